"""A page to print is saved where somebody picks."""

from __future__ import annotations

from pathlib import Path

from app.actions.hand import Hand
from app.actions.note_copy import note_copy
from db.book import Book
from db.errors import Refused
from db.files import replacing
from db.keeping import CopyWhat


def save_page(book: Book, hand: Hand, place: Path, pdf: bytes) -> None:
    """Whole, or not at all; the row that says so is kept just before the file gets its name.

    Raises NotAllowed from home; NoRoom, BookReadOnly, Refused (a file is there).
    """
    hand.check(book, "save_page")
    if place.exists():
        raise Refused("page: a file is already there")
    with replacing(place) as file:
        file.write(pdf)
        note_copy(book, hand, CopyWhat.PRINT)
