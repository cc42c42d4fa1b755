"""A book to carry: one file with the slots that open it and a whole, checked copy of it.

A head of fixed length says what it is, how long its two parts are, and their SHA-256; then come the slots and the
database, which is as encrypted as the book. The digest tells a parcel that was cut or flipped; what keeps others
out is the book's own encryption.
"""

from __future__ import annotations

import hashlib
import os
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from db.book import Book
from db.errors import BookTooNew, NotAParcel, ParcelDamaged, Refused
from db.files import MAKING, cannot_write, new_file, replacing

KIND = b"TwoPens\n"
FORMAT = 1
HEAD = struct.Struct(">8sHIQ32s")  # kind, format, bytes of slots, bytes of the database, digest of both
MOST_SLOTS = 64 * 1024
BLOCK = 1024 * 1024
END = ".twopens"
"""How the name of a parcel ends."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A parcel that was looked through and is as it was written. Its database begins ``start`` bytes in."""

    path: Path
    slots: bytes = b""
    start: int = 0


def save(book: Book, place: Path, slots: bytes = b"") -> None:
    """A parcel of the open book at ``place``, see ``saving``."""
    with saving(book, place, slots):
        pass


@contextmanager
def saving(
    book: Book, place: Path, slots: bytes = b"", ready: Callable[[Path], None] = lambda copy: None
) -> Iterator[None]:
    """A parcel of the open book, on the disk when the block begins; it gets its name when the block ends well, and
    is gone otherwise. Over nothing that is there. ``ready`` is given the copy before it is packed.

    Raises Refused when a file is there, NoRoom, BookReadOnly, BookDamaged (then it is the book).
    """
    copy = _making(book)
    with _for_a_while(copy), new_file(copy):
        book.write_copy(copy)
        ready(copy)
        with packing(copy, place, slots):
            yield


@contextmanager
def packing(copy: Path, place: Path, slots: bytes) -> Iterator[None]:
    """The same for a database that lies ready, encrypted, in ``copy``."""
    if place.exists():
        raise Refused("parcel: a file is already there")
    with replacing(place) as file:
        _write(file, slots, copy)
        file.flush()
        os.fsync(file.fileno())
        yield


def look_through(path: Path) -> Parcel:
    """Raises NotAParcel, ParcelDamaged, BookTooNew, BookReadOnly (it cannot be read). The file is not touched."""
    try:
        with path.open("rb") as file:
            slots, book, digest = _head(file.read(HEAD.size))
            if os.fstat(file.fileno()).st_size != HEAD.size + slots + book:
                raise ParcelDamaged("not as long as it was")
            said = file.read(slots)
            found = hashlib.sha256(said)
            for block in _blocks(file):
                found.update(block)
    except OSError as error:
        raise cannot_write(error) from None
    if found.digest() != digest:
        raise ParcelDamaged("not as it was written")
    return Parcel(path, said, HEAD.size + slots)


@contextmanager
def unpacked(parcel: Parcel, book: Book) -> Iterator[Path]:
    """The parcel's database in a file beside ``book``, as encrypted as it came, for as long as the block lasts.

    Raises NoRoom, BookReadOnly.
    """
    place = _making(book)
    with _for_a_while(place):
        unpack(parcel, place)
        yield place


def unpack(parcel: Parcel, place: Path) -> None:
    """The parcel's database, as encrypted as it came. Raises NoRoom, BookReadOnly."""
    try:
        with parcel.path.open("rb") as file, replacing(place) as out:
            file.seek(parcel.start)
            for block in _blocks(file):
                out.write(block)
    except OSError as error:
        raise cannot_write(error) from None


def _head(stored: bytes) -> tuple[int, int, bytes]:
    """Lengths of slots and database, and the digest."""
    if stored[: len(KIND)] != KIND:
        raise NotAParcel("something else")
    if len(stored) < HEAD.size:
        raise ParcelDamaged("cut short")
    _, form, slots, book, digest = HEAD.unpack(stored)
    if form > FORMAT:
        raise BookTooNew(f"format {form}, this app knows {FORMAT}")
    if form < 1 or slots > MOST_SLOTS:
        raise ParcelDamaged("not as it was written")
    return slots, book, digest


def _write(file: BinaryIO, slots: bytes, copy: Path) -> None:
    """The head comes last: what it says is known then."""
    file.write(bytes(HEAD.size) + slots)
    found, length = hashlib.sha256(slots), 0
    with copy.open("rb") as source:
        for block in _blocks(source):
            found.update(block)
            length += file.write(block)
    file.seek(0)
    file.write(HEAD.pack(KIND, FORMAT, len(slots), length, found.digest()))


def _blocks(file: BinaryIO) -> Iterator[bytes]:
    while block := file.read(BLOCK):
        yield block


def _making(book: Book) -> Path:
    return book.path.with_name(f"{MAKING}parcel")


@contextmanager
def _for_a_while(file: Path) -> Iterator[None]:
    """A file that is there for as long as the block lasts; one that a crash left goes first."""
    try:
        file.unlink(missing_ok=True)
        yield
    finally:
        file.unlink(missing_ok=True)
