"""Write a file that another device opens: the young person's own copy, or one adult's page.

Its slots are of two kinds, neither bound to a device: dealt words open this file alone, and the key that the two
sides share opens it without any. The young person's file has a key of its own, so its words lead to no other file.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from db import parcel
from db.book import Book
from db.cipher import KEY_BYTES
from db.home_copy import file as home_file
from db.home_copy.reading import all_sent
from db.home_copy.words import HomeFile
from db.locks.device import Device
from db.locks.slots import Kind, Slot, sealed
from db.locks.stretch import SALT_BYTES, Stretched, stretch
from db.locks.wrapping import wrap
from db.own_copy import carry_key, make_own
from db.records import Id


@dataclass(frozen=True, slots=True)
class Words:
    """Dealt words, stretched, and whose they are. Making one takes one Argon2id and touches no file."""

    person: Id
    stretched: Stretched


def words_for(person: Id, code: bytes, device: Device) -> Words:
    """With a salt of their own: the file goes to a device that has another."""
    return Words(person, stretch(code, secrets.token_bytes(SALT_BYTES), device.cost))


@contextmanager
def taking_book(book: Book, place: Path, device: Device, words: Words | None = None) -> Iterator[None]:
    """The young person's own copy of the open book, as ``parcel.saving``. Without ``words`` it is a file for
    another copy of this book alone. Raises what ``parcel.saving`` raises."""
    key, shared = secrets.token_bytes(KEY_BYTES), carry_key(book)
    slots = sealed(book.id, _slots(book.id, key, shared, device, words), key).data()
    with parcel.saving(book, place, slots, lambda copy: make_own(copy, book.key, key)):
        yield


@contextmanager
def taking_page(home: HomeFile, place: Path, device: Device, words: Words) -> Iterator[None]:
    """One adult's page and what they sent, as it lies here. Raises as ``parcel.packing``."""
    slots = sealed(home.adult, _slots(home.adult, home.key, home.key, device, words), home.key).data()
    with parcel.packing(home.path, place, slots):
        yield


def take_sent(home: HomeFile, place: Path, device: Device) -> None:
    """What this adult sent, for the book: the cheers and hopes of their file, and nothing of its page.

    Raises Refused (a file is there), NoRoom, BookReadOnly and what ``all_sent`` raises.
    """
    sent = all_sent(home.path, home.key, home.adult)
    slots = sealed(home.adult, _slots(home.adult, home.key, home.key, device, None), home.key).data()
    making = home.path.with_name("going.db")
    making.unlink(missing_ok=True)
    try:
        home_file.make(making, home.key, home.adult, (), sent)
        with parcel.packing(making, place, slots):
            pass
    finally:
        making.unlink(missing_ok=True)


def _slots(of: Id, key: bytes, shared: bytes, device: Device, words: Words | None) -> Iterator[Slot]:
    yield wrap(of, Kind.CARRY, key, shared, device, bound=False)
    if words is not None:
        yield wrap(of, Kind.GIVEN, key, words.stretched, device, words.person, bound=False)
