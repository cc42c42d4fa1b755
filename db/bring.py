"""Bring back what a copy has that the open book has not: a parcel, the file of a copy made beside a book, or what
an adult at home sent."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from db import contents, parcel
from db.book import Book
from db.carry import merge
from db.contents import Contents
from db.errors import AnotherBook, BookDamaged, NotABook, NotAParcel, ParcelDamaged, Refused, SlotsDamaged, WrongCode
from db.home_copy.collect import collect_by_kind
from db.locks.device import no_device
from db.locks.slots import Kind, read_slots
from db.locks.wrapping import open_with_key
from db.own_copy import carry_key
from db.parcel import Parcel
from db.records import Id


@dataclass(frozen=True, slots=True)
class Came:
    """Table -> how many rows of a copy were new; ``until``: when something was last done in it (ms, UTC)."""

    rows: dict[str, int]
    until: int


def bring(book: Book, file: Path, key: bytes | None = None, take_keys: bool = False) -> Came:
    """Add what the copy in ``file`` has. Nothing is overwritten, and the file is not touched. ``key``: None when it
    is this book's own, or in a slot that the book's copies share. ``take_keys`` as in ``merge``.

    Raises WrongCode (it is this book's copy under another key), AnotherBook, NotAParcel, ParcelDamaged, BookTooNew,
    NoRoom, BookReadOnly; then nothing was added.
    """
    found = _found(file)
    key = key or _shared(book, found)
    with parcel.unpacked(found, book) as copy:
        until = _check(book, found, copy, key).until
        try:
            return Came(merge(book, copy, key, take_keys), until)
        except Refused:
            raise ParcelDamaged("it holds what may not be") from None


def whose_page(file: Path) -> Id | None:
    """Of whom the page in this file would be, if it is one: what its slots name. Raises as ``parcel.look_through``."""
    found = _found(file)
    return _slots_of(found) if found.slots else None


def bring_sent(book: Book, adult: Id, key: bytes, file: Path) -> dict[str, int]:
    """Add the cheers and hopes in an adult's file, whose key is ``key``: table -> how many were new. See ``collect``.

    Raises WrongCode (under another key), and as ``bring``.
    """
    found = parcel.look_through(file)
    with parcel.unpacked(found, book) as copy:
        try:
            return collect_by_kind(book, adult, copy, key)
        except NotABook:
            raise WrongCode("this adult's, under another key") from None
        except BookDamaged:
            raise ParcelDamaged("not what the adult's slots name") from None


def _slots_of(found: Parcel) -> Id | None:
    try:
        return read_slots(found.slots).of
    except SlotsDamaged:
        return None


def _shared(book: Book, found: Parcel) -> bytes | None:
    """The key of a file that another copy of this book made for this one."""
    if _slots_of(found) != book.id:
        return None
    try:
        return open_with_key(read_slots(found.slots), Kind.CARRY, carry_key(book), no_device()).key
    except WrongCode:
        return None


def _found(file: Path) -> Parcel:
    """A copy made beside a book has no head: it is a database from its first byte on."""
    try:
        return parcel.look_through(file)
    except NotAParcel:
        return Parcel(file)


def _check(book: Book, found: Parcel, copy: Path, key: bytes | None) -> Contents:
    try:
        return contents.of_file(copy, key or book.key)
    except NotABook:
        raise _not_with_this_key(book, found) from None
    except BookDamaged:
        raise ParcelDamaged("pages are not as they were written") from None


def _not_with_this_key(book: Book, found: Parcel) -> NotAParcel | AnotherBook | WrongCode:
    """What a parcel is, when the key does not open it: its slots say of which book it is."""
    if not found.start:
        return NotAParcel("something else, or another key")
    mine = _slots_of(found) == book.id
    return WrongCode("this book's, under another key") if mine else AnotherBook("another book's")
