"""One copy of the book under test, on a device of its own, with a look at it before and after each act."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from app.actions.begin_book import begin_book
from app.actions.hand import Hand
from app.actions.place import Place
from app.actions.the_path import steps_reached
from app.desk import Desk
from app.seating import here_in
from db.book import Book
from db.home_copy.copies import HomeCopies
from db.own_copy import carry_key
from db.reading.kept import copy_kind
from db.records import Id, LineKind, Person, Role
from db.truths.saying import REDACTABLE
from tests.shelves import shelf_at
from tests.truths import week
from tests.truths.ledger import Inked, Row
from tests.truths.oracle import Oracle

START = 1_774_971_600_000
MEMORY = Path("/dev/shm")
TOGETHER = frozenset({Role.YOUNG_PERSON, Role.THERAPIST})


def new_folder() -> Path:
    """In memory, where there is such a place: what a disk does is for the drills."""
    return Path(tempfile.mkdtemp(prefix="two-pens-truths-", dir=MEMORY if MEMORY.is_dir() else None))


@cache
def template() -> Path:
    """A device with a book of Mika and Dana and an adult at home, made once and copied."""
    folder = new_folder()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    book = begin_book(shelf_at(folder), "Mika", "Dana", START)
    with book.act("add_adult", here_in(book).therapist.id, START) as writer:
        writer.person(Role.FAMILY, "Mum of house 000000")
    carry_key(book)
    book.close()
    return folder


class Clock:
    """Time as devices have it: mostly on, sometimes back."""

    at = START

    def now(self) -> int:
        return self.at


class Copy:
    """``home``: the device's folder. ``drafts``: what is half typed in it; ``at_home``: what each adult's file is to
    hold; ``sky``: how far it had come for each goal."""

    def __init__(self, home: Path, clock: Clock, ledger: dict[bytes, Inked]) -> None:
        self.home = home
        self.shelf = shelf_at(home)
        self.clock = clock
        self.ledger = ledger
        self.visit: Id | None = None
        self.seen: dict[str, dict[bytes, Any]] = {}
        self.before: dict[Id, Any] = {}
        self.drafts: dict[tuple[Id, str], str] = {}
        self.at_home: dict[Id, Any] = {}
        self.sky: dict[Id, float] = {}
        self.stamps: dict[Id, tuple[int, ...]] = {}
        self.looks = 0
        self.touched: tuple[Book | None, int] = None, 0
        self.open()
        self.desk.seat(present=TOGETHER)
        self.tend()

    def open(self) -> None:
        (entry,) = self.shelf.books()
        self.book = self.shelf.open(entry)
        copies, slots = HomeCopies(self.book, self.shelf.family, steps_reached), self.shelf.slots(self.book)
        self.desk = Desk(self.book, self.clock, here_in(self.book), copies, self.shelf.numbers, slots=slots.data)
        with self.book.reading() as c:
            self.kind = copy_kind(c)
        self.look()

    def reopen(self) -> None:
        here = self.desk.here
        self.book.close()
        self.open()
        self.desk.here = here

    def look(self) -> None:
        """Read every row again, if any was touched. What was there is still there and says the same, or its author
        erased it."""
        touched = self.book, self.book._raw.total_changes
        if touched == self.touched:
            return
        self.touched = touched
        self.oracle = Oracle(self.book, self.ledger)
        for table, rows in self.seen.items():
            assert self.holds(table, rows), f"{table}: a written row changed"
        self.seen = self.oracle.tables
        self.fresh_look = True
        self.looks += 1

    def holds(self, table: str, rows: dict[bytes, Row]) -> bool:
        now, redacted = self.oracle.tables[table], self.oracle.redacted
        blank = dict.fromkeys(REDACTABLE.get(table, ()))
        return all(now.get(id) == (row | blank if id in redacted else row) for id, row in rows.items())

    def tend(self) -> None:
        """As when people come or go."""
        self.desk.tend_home()
        assert self.desk.home_troubles == ()
        self.look()
        self.at_home = {adult: week.page(self.oracle, adult) for adult in self.adults()}

    def reaches_home(self, *adults: Id) -> None:
        """What these read is from now on as the book stands."""
        for adult in adults:
            self.at_home[adult] = week.page(self.oracle, adult)

    def hand(self, young: bool, typed_for: bool = False) -> Hand:
        here = self.desk.here
        by = here.young_person if young else here.therapist
        return Hand(by.id, by.role, self.desk.clock.now(), self.visit, here.therapist.id if typed_for else by.id)

    def home_hand(self, adult: Id) -> Hand:
        return Hand(adult, Role.FAMILY, self.desk.clock.now())

    @property
    def pens(self) -> tuple[Person, Person]:
        return self.desk.here.young_person, self.desk.here.therapist

    # -- choosing by number ----------------------------------------------------

    def goals(self) -> list[Id]:
        return [row["id"] for row in self.oracle.rows("goal")]

    def adults(self) -> list[Id]:
        return week.adults(self.oracle)

    def steps(self, goal: Id) -> list[Id]:
        return [row["id"] for row in self.oracle.rows("step") if row["goal"] == goal]

    def places(self) -> list[Place]:
        """Every place where words could go, but those for home, which have their own way."""
        found = []
        for goal in self.goals():
            found += [self.place(goal, kind) for kind in (LineKind.GOAL, LineKind.WHY, LineKind.HOME)]
            for step in self.steps(goal):
                kinds = LineKind.STEP, LineKind.PLAN_IF, LineKind.PLAN_THEN, LineKind.HOME
                found += [self.place(goal, kind, step) for kind in kinds]
        return found

    def place(self, goal: Id, kind: LineKind, step: Id | None = None) -> Place:
        same = (r for r in self.oracle.rows("line") if (r["goal"], r["kind"], r["step"]) == (goal, kind, step))
        line = next(same, None)
        return Place(goal, kind, step, line["id"] if line else None)


def new_copy(folder: Path, clock: Clock, ledger: dict[bytes, Inked], of: Path | None = None) -> Copy:
    """Of the device in the folder ``of``, whose book is closed; or of a new book."""
    shutil.copytree(of or template(), folder)
    return Copy(folder, clock, ledger)


def pick(items: list[Any], n: int) -> Any:
    return items[n % len(items)] if items else None
