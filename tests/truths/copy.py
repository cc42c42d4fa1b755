"""One copy of the book under test, with a look at it before and after each act."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from app.actions.hand import Hand
from app.actions.place import Place
from app.desk import Desk, Here
from db.book import Book, create_book, open_book
from db.home_copy.copies import HomeCopies
from db.open_numbers import OpenNumbers
from db.reading import people
from db.records import Id, LineKind, Role
from tests.truths.ledger import Inked
from tests.truths.oracle import Oracle

KEY = bytes(range(32))
START = 1_774_971_600_000


@cache
def template() -> Path:
    """A book with Mika and Dana in it, made once and copied."""
    folder = tempfile.mkdtemp(prefix="two-pens-truths-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = Path(folder) / "book.db"
    book = create_book(path, KEY, START)
    with book.act("begin_book", None, START) as w:
        w.person(Role.YOUNG_PERSON, "Mika")
        w.person(Role.THERAPIST, "Dana")
    book.close()
    return path


class Clock:
    """Time as devices have it: mostly on, sometimes back."""

    at = START

    def now(self) -> int:
        return self.at


class Copy:
    def __init__(self, path: Path, clock: Clock, ledger: dict[bytes, Inked]) -> None:
        self.path = path
        self.ledger = ledger
        self.book: Book = open_book(path, KEY)
        with self.book.reading() as c:
            young, therapist = people.people(c)
        self.desk = Desk(
            self.book,
            clock,
            Here(young, therapist),
            HomeCopies(self.book, self.book.path.parent / "family"),
            OpenNumbers(self.book.path.parent),
        )
        self.visit: Id | None = None
        self.seen: dict[str, dict[bytes, Any]] = {}
        self.before: dict[Id, Any] = {}
        self.look()

    def look(self) -> None:
        """Read every row again. What was there is still there, and says the same."""
        self.oracle = Oracle(self.book, self.ledger)
        for table, rows in self.seen.items():
            now = self.oracle.tables[table]
            assert all(now.get(id) == row for id, row in rows.items()), f"{table}: a written row changed"
        self.seen = self.oracle.tables

    def hand(self, young: bool, typed_for: bool = False) -> Hand:
        here = self.desk.here
        by = here.young_person if young else here.therapist
        return Hand(by.id, by.role, self.desk.clock.now(), self.visit, here.therapist.id if typed_for else by.id)

    # -- choosing by number ----------------------------------------------------

    def goals(self) -> list[Id]:
        return [row["id"] for row in self.oracle.rows("goal")]

    def steps(self, goal: Id) -> list[Id]:
        return [row["id"] for row in self.oracle.rows("step") if row["goal"] == goal]

    def places(self) -> list[Place]:
        """Every place where words could go."""
        found = []
        for goal in self.goals():
            found += [self.place(goal, kind) for kind in (LineKind.GOAL, LineKind.WHY)]
            for step in self.steps(goal):
                kinds = LineKind.STEP, LineKind.PLAN_IF, LineKind.PLAN_THEN
                found += [self.place(goal, kind, step) for kind in kinds]
        return found

    def place(self, goal: Id, kind: LineKind, step: Id | None = None) -> Place:
        same = (r for r in self.oracle.rows("line") if (r["goal"], r["kind"], r["step"]) == (goal, kind, step))
        line = next(same, None)
        return Place(goal, kind, step, line["id"] if line else None)


def new_copy(folder: Path, clock: Clock, ledger: dict[bytes, Inked]) -> Copy:
    path = folder / "book.db"
    shutil.copyfile(template(), path)
    return Copy(path, clock, ledger)


def pick(items: list[Any], n: int) -> Any:
    return items[n % len(items)] if items else None
