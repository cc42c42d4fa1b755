"""What a right code opened, before anybody has come in by it."""

from __future__ import annotations

from dataclasses import dataclass, field

from db.book import Book
from db.caseload import Caseload
from db.home_copy.words import HomeFile
from db.records import Id, Role


@dataclass(frozen=True, slots=True)
class Opened:
    """``person``: whose code it was, where that is known. The rest is what the code gave, if anything new.
    ``key``: of a file for the book that is open."""

    role: Role
    person: Id | None = None
    book: Book | None = None
    caseload: Caseload | None = field(default=None, repr=False)
    home: HomeFile | None = field(default=None, repr=False)
    key: bytes = field(default=b"", repr=False)

    def let_go(self) -> None:
        """Nobody waits for it any more: all of it is put away again."""
        if self.book is not None:
            self.book.close()
        if self.caseload is not None:
            self.caseload.forget()
