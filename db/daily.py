"""When copies are made: every day, before a migration (see book), and anew when older ones may not stay."""

from __future__ import annotations

from db import aside, copies, mutable
from db.book import Book
from db.copies import Copy
from db.errors import NoRoom

DAY = 24 * 60 * 60 * 1000
TO_RENEW = "copies_to_renew"
"""The setting that says: older copies hold what this book does not hold any more."""


def keep_daily(book: Book, now: int, slots: bytes = b"") -> Copy | None:
    """Today's copy (days are UTC), unless there is one. ``slots``: the bytes that open the book, laid along.

    Raises NoRoom, BookReadOnly, BookDamaged (then it is the book that is damaged).
    """
    if book.setting(TO_RENEW):
        return renew(book, now, slots)
    mine = [copy for copy in copies.copies(book.path.parent) if copy.book == book.path.stem]
    if mine and mine[0].at // DAY == now // DAY:
        return None
    return book.take_copy(now, slots)


def renew(book: Book, now: int, slots: bytes = b"") -> Copy:
    """One new copy, and nothing older: after the key has changed, or a text was erased. What was set aside as
    damaged goes too, and what was overwritten leaves the log.

    Where there is no room beside the older copies, those go first. Raises as ``keep_daily``; then it is still due.
    """
    book.bring_log_home()
    older = list(copies.copies(book.path.parent))
    try:
        copy = book.take_copy(now, slots)
    except NoRoom:
        copies.drop(older)
        copy = book.take_copy(now, slots)
    copies.drop(older)
    aside.drop_set_aside(book.path.parent)
    with book.writing() as connection:
        mutable.drop_setting(connection, TO_RENEW)
    return copy
