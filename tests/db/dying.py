"""Kill a child process at the n-th thing it asks of the file system: a real SIGKILL, and the same moment each time."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.db.apart import in_child, said

ASKED = {"open", "os.rename", "os.remove", "os.mkdir", "sqlite3.connect"}


def killed_at_each_step(folder: Path, work: Callable[[], None], prepare: Callable[[], None]) -> Iterator[int]:
    """Yield after each kill, until ``work`` gets to its end alive. ``prepare`` runs before each, outside."""
    for step in range(1, 1000):
        prepare()
        if not killed_at(step, folder, work):
            return
        yield step


def killed_at(step: int, folder: Path, work: Callable[[], None]) -> bool:
    """Do ``work`` in a child that dies at this step of it in ``folder``, if there are so many."""
    return not said(*in_child(lambda pipe: _work(folder, work, step, pipe)))


def steps_of(folder: Path, work: Callable[[], None]) -> int:
    """How many there are. Afterwards it is done."""
    return int(said(*in_child(lambda pipe: _work(folder, work, 0, pipe))))


def _work(folder: Path, work: Callable[[], None], last: int, pipe: int) -> None:
    step = 0

    def count(event: str, args: tuple[object, ...]) -> None:
        nonlocal step
        if event in ASKED and str(folder) in str(args[0]):
            step += 1
            if step == last:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    work()
    os.write(pipe, str(step).encode())
    os._exit(0)
