"""Numbers that the young person chose to show while the app is locked.

They lie openly beside the books, in ``<home>/help.json``: whoever holds the device can read them, and the page says
so before the switch is turned. The switch alone adds to it. A number goes when the switch is turned off, when the
person is taken away or erased, and with the whole book.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from db.book import Book
from db.files import cannot_write, replace_file
from db.records import Id
from db.trying import Helper


@dataclass(frozen=True, slots=True)
class OpenNumber:
    """``book``: the folder's name of the book that it belongs to."""

    book: str
    helper: Id
    name: str
    number: str


class OpenNumbers:
    """``home``: where the books lie. A file that is missing or broken shows nobody."""

    def __init__(self, home: Path) -> None:
        self.path = home / "help.json"

    def all(self) -> tuple[OpenNumber, ...]:
        try:
            found = json.loads(self.path.read_text(encoding="utf-8"))
            return tuple(
                OpenNumber(str(n["book"]), bytes.fromhex(n["helper"]), str(n["name"]), str(n["number"])) for n in found
            )
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return ()

    def shown(self, book: Book) -> set[Id]:
        """Which people of this book."""
        return {each.helper for each in self.all() if each.book == folder(book)}

    def show(self, book: Book, helper: Helper) -> None:
        """Raises NoRoom, BookReadOnly."""
        added = OpenNumber(folder(book), helper.id, helper.words.name, helper.words.number)
        self._keep([*(each for each in self.all() if each.helper != helper.id), added])

    def hide(self, book: Book, helper: Id) -> None:
        """Raises NoRoom, BookReadOnly."""
        self._keep(each for each in self.all() if (each.book, each.helper) != (folder(book), helper))

    def forget(self, book: str) -> None:
        """Everybody of a book (its folder's name). Raises NoRoom, BookReadOnly."""
        self._keep(each for each in self.all() if each.book != book)

    def _keep(self, numbers: Iterable[OpenNumber]) -> None:
        left = [
            {"book": each.book, "helper": each.helper.hex(), "name": each.name, "number": each.number}
            for each in numbers
        ]
        if left:
            replace_file(self.path, json.dumps(left).encode())
            return
        try:
            self.path.unlink(missing_ok=True)
        except OSError as error:
            raise cannot_write(error) from None


def folder(book: Book) -> str:
    return book.path.parent.name
