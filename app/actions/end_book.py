"""End a book for good: its keys are destroyed, then its files."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from app.actions.hand import Hand, NotAllowed
from app.rules.ending import MayEnd, may_end
from db.book import Book
from db.keeping import KEEP_UNTIL, CopyKind
from db.reading.kept import copy_kind, keep_until, newest_record, newest_written
from db.reading.people import people
from db.records import Role
from db.shelf import Shelf, ShelfEntry

DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")


def how_it_stands(book: Book, hand: Hand) -> MayEnd:
    """May this person end this copy today (UTC)? If not, why. Raises NotAllowed from home and for who is not here."""
    hand.check(book, "end_book")
    today = datetime.fromtimestamp(hand.now / 1000, UTC).strftime("%Y-%m-%d")
    with book.reading() as c:
        saved = newest_record(c)
        return may_end(copy_kind(c), hand.role, keep_until(c), today, saved, newest_written(c))


def end_book(shelf: Shelf, entry: ShelfEntry, book: Book, hand: Hand) -> None:
    """Close the book and take it from this device, with the copies for adults at home. There is no way back.

    Raises NotAllowed as ``how_it_stands`` says; BookInUse, NoRoom, BookReadOnly: what is left goes at the next start.
    """
    stands = how_it_stands(book, hand)
    if stands is not MayEnd.YES:
        raise NotAllowed(f"end.{stands}")
    with book.reading() as connection:
        adults = [person.id for person in people(connection) if person.role is Role.FAMILY]
    book.close()
    shelf.end(entry, adults)


def set_keep_until(book: Book, hand: Hand, day: str) -> None:
    """The day (YYYY-MM-DD) until which the clinic keeps its copy. Raises NotAllowed for another's book or no day."""
    hand.check(book, "set_keep_until")
    if not DAY.fullmatch(day):
        raise NotAllowed("end.no_day")
    with book.reading() as connection:
        if copy_kind(connection) is not CopyKind.CLINIC:
            raise NotAllowed("note.not_yours")
    book.set_setting(KEEP_UNTIL, day)
