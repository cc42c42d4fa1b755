"""One book on the shelf: its folder, what opens it, and how it is opened with its key."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from db.book import Book, open_book
from db.errors import BookInUse
from db.generations import clear_others, current
from db.lock import BookLock
from db.locks.slots import Slots
from db.whole_slots import mend, whole_slots


@dataclass(frozen=True, slots=True)
class ShelfEntry:
    """Whose book it is stands inside, under its key."""

    folder: Path

    @property
    def path(self) -> Path:
        """The book file that counts. Raises SlotsDamaged, BookReadOnly."""
        return current(self.folder).book

    def slots(self) -> Slots:
        """Raises SlotsDamaged, BookTooNew, BookReadOnly."""
        return whole_slots(current(self.folder))


def lock_of(folder: Path) -> BookLock:
    """One lock for all generations: who holds it may change which one counts. Raises as BookLock."""
    return BookLock(folder / "book")


def open_folder(folder: Path, key: bytes, accept_loss: bool = False) -> Book:
    """What a crash left of other generations is cleared, once the one that counts is open. Raises what ``open_book``
    raises, and SlotsDamaged.
    """
    with ExitStack() as undo:
        lock = lock_of(folder)
        undo.callback(lock.release)
        generation = current(folder)
        slots = whole_slots(generation)
        if not slots.is_sealed_by(key):  # the key came out of them before the lock was held
            raise BookInUse("another copy of the app has just changed the key")
        book = open_book(generation.book, key, slots.data(), accept_loss, lock)
        undo.callback(book.close)
        mend(generation, slots)
        clear_others(generation)
        undo.pop_all()
        return book
