"""Who sits here with which book. Presenters get one Desk; it knows no screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from app.actions.hand import Hand
from app.ports import Clock
from db import daily
from db.book import Book
from db.errors import BookError
from db.home_copy.copies import HomeCopies
from db.keeping import CopyKind
from db.open_numbers import OpenNumbers
from db.reading.kept import copy_kind
from db.records import Id, PenRun, Person, Role

CanDraw: TypeAlias = Callable[[str], bool]
"""Has every letter of a text a picture here? Only whoever draws can know."""


def draws_all(_text: str) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Ink:
    """A run of words ready to be drawn: ``pen`` is A (young person), B (therapist) or ''."""

    pen: str
    text: str
    marks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Here:
    """The people of this book, and which of them hold the device now."""

    young_person: Person
    therapist: Person
    others: tuple[Person, ...] = ()
    present: frozenset[Role] = frozenset()
    visit: Id | None = None
    writing: Role = Role.YOUNG_PERSON

    @property
    def together(self) -> bool:
        return {Role.YOUNG_PERSON, Role.THERAPIST} <= self.present

    @property
    def sitting(self) -> tuple[Person, ...]:
        """Who holds the device now."""
        return tuple(person for person in (self.young_person, self.therapist) if person.role in self.present)

    @property
    def alone(self) -> Person | None:
        """The one who sits here by themself; None while two do, or nobody."""
        return self.sitting[0] if len(self.sitting) == 1 else None

    @property
    def writer(self) -> Person:
        return self.therapist if self.writing is Role.THERAPIST else self.young_person

    def person(self, id: Id) -> Person | None:
        everyone = (self.young_person, self.therapist, *self.others)
        return next((p for p in everyone if p.id == id), None)

    def pen_of(self, id: Id | None) -> str:
        """A for the young person, B for any therapist, '' for nobody."""
        if id is None:
            return ""
        return "A" if id == self.young_person.id else "B"


class Desk:
    """Holds the open book and who is here. Changes only when people come or go.

    ``copies``: the files of the adults at home, and ``home_troubles`` why some could not be tended last time.
    ``numbers``: what lies openly on this device, of this and other books.
    ``slots``: the bytes that open the book, to go along with a copy of it.
    ``told``: calm lines that are said once for as long as the book is open. ``guarded``: the book has codes.
    """

    def __init__(
        self,
        book: Book,
        clock: Clock,
        here: Here,
        copies: HomeCopies,
        numbers: OpenNumbers,
        can_draw: CanDraw = draws_all,
        slots: Callable[[], bytes] = bytes,
    ) -> None:
        self.book = book
        self.copies = copies
        self.numbers = numbers
        self.clock = clock
        self.here = here
        self.can_draw = can_draw
        self.slots = slots
        self.told: set[str] = set()
        self.home_troubles: tuple[BookError, ...] = ()
        self.guarded = False

    def hand(self, person: Person | None = None, typed_by: Person | None = None, drafts: tuple[str, ...] = ()) -> Hand:
        """The hand that acts now: the active pen, or ``person``'s. It does nothing for somebody who is not here, nor
        for another therapist than the one who is."""
        by = person or self.here.writer
        typist = typed_by or by
        here = any(by.id == sitting.id for sitting in self.here.sitting)
        return Hand(by.id, by.role, self.clock.now(), self.here.visit, typist.id, drafts, here)

    @property
    def own(self) -> bool:
        """Is this the young person's own copy? No therapist opens it: the two meet in the clinic's."""
        with self.book.reading() as connection:
            return copy_kind(connection) is CopyKind.OWN

    def seat(self, **changes: object) -> None:
        self.here = replace(self.here, **changes)  # type: ignore[arg-type]

    def tend_home(self) -> None:
        """When people come or go: what adults at home sent comes in, and what they read is as it stands now."""
        self.home_troubles = self.copies.tend()

    def keep_daily(self) -> None:
        """Today's copy, unless there is one. Raises NoRoom, BookReadOnly, BookDamaged, SlotsDamaged."""
        daily.keep_daily(self.book, self.clock.now(), self.slots())

    def young_person_writes(self) -> None:
        """On a page without a pen switch the pen is the young person's, if here."""
        if Role.YOUNG_PERSON in self.here.present:
            self.seat(writing=Role.YOUNG_PERSON)

    def draft(self, place: str, person: Id) -> str:
        """What this person half typed at this place, or ''."""
        found = self.book.draft(person, place)
        return found.text if found else ""

    def inks(self, runs: tuple[PenRun, ...], *marks: str) -> tuple[Ink, ...]:
        kept = frozenset(marks)
        return tuple(Ink(self.here.pen_of(r.by), r.text, kept if r.by else frozenset()) for r in runs)
