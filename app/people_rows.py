"""One row of the therapist's list, read from an open book."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Connection

from app.actions.open_goals import open_goals
from app.actions.since_last import what_waits
from app.actions.standing import Standing, standings
from app.rules.agreement import Status
from app.rules.clean import clean
from app.rules.naming import letter_of
from db.book import Book
from db.entry import ShelfEntry
from db.errors import NotABook
from db.mark import Mark
from db.reading.people import people
from db.reading.visits import first_visit_at
from db.records import Role
from db.waiting import PersonRow

AGREED, FIRST_VISIT = "agreed", "first_visit"
"""What is said while nothing waits."""


def row_of(book: Book) -> PersonRow:
    """Raises NotABook for nobody's book, and what reading raises."""
    with book.reading() as connection:
        young = next((person for person in people(connection) if person.role is Role.YOUNG_PERSON), None)
        if young is None:
            raise NotABook("nobody's book")
        where = standings(connection, [found.goal.id for found in open_goals(connection)])
        waits = what_waits(connection, young.id, where)
        settled, at = _settled(connection, where.values())
    name = clean(young.name).text.strip()
    stood = _stood(book.path) or (0, 0)
    return PersonRow(book.path.parent.name, stood, name, letter_of(name), waits, settled, at)


def is_fresh(row: PersonRow, entry: ShelfEntry) -> bool:
    """Has nothing been written in the book since? Raises SlotsDamaged, BookReadOnly."""
    return _stood(entry.path) == row.stood


def _stood(path: Path) -> tuple[int, int] | None:
    found = Mark(path).read()
    return (found.newest, found.acts) if found else None


def _settled(connection: Connection, where: Iterable[Standing]) -> tuple[str, int]:
    """The newest agreement that stands, else the first visit."""
    made = [one.agreement.at for one in where if one.status is Status.AGREED and one.agreement]
    if made:
        return AGREED, max(made)
    began = first_visit_at(connection)
    return (FIRST_VISIT, began) if began else ("", 0)
