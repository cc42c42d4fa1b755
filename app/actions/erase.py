"""Erase something of one's own: truth 12.

The text leaves the book in one act, which also says that older copies are to go. Then they go; what a kill or a
full disk leaves standing goes when copies are made next.
"""

from __future__ import annotations

from app.actions.hand import Hand, NotAllowed
from app.rules.erasing import may_erase
from db import daily, mutable
from db.book import Book
from db.errors import BookError
from db.home_copy.copies import HomeCopies
from db.reading import written
from db.records import Id


def erase(book: Book, hand: Hand, row: Id) -> None:
    """Raises NotAllowed for another's words, and for words that became part of a line."""
    with hand.act(book, "erase") as writer:
        found = written.one(writer.connection, row)
        if found is None or not may_erase(found, hand.by):
            raise NotAllowed("erase.stays")
        writer.redaction(row)
        mutable.set_setting(writer.connection, daily.TO_RENEW, "1")


def erase_draft(book: Book, hand: Hand, place: str) -> None:
    """What this person half typed there. Raises NotAllowed for who is not here."""
    hand.check(book, "erase_draft")
    with book.writing() as connection:
        mutable.drop_draft(connection, hand.by, place)
        mutable.set_setting(connection, daily.TO_RENEW, "1")


def leave_no_trace(book: Book, copies: HomeCopies, now: int, slots: bytes) -> bool:
    """After erasing: log, copies and home copies without it. False when that is not done yet; it is when the
    daily copy comes round, and home copies when people come or go."""
    try:
        daily.renew(book, now, slots)
    except BookError:
        return False
    return not copies.tend()
