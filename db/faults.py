"""From what SQLite says to what happened to the book. No text of a book gets through here."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3
from sqlalchemy.exc import DBAPIError

from db.errors import BookDamaged, BookError, BookInUse, BookReadOnly, NoRoom, NotABook, Refused
from db.files import is_full

BUSY, LOCKED, NOMEM, READONLY, INTERRUPT, IOERR, CORRUPT = 5, 6, 7, 8, 9, 10, 11
FULL, CANTOPEN, CONSTRAINT, MISMATCH, NOTADB = 13, 14, 19, 20, 26
MALFORMED = "malformed JSON"  # a trigger met it before the table's own check did

DATABASE = (DBAPIError, sqlcipher3.Error)


def fault(error: BaseException, writing: bool = False, book: Path | None = None) -> BookError:
    """The kind of trouble behind a database error, in words without data.

    A device that fails while it is written to (a quota, a stick pulled out) is one with no room:
    what was there before is still there. One that fails while ``book`` is read has damaged pages, if it is not
    full: SQLite also writes while it reads, beside the book.
    """
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    name = getattr(cause, "sqlite_errorname", "")
    if code in (CONSTRAINT, MISMATCH) or str(cause) == MALFORMED:
        return Refused(str(cause))
    if code == FULL or (code == IOERR and (writing or (book is not None and is_full(book.parent)))):
        return NoRoom("the disk is full")
    if code in (READONLY, CANTOPEN):
        return BookReadOnly("the book cannot be written")
    if code in (BUSY, LOCKED):
        return BookInUse("another program holds the book")
    if code in (CORRUPT, IOERR, NOTADB):
        return BookDamaged("pages are not as they were written")
    return BookError(f"the database could not do it ({name or type(cause).__name__})")


@contextmanager
def told(writing: bool = False) -> Iterator[None]:
    """Database errors inside come out as db.errors, without statement, parameters or cause."""
    try:
        yield
    except DATABASE as error:
        raise fault(error, writing) from None


@contextmanager
def told_at_open(book: Path) -> Iterator[None]:
    """The same while ``book`` is being opened: what cannot be deciphered at all is not a book."""
    try:
        yield
    except DATABASE as error:
        cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
        if getattr(cause, "sqlite_errorcode", 0) & 0xFF == NOTADB:
            raise NotABook("not a book, or another key") from None
        raise fault(error, book=book) from None
