"""Tells the tour: one printed line and one checked picture for each moment."""

from __future__ import annotations

import re
from pathlib import Path

from app.tour.hands import Hands
from app.tour.picture import is_blank, save


def plain(name: str) -> str:
    """A file name of small letters."""
    return re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")


class Teller:
    """``failed`` counts moments that were not as they should be."""

    def __init__(self, folder: Path, hands: Hands) -> None:
        self.folder = folder
        self.hands = hands
        self.count = 0
        self.failed = 0
        folder.mkdir(parents=True, exist_ok=True)

    def moment(self, page: str, name: str, *expected: str) -> None:
        """What is in front now: print it, picture it, and check that it is ``page`` and says each of ``expected``."""
        self.count += 1
        self.hands.until(lambda: self.hands.at_rest_on(page) and all(map(self.hands.says, expected)), 20)
        self.hands.wait(0.4)  # let the page settle as it would under someone's eyes
        self.hands.paint()
        path = self.folder / f"{self.count:02d}_{plain(name)}.png"
        problems = [] if self.hands.at_rest_on(page) else [f"another page: {self.hands.root().name}, not {page}"]
        problems += [f"not there: {words!r}" for words in expected if not self.hands.says(words)]
        if is_blank(save(path)):
            problems.append("the picture is blank")
        self.tell(f"{name}", problems, path.name)

    def check(self, name: str, right: bool, detail: str = "") -> None:
        """A moment without a picture."""
        self.count += 1
        self.tell(name, [] if right else [detail or "not as it should be"], "")

    def tell(self, name: str, problems: list[str], picture: str) -> None:
        self.failed += bool(problems)
        state = "ok " if not problems else "NOT"
        print(f"{self.count:02d} {state} {name}{'  ' + picture if picture else ''}", flush=True)
        for problem in problems:
            print(f"        {problem}", flush=True)
