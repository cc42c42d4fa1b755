"""People: the therapist's list, by first name and seal; where something waits comes first. With one book it goes
straight on.

The list of last time is there at once. Which books have changed since is found out beside the window.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from app.caseload import Looked, caseload_books, open_from_caseload, pictures_lost, read_people
from app.door import Door
from app.presenter import Go, Presenter, calm
from app.rules.people_list import listed, shapes
from app.screens.caseload.lines import PersonLine
from app.screens.names import names
from app.text import Message, message
from db.entry import ShelfEntry
from db.errors import BookError
from db.records import Role
from db.waiting import PersonRow

SHAPES = ("star", "leaf", "moon", "heart", "boat", "cloud", "sun", "flower", "fish", "pine", "snow", "umbrella")
"""Small shapes for the seals of people with one first name: names of pictures."""


@dataclass(frozen=True, slots=True)
class State:
    """``shut``: books that do not open now. ``reading``: the books are still being looked into. ``searching``: some
    are left out."""

    waiting: tuple[PersonLine, ...]
    settled: tuple[PersonLine, ...]
    shut: tuple[PersonLine, ...]
    reading: bool
    searching: bool

    @property
    def rows(self) -> tuple[PersonLine, ...]:
        """From top to bottom."""
        return (*self.waiting, *self.settled, *self.shut)


class Caseload(Presenter[State]):
    """``wanted``: a book that was tapped while the books were looked into; it opens right after."""

    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(go)
        self.door = door
        self.rows: tuple[PersonRow, ...] = ()
        self.looked = Looked()
        self.search = ""
        self.reading = False
        self.wanted: str | None = None

    def enter(self, stay: bool = False) -> None:
        """``stay``: the list was asked for, also when there is one book."""
        if self.door.caseload is None:
            self.go.to("locked")
            return
        self.door.shut()
        self.rows, self.looked, self.search, self.wanted = self.door.caseload.people(), Looked(), "", None
        if len(self.rows) < 2 and not stay and self.straight_on():
            return
        self.reading = True
        self.refresh()
        self.door.aside.run(partial(read_people, self.door, self.rows), self.read, self.not_read)

    def straight_on(self) -> bool:
        found = caseload_books(self.door)
        return len(found) == 1 and self.opened(found[0])

    def where(self) -> dict[str, object]:
        """Back comes to the list, also with one book."""
        return {"stay": True}

    def state(self) -> State:
        now, shape = self.door.clock.now(), shapes(self.rows, len(SHAPES))
        old = self.looked.old_pictures
        waiting, settled = listed(self.rows, self.search)

        def lines(rows: Iterable[PersonRow]) -> tuple[PersonLine, ...]:
            return tuple(PersonLine(row.book, row, shape.get(row.book), row.book in old, now) for row in rows)

        shut = () if self.search else tuple(PersonLine(book, None) for book in self.looked.shut)
        return State(lines(waiting), lines(settled), shut, self.reading, bool(self.search))

    def read(self, found: Looked) -> None:
        caseload, self.reading = self.door.caseload, False
        if caseload is None or self.view is None:
            return
        if found.rows != self.rows:
            with suppress(BookError):  # the next look makes it again
                caseload.keep_people(found.rows)
        self.rows, self.looked = found.rows, found
        self.refresh()
        if self.wanted is not None:
            self.open(self.wanted)

    def not_read(self, error: BookError) -> None:
        self.reading = False
        if self.door.caseload is not None:
            self.tell(calm(error))
            self.refresh()

    def find(self, search: str) -> None:
        self.search = search.strip()
        self.refresh()

    def open(self, book: str) -> None:
        if self.reading:
            self.wanted = book
        elif self.keep(lambda: self.come_in(self.door.shelf.entry(book))):
            news = self.news()
            self.go.to("whos_here" if news else "one_person", news)  # locks are given from there

    def come_in(self, entry: ShelfEntry) -> None:
        """The therapist alone is in."""
        open_from_caseload(self.door, entry)
        self.door.come_in(Role.THERAPIST)

    def opened(self, entry: ShelfEntry) -> bool:
        """One book needs no list: on to who is here."""
        if not self.keep(lambda: open_from_caseload(self.door, entry)):
            return False
        self.go.to("whos_here", self.news())
        return True

    def news(self) -> Message | None:
        """The young person needs new pictures on this device."""
        lost = self.keep(lambda: pictures_lost(self.door, self.door.entry))
        if lost and lost.value:
            return message("caseload.old_pictures", name=names(self.door.open().here).a)
        return None

    def start_book(self) -> None:
        if not self.reading:
            self.go.to("people")

    def lock(self) -> None:
        self.door.lock()
        self.go.to("locked")

    def leave(self) -> None:
        """No name stays on a page that is not in front: the device may be handed over now."""
        self.rows, self.looked, self.search = (), Looked(), ""
        self.refresh()
