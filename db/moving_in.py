"""A new book on the shelf: made in a folder aside, which gets its name when the book is whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from db.book import Book, create_book
from db.entry import lock_of, open_folder
from db.errors import BookInUse
from db.files import MAKING, cannot_write, new_folder, replace_file
from db.generations import Generation, switch_to
from db.given import Given, lay_book
from db.locks.device import Device
from db.locks.slots import Kind, sealed
from db.locks.wrapping import wrap
from db.records import Id

Fill: TypeAlias = Callable[[Generation], None]
"""Lays the book and its slots, closed."""


def move_in(books: Path, name: str, key: bytes, fill: Fill) -> Book:
    """The book that ``fill`` laid, open. Raises NoRoom or BookReadOnly; then nothing is left behind."""
    done = books / name
    try:
        books.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(error) from None
    with new_folder(done) as making:
        _clear(books, making)
        fill(Generation(making, 1))
    try:
        return open_folder(done, key)
    except BaseException:
        shutil.rmtree(done, ignore_errors=True)
        raise


def new_book(generation: Generation, key: bytes, device: Device, now: int, begin: Callable[[Book], None]) -> None:
    """The first generation of a book that begins here; this device's secret opens it until it has codes."""
    book = create_book(generation.book, key, now, lock_of(generation.folder))
    try:
        begin(book)
    finally:
        book.close()
    _lay_slots(generation, book.id, key, device)


def given_book(generation: Generation, given: Given, its_key: bytes, key: bytes, device: Device) -> None:
    """The first generation of a book that was given; none of the slots it left behind opens it here."""
    lay_book(given, generation.book, its_key, key)
    _lay_slots(generation, given.of, key, device)


def _lay_slots(generation: Generation, of: Id, key: bytes, device: Device) -> None:
    slot = wrap(of, Kind.DEVICE, key, device.secret, device)
    replace_file(generation.slots, sealed(of, [slot], key).data())
    switch_to(generation)


def _clear(books: Path, making: Path) -> None:
    """Take away what a crash left half made; nobody ever wrote in it."""
    for folder in books.glob(f"{MAKING}*"):
        if folder != making and not _in_use(folder):
            shutil.rmtree(folder, ignore_errors=True)


def _in_use(folder: Path) -> bool:
    """Is another copy of the app making a book there this moment?"""
    try:
        lock_of(folder).release()
    except BookInUse:
        return True
    return False
