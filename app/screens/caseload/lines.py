"""What one row of the therapist's list says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.dates import day, recent_day
from app.people_rows import AGREED, FIRST_VISIT
from app.rules.people_list import something_waits
from app.text import say
from db.waiting import PersonRow, Waits


@dataclass(frozen=True, slots=True)
class PersonLine:
    """``book`` names its folder; ``row`` is None for one that does not open now. ``shape``: which small shape tells
    this seal from others of the name, None for none. ``old_pictures``: this young person
    needs new ones here. What it says is worked out when it is seen: a list may be long."""

    book: str
    row: PersonRow | None
    shape: int | None = None
    old_pictures: bool = False
    now: int = field(default=0, compare=False)

    @property
    def name(self) -> str:
        """'' for a book that does not open now."""
        return (self.row.name or say("people.young")) if self.row else ""

    @property
    def letter(self) -> str:
        return self.row.letter if self.row else ""

    @property
    def first(self) -> bool:
        """A line waits to be read first."""
        return bool(self.row and self.row.waits.notes)

    @property
    def sub(self) -> str:
        if self.row is None:
            return ""
        if self.old_pictures:
            return say("caseload.new_pictures")
        return waiting(self.row.waits, self.now) if something_waits(self.row) else settled(self.row)


def waiting(waits: Waits, now: int) -> str:
    """The first of all that waits."""
    return next(iter(all_that_waits(waits, now)), "")


def all_that_waits(waits: Waits, now: int) -> tuple[str, ...]:
    """A kept line, then an answer that is still covered, then how much of what."""
    kept = say("caseload.kept", date=recent_day(waits.at, now)) if waits.notes else ""
    answered = say("caseload.answered") if waits.answers else ""
    rest = joined((counted("tries", waits.tries), counted("numbers", waits.numbers), words(waits.words)))
    return tuple(filter(None, (kept, answered, rest)))


def counted(kind: str, n: int) -> str:
    return "" if n == 0 else say(f"together.{kind}_1") if n == 1 else say(f"together.{kind}", n=str(n))


def words(n: int) -> str:
    return say("together.new_words") if n else ""


def joined(parts: Iterable[str]) -> str:
    """ "2 tries, new words"."""
    first, *rest = [part for part in parts if part] or [""]
    return ", ".join([first, *(part[:1].lower() + part[1:] for part in rest)])


def settled(row: PersonRow) -> str:
    if row.settled == AGREED:
        return say("caseload.agreed", date=day(row.settled_at))
    return say("caseload.first_visit", date=day(row.settled_at)) if row.settled == FIRST_VISIT else ""
