"""The books on this device, each in its own folder: ``<home>/books/<id>/book.db`` and its key."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from db.book import Book, create_book, open_book
from db.errors import BookInUse
from db.files import MAKING, cannot_write, settle
from db.ids import Ids
from db.keys import KeyKeeper
from db.lock import BookLock

BOOK = "book.db"


@dataclass(frozen=True, slots=True)
class ShelfEntry:
    """One book on the shelf. Whose it is stands inside, under its key."""

    folder: Path

    @property
    def path(self) -> Path:
        return self.folder / BOOK


class Shelf:
    """``home`` is made on the first ``create``. ``family``: where the copies for adults at home lie."""

    def __init__(self, home: Path, keys: KeyKeeper) -> None:
        self.home = home
        self._books = home / "books"
        self.family = home / "family"
        self._keys = keys

    def books(self) -> tuple[ShelfEntry, ...]:
        """The books, oldest first. A folder that a crash left half made is none.

        Raises BookReadOnly when the folder cannot be looked into.
        """
        try:
            if not self._books.is_dir():
                return ()
            folders = sorted(f for f in self._books.iterdir() if not f.name.startswith("."))
            return tuple(ShelfEntry(folder) for folder in folders if (folder / BOOK).is_file())
        except OSError as error:
            raise cannot_write(error) from None

    def create(self, now: int, begin: Callable[[Book], None] = lambda book: None) -> Book:
        """A new book in a folder of its own. It is on the shelf when it is whole, and not before:
        ``begin`` writes what a book cannot be without.

        Raises NoRoom or BookReadOnly; then nothing is left behind.
        """
        name = Ids().new(now).hex()
        making, done = self._books / f"{MAKING}{name}", self._books / name
        key = secrets.token_bytes(32)
        try:
            self._make_folder(making)
            self._clear(making)
            self._keys.write(making, key)
            book = create_book(making / BOOK, key, now)
            try:
                begin(book)
            finally:
                book.close()
            settle(making)
            os.rename(making, done)
            settle(self._books)
        except OSError as error:
            shutil.rmtree(making, ignore_errors=True)
            raise cannot_write(error) from None
        except BaseException:
            shutil.rmtree(making, ignore_errors=True)
            raise
        try:
            return open_book(done / BOOK, key)
        except BaseException:
            shutil.rmtree(done, ignore_errors=True)
            raise

    def open(self, entry: ShelfEntry) -> Book:
        """Raises what ``open_book`` raises but RowsLost, and NotABook when the key is gone.

        A book that has lost rows opens with what it has: no page offers a copy yet, and a book that
        never opens again would be the greater loss.
        """
        return open_book(entry.path, self._keys.read(entry.folder), accept_loss=True)

    def _make_folder(self, folder: Path) -> None:
        self._books.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.mkdir(mode=0o700)

    def _clear(self, making: Path) -> None:
        """Take away what a crash left half made; nobody ever wrote in it."""
        for folder in self._books.glob(f"{MAKING}*"):
            if folder != making and not _in_use(folder):
                shutil.rmtree(folder, ignore_errors=True)


def _in_use(folder: Path) -> bool:
    """Is another copy of the app making a book there this moment?"""
    try:
        BookLock(folder / BOOK).release()
    except BookInUse:
        return True
    return False
