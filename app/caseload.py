"""A therapist's books, by the caseload that their passphrase opened."""

from __future__ import annotations

from app.desk import Desk
from app.door import Door
from db.book import Book
from db.entry import ShelfEntry
from db.errors import BookError, WrongCode
from db.records import Id, Role


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


def _codeless(door: Door, entry: ShelfEntry) -> bool:
    try:
        return not door.shelf.has_codes(entry) or door.shelf.is_lost(entry)
    except BookError:
        return False
