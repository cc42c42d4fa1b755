"""Bring back what a copy has that the open book has not: a parcel, or the file of a copy made beside a book."""

from __future__ import annotations

from pathlib import Path

from db import contents, parcel
from db.book import Book
from db.carry import merge
from db.errors import AnotherBook, BookDamaged, NotABook, NotAParcel, ParcelDamaged, Refused, SlotsDamaged, WrongCode
from db.locks.slots import read_slots
from db.parcel import Parcel


def bring(book: Book, file: Path, key: bytes | None = None) -> dict[str, int]:
    """Add what the copy in ``file`` has: table -> how many rows were new. Nothing is overwritten, and the file is
    not touched. ``key``: None when it is this book's own.

    Raises WrongCode (it is this book's copy under another key), AnotherBook, NotAParcel, ParcelDamaged, BookTooNew,
    NoRoom, BookReadOnly; then nothing was added.
    """
    found = _found(file)
    with parcel.unpacked(found, book) as copy:
        _check(book, found, copy, key)
        try:
            return merge(book, copy, key)
        except Refused:
            raise ParcelDamaged("it holds what may not be") from None


def _found(file: Path) -> Parcel:
    """A copy made beside a book has no head: it is a database from its first byte on."""
    try:
        return parcel.look_through(file)
    except NotAParcel:
        return Parcel(file)


def _check(book: Book, found: Parcel, copy: Path, key: bytes | None) -> None:
    try:
        contents.of_file(copy, key or book.key)
    except NotABook:
        raise _not_with_this_key(book, found) from None
    except BookDamaged:
        raise ParcelDamaged("pages are not as they were written") from None


def _not_with_this_key(book: Book, found: Parcel) -> NotAParcel | AnotherBook | WrongCode:
    """What a parcel is, when the key does not open it: its slots say of which book it is."""
    if not found.start:
        return NotAParcel("something else, or another key")
    try:
        mine = bool(found.slots) and read_slots(found.slots).of == book.id
    except SlotsDamaged:
        mine = False
    return WrongCode("this book's, under another key") if mine else AnotherBook("another book's")
