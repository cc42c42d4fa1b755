"""A therapist's books, by the caseload that their passphrase opened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.desk import Desk
from app.door import Door
from app.people_rows import is_fresh, row_of
from db.book import Book
from db.entry import ShelfEntry
from db.errors import BookError, WrongCode
from db.locks.slots import Kind
from db.records import Id, Role
from db.waiting import PersonRow


def caseload_books(door: Door) -> tuple[ShelfEntry, ...]:
    """The caseload's, and those that nobody has a code for yet: no other page leads to these."""
    if door.caseload is None:
        return ()
    theirs = set(door.caseload.books())
    return tuple(entry for entry in door.shelf.books() if entry in theirs or _codeless(door, entry))


def book_of(door: Door, entry: ShelfEntry) -> tuple[Book, Id | None]:
    """A book, and which of its people the therapist is. Raises WrongCode without a caseload, NoWayIn for a book that
    nothing opens any more, and db.errors."""
    if door.caseload is None:
        raise WrongCode("no caseload is open")
    if _codeless(door, entry):
        return door.shelf.open(entry), None
    return door.caseload.open(entry)


def open_from_caseload(door: Door, entry: ShelfEntry) -> Desk:
    """The book is open, its therapist shown, and from now on it is on the caseload. Raises db.errors."""
    door.shut()
    desk = door.sit(*book_of(door, entry))
    door.shown = frozenset({Role.THERAPIST})
    door.admit()
    door.tell_sheet_uses()
    return desk


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look at the books found: ``rows``, those that do not open now (``shut``), and the names of those whose
    young person needs new pictures on this device (``old_pictures``)."""

    rows: tuple[PersonRow, ...] = ()
    shut: tuple[str, ...] = ()
    old_pictures: frozenset[str] = frozenset()


def pictures_lost(door: Door, entry: ShelfEntry) -> bool:
    """This device has lost its secret since the young person got their pictures. Raises SlotsDamaged, BookTooNew."""
    return Kind.PICTURES in door.shelf.lost_codes(entry)


def read_people(door: Door, known: Iterable[PersonRow]) -> Looked:
    """The list as the books say it. Rows of books in which nothing was written since are taken as they were; no other
    book is opened. Raises BookReadOnly, WrongCode."""
    before = {row.book: row for row in known}
    rows: list[PersonRow] = []
    shut: list[str] = []
    old: set[str] = set()
    for entry in caseload_books(door):
        name = entry.folder.name
        if (row := _row(door, entry, before.get(name))) is None:
            shut.append(name)
            continue
        rows.append(row)
        if pictures_lost(door, entry):
            old.add(name)
    return Looked(tuple(rows), tuple(shut), frozenset(old))


def _row(door: Door, entry: ShelfEntry, known: PersonRow | None) -> PersonRow | None:
    """One that does not open keeps no other from being listed."""
    try:
        if known is not None and is_fresh(known, entry):
            return known
        book, _ = book_of(door, entry)
    except BookError:
        return None
    try:
        return row_of(book)
    except BookError:
        return None
    finally:
        book.close()


def _codeless(door: Door, entry: ShelfEntry) -> bool:
    try:
        return not door.shelf.has_codes(entry) or door.shelf.is_lost(entry)
    except BookError:
        return False
