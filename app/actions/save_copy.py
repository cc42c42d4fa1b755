"""Take a copy out of the book: one encrypted file in a place that somebody picks."""

from __future__ import annotations

from pathlib import Path

from app.actions.hand import Hand, NotAllowed
from db import parcel
from db.book import Book
from db.keeping import CopyKind, CopyWhat
from db.reading.kept import copy_kind
from db.records import Role


def save_copy(book: Book, hand: Hand, place: Path, slots: bytes, what: CopyWhat = CopyWhat.PARCEL) -> None:
    """The row that says so is kept when the copy is whole and just before it gets its name: no copy is ever out
    that nobody can see.

    ``what``: PARCEL, or RECORD for what a clinic keeps. Raises NotAllowed from home, and for another's record;
    NoRoom, BookReadOnly, Refused (a file is there): then there is no new file.
    """
    if not may_save(book, hand.role, what):
        raise NotAllowed("note.not_yours")
    with parcel.saving(book, place, slots), hand.act(book, "save_copy") as writer:
        writer.copy_taken(what)


def may_save(book: Book, role: Role, what: CopyWhat) -> bool:
    """Both who write may take a copy; the record is the clinic's."""
    if what is CopyWhat.PARCEL:
        return role is not Role.FAMILY
    with book.reading() as connection:
        return role is Role.THERAPIST and copy_kind(connection) is CopyKind.CLINIC
