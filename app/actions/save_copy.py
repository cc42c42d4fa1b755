"""Take a copy out of the book: one encrypted file in a place that somebody picks.

The row that says so is kept when the copy is whole and just before it gets its name: no copy is ever out
that nobody can see.
"""

from __future__ import annotations

from pathlib import Path

from app.actions.hand import Hand, NotAllowed
from app.actions.note_copy import note_copy
from db import parcel
from db.book import Book
from db.keeping import CopyKind, CopyWhat
from db.reading.kept import copy_kind


def save_copy(book: Book, hand: Hand, place: Path, slots: bytes) -> None:
    """Whole, or not at all. Raises NotAllowed from home; NoRoom, BookReadOnly, Refused (a file is there)."""
    hand.check(book, "save_copy")
    with parcel.saving(book, place, slots):
        note_copy(book, hand, CopyWhat.PARCEL)


def save_record(book: Book, hand: Hand, place: Path, slots: bytes) -> None:
    """What a clinic keeps for the law, whatever becomes of its book. Raises as ``save_copy``, and NotAllowed in
    somebody's own copy."""
    hand.check(book, "save_record")
    with book.reading() as connection:
        if copy_kind(connection) is not CopyKind.CLINIC:
            raise NotAllowed("note.not_yours")
    with parcel.saving(book, place, slots):
        note_copy(book, hand, CopyWhat.RECORD)
