"""What can be done for a book that is damaged or has lost rows: the newest good copy may take its place.

Nothing is touched until somebody chooses. Then the file is set aside whole in ``damaged/``, with the log beside
it, and is never deleted by this; the copy takes its place in one step. A kill anywhere in between leaves a book
that opens, or for which the same is offered again.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from db import contents, copies
from db.aside import set_aside
from db.book import Book
from db.copies import Copy
from db.entry import lock_of, open_folder
from db.errors import BookError
from db.files import beside, replacing
from db.generations import current
from db.mark import Mark


@dataclass(frozen=True, slots=True)
class Offer:
    """A whole copy. ``missing``: how many acts the book had by its mark that are not in the copy, at the least;
    None where there is no mark to tell."""

    copy: Copy
    missing: int | None


class Rescue:
    """Of the book in ``folder``, which would not open with its own ``key``. All of it raises SlotsDamaged as well."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self._folder = folder
        self._key = key

    def offer(self) -> Offer | None:
        """The newest copy that is whole, each page looked at; None when there is none."""
        for copy in copies.copies(self._folder):
            try:
                held = contents.of_file(copy.path, self._key)
            except BookError:
                continue  # not whole, so an older one may be
            return Offer(copy, self._missing(held.rows["act"]))
        return None

    def _missing(self, acts: int) -> int | None:
        mark = Mark(current(self._folder).book).read()
        return max(0, mark.acts - acts) if mark else None

    def use(self, copy: Copy) -> Book:
        """The book as ``copy`` has it, open. Raises NoRoom, BookReadOnly, BookInUse: the book is as it was then."""
        put_back(self._folder, copy)
        return self.open_what_is_there()

    def open_what_is_there(self) -> Book:
        """The book without the rows it has lost. Raises what ``open_book`` raises but RowsLost."""
        return open_folder(self._folder, self._key, accept_loss=True)


def put_back(folder: Path, copy: Copy) -> None:
    """``copy`` takes the place of the book's file, which is set aside. Raises NoRoom, BookReadOnly, BookInUse."""
    with lock_of(folder).held():
        book = current(folder).book
        set_aside(book)
        with replacing(book) as file:
            with copy.path.open("rb") as source:
                shutil.copyfileobj(source, file)
            file.flush()
            os.fsync(file.fileno())
            for left in beside(book):  # a log must not be played into another file
                left.unlink(missing_ok=True)
