"""Run a function in a child process that may be killed, limited, or be somebody else. POSIX only."""

from __future__ import annotations

import codecs
import os
import signal
import time
import traceback
from collections.abc import Callable

NOBODY = 65534


def in_child(work: Callable[[int], None]) -> tuple[int, int]:
    """Fork, run ``work`` with the writing end of a pipe; gives the child and the reading end."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            work(writing)
        except BaseException as error:
            traceback.print_exc()
            os.write(writing, f"child failed: {error!r}".encode())
        finally:
            os._exit(0)
    os.close(writing)
    return child, reading


def said(child: int, reading: int) -> str:
    """All that the child wrote, once it ended."""
    with os.fdopen(reading) as pipe:
        text = pipe.read()
    os.waitpid(child, 0)
    return text


def killed_after(seconds: float, child: int, reading: int) -> str:
    """Kill the child in the middle of whatever it does; what it had said by then."""
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    return said(child, reading)


def moments(first: float = 0.0005, last: float = 0.25) -> list[float]:
    """Seconds after which to kill: each a quarter later than the one before, for a fast machine and a slow one."""
    found = [first]
    while found[-1] < last:
        found.append(found[-1] * 1.25)
    return found


def as_nobody() -> None:
    """Permissions do not bind root: become somebody whom they do bind (and who may not be able to read Python)."""
    codecs.lookup("utf-16-le")
    if os.getuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def outcome(do: Callable[[], object]) -> bytes:
    """The name of the error that ``do`` raises, or "fine"."""
    try:
        do()
    except Exception as error:
        return type(error).__name__.encode()
    return b"fine"
