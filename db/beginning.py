"""A new book in a folder of its own. It is on the shelf when it is whole, and not before."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable
from pathlib import Path

from db.book import Book, create_book
from db.cipher import KEY_BYTES
from db.entry import lock_of, open_folder
from db.errors import BookInUse
from db.files import MAKING, cannot_write, replace_file, settle
from db.generations import Generation, switch_to
from db.ids import Ids
from db.locks.device import Device
from db.locks.slots import Kind, sealed
from db.locks.wrapping import wrap


def make_book(books: Path, device: Device, now: int, begin: Callable[[Book], None]) -> Book:
    """Among the ``books``, open. ``begin`` writes what a book cannot be without.

    Raises NoRoom or BookReadOnly; then nothing is left behind.
    """
    name = Ids().new(now).hex()
    making, done = books / f"{MAKING}{name}", books / name
    key = secrets.token_bytes(KEY_BYTES)
    try:
        books.mkdir(mode=0o700, parents=True, exist_ok=True)
        making.mkdir(mode=0o700)
        _clear(books, making)
        _fill(Generation(making, 1), key, device, now, begin)
        settle(making)
        os.rename(making, done)
        settle(books)
    except OSError as error:
        shutil.rmtree(making, ignore_errors=True)
        raise cannot_write(error) from None
    except BaseException:
        shutil.rmtree(making, ignore_errors=True)
        raise
    try:
        return open_folder(done, key)
    except BaseException:
        shutil.rmtree(done, ignore_errors=True)
        raise


def _fill(generation: Generation, key: bytes, device: Device, now: int, begin: Callable[[Book], None]) -> None:
    """The first generation of a book, closed."""
    book = create_book(generation.book, key, now, lock_of(generation.folder))
    try:
        begin(book)
    finally:
        book.close()
    slot = wrap(book.id, Kind.DEVICE, key, device.secret, device)
    replace_file(generation.slots, sealed(book.id, [slot], key).data())
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
