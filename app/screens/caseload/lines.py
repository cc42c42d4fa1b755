"""What one row of the therapist's list says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.dates import day, recent_day
from app.people_rows import AGREED, FIRST_VISIT
from app.rules.people_list import something_waits
from app.text import say
from db.entry import ShelfEntry
from db.people_index import PersonRow
from db.records import Waits


@dataclass(frozen=True, slots=True)
class PersonLine:
    """``name`` and ``letter`` are '' for a book that does not open now. ``shape``: which small shape tells this seal
    from others of the name, None for none. ``first``: a line waits to be read first."""

    entry: ShelfEntry
    name: str
    letter: str = ""
    shape: int | None = None
    sub: str = ""
    first: bool = False


def line_of(row: PersonRow, entry: ShelfEntry, shape: int | None, now: int) -> PersonLine:
    name = row.name or say("people.young")
    said = waiting(row.waits, now) if something_waits(row) else settled(row)
    return PersonLine(entry, name, row.letter, shape, said, bool(row.waits.notes))


def waiting(waits: Waits, now: int) -> str:
    """A kept line, then an answer that is still covered, then how much of what."""
    if waits.notes:
        return say("caseload.kept", date=recent_day(waits.at, now))
    if waits.answers:
        return say("caseload.answered")
    return joined((counted("tries", waits.tries), counted("numbers", waits.numbers), words(waits.words)))


def counted(kind: str, n: int) -> str:
    return "" if n == 0 else say(f"together.{kind}_1") if n == 1 else say(f"together.{kind}", n=str(n))


def words(n: int) -> str:
    return say("together.new_words") if n else ""


def joined(parts: Iterable[str]) -> str:
    """ "2 tries, new words"."""
    first, *rest = [part for part in parts if part]
    return ", ".join([first, *(part[:1].lower() + part[1:] for part in rest)])


def settled(row: PersonRow) -> str:
    if row.settled == AGREED:
        return say("caseload.agreed", date=day(row.settled_at))
    return say("caseload.first_visit", date=day(row.settled_at)) if row.settled == FIRST_VISIT else ""
