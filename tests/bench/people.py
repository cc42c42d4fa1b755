"""A therapist's list with so many books: ``python -m tests.bench.people 300 HOME``. Prints JSON, milliseconds.

``open``: from asking for the page until its first frame is ready to draw, the list already kept. ``scroll``: one step
down a page, until the frame is ready. The quickest of several counts; drawing itself is left out.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.bench.taps import settled, until_ready
from tests.stage import Stage

REPEATS = 12
WARM = 2  # the first ones make what stays


def main(count: int, home: Path) -> None:
    stage = Stage(home)
    stage.tell("week", locks=True)
    stage.open("caseload")
    wait(stage)
    (book,) = (home / "books").iterdir()
    for number in range(1, count):
        shutil.copytree(book, book.with_name(f"{book.name[:-4]}{number:04x}"))
    stage.app.house.navigator.to("caseload", stay=True)
    wait(stage)
    times = {"open": timed(lambda: reopened(stage)), "scroll": timed(lambda: scrolled(stage.screen))}
    rows = len(stage.app.house.door.caseload.people())
    print(json.dumps({"rows": rows, **times}), flush=True)
    stage.close()


def timed(ready: Callable[[], Callable[[], Any]]) -> float:
    return min([until_ready(ready()) for _ in range(REPEATS)][WARM:])


def reopened(stage: Stage) -> Callable[[], Any]:
    wait(stage)
    stage.app.house.navigator.to("comfort")
    settled()
    return lambda: stage.app.house.navigator.to("caseload", stay=True)


def scrolled(screen: Any) -> Callable[[], Any]:
    settled()
    to = (screen.many.scroll_y - 0.02) % 1
    return lambda: setattr(screen.many, "scroll_y", to)


def wait(stage: Stage) -> None:
    """For what is looked into beside the window."""
    settled()
    while stage.app.house.aside.busy:
        settled()
    settled()


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
