"""My books: the therapist's, by first name and seal. With one book it goes straight on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from app.caseload import book_of, caseload_books, open_from_caseload
from app.door import Door
from app.presenter import Go, Presenter, calm
from app.rules.naming import letter_of, shown_name
from app.screens.names import names
from app.text import Message, message, say
from db.book import Book
from db.entry import ShelfEntry
from db.errors import BookError
from db.locks.slots import Kind
from db.reading.people import people
from db.records import Id, Role

OpenBook: TypeAlias = Callable[[ShelfEntry], tuple[Book, Id | None]]


@dataclass(frozen=True, slots=True)
class BookRow:
    """``name`` is '' for a book that does not open now. ``old_pictures``: its young person needs new ones here."""

    entry: ShelfEntry
    name: str
    letter: str = ""
    old_pictures: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """``reading``: the books are still being looked into."""

    rows: tuple[BookRow, ...]
    reading: bool


class Caseload(Presenter[State]):
    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(go)
        self.door = door
        self.rows: tuple[BookRow, ...] = ()
        self.reading = False

    def enter(self, stay: bool = False) -> None:
        """``stay``: the list was asked for, also when there is one book."""
        if self.door.caseload is None:
            self.go.to("locked")
            return
        self.door.shut()
        found = caseload_books(self.door)
        if len(found) == 1 and not stay and self.opened(found[0]):
            return
        self.rows, self.reading = (), True
        self.refresh()
        look = partial(row, partial(book_of, self.door), self.pictures_lost)
        self.door.aside.run(partial(read, look, found), self.read, self.not_read)

    def pictures_lost(self, entry: ShelfEntry) -> bool:
        return Kind.PICTURES in self.door.shelf.lost_codes(entry)

    def where(self) -> dict[str, object]:
        """Back comes to the list, also with one book."""
        return {"stay": True}

    def state(self) -> State:
        return State(self.rows, self.reading)

    def read(self, rows: tuple[BookRow, ...]) -> None:
        self.rows, self.reading = rows, False
        self.refresh()

    def not_read(self, error: BookError) -> None:
        self.reading = False
        self.tell(calm(error))
        self.refresh()

    def open(self, entry: ShelfEntry) -> None:
        if not self.reading:
            self.opened(entry)

    def opened(self, entry: ShelfEntry) -> bool:
        if not self.keep(lambda: open_from_caseload(self.door, entry)):
            return False
        self.go.to("whos_here", self.news())
        return True

    def news(self) -> Message | None:
        """This device has lost its secret since the young person got their pictures."""
        lost = self.keep(lambda: self.pictures_lost(self.door.entry))
        if lost and lost.value:
            return message("caseload.old_pictures", name=names(self.door.open().here).a)
        return None

    def start_book(self) -> None:
        if not self.reading:
            self.go.to("people")

    def lock(self) -> None:
        self.door.lock()
        self.go.to("locked")


def read(look: Callable[[ShelfEntry], BookRow], found: tuple[ShelfEntry, ...]) -> tuple[BookRow, ...]:
    """Each book's name, by first name. One that does not open keeps no other from being listed."""
    rows = (look(entry) for entry in found)
    return tuple(sorted(rows, key=lambda one: (not one.name, one.name.casefold())))


def row(open_book: OpenBook, pictures_lost: Callable[[ShelfEntry], bool], entry: ShelfEntry) -> BookRow:
    try:
        book, _ = open_book(entry)
    except BookError:
        return BookRow(entry, "")
    try:
        with book.reading() as connection:
            young = next(person for person in people(connection) if person.role is Role.YOUNG_PERSON)
        lost = pictures_lost(entry)
    except (BookError, StopIteration):
        return BookRow(entry, "")
    finally:
        book.close()
    return BookRow(entry, shown_name(young, say("people.young")), letter_of(young.name), lost)
