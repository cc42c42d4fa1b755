"""The way in: which book is on this device, and who opens it."""

from __future__ import annotations

from app.actions.begin_book import begin_book
from app.actions.note_opening import note_opening
from app.actions.visit import begin_visit
from app.desk import CanDraw, Desk, Here, draws_all
from app.ports import Clock
from app.this_device import DeviceName
from db.book import Book
from db.errors import NotABook
from db.home_copy.copies import HomeCopies
from db.reading import people
from db.records import Person, Role
from db.shelf import Shelf


class Door:
    """Opens a book and seats people at a Desk. Until then there is no Desk at all."""

    def __init__(self, shelf: Shelf, clock: Clock, can_draw: CanDraw = draws_all) -> None:
        self.shelf = shelf
        self.clock = clock
        self.can_draw = can_draw
        self.device = DeviceName(shelf.home)
        self.desk: Desk | None = None

    @property
    def has_book(self) -> bool:
        """Raises BookReadOnly when this device does not let us look."""
        return bool(self.shelf.books())

    def begin(self, young_person: str, therapist: str) -> Desk:
        """A new book for these two, open. Raises NoRoom or BookReadOnly; then there is none."""
        book = begin_book(self.shelf, young_person, therapist, self.clock.now())
        return self.sit(book)

    def open(self) -> Desk:
        """The newest book on this device. Raises db.errors when it cannot be opened."""
        if self.desk is None:
            found = self.shelf.books()
            if not found:
                raise NotABook("no book on this device")
            self.desk = self.sit(self.shelf.open(found[-1]))
        return self.desk

    def sit(self, book: Book) -> Desk:
        """Whose book it is. A book that cannot be read is let go, so that it can be tried again."""
        try:
            with book.reading() as connection:
                found, still = people.people(connection), people.people_now(connection)
            young = first(still, Role.YOUNG_PERSON)
            therapist = first(still, Role.THERAPIST)
        except BaseException:
            book.close()
            raise
        others = tuple(p for p in found if p not in (young, therapist))
        copies = HomeCopies(book, self.shelf.family)
        self.desk = Desk(book, self.clock, Here(young, therapist, others), copies, self.can_draw)
        return self.desk

    def come_in(self, *roles: Role) -> None:
        """Who holds the device now. Two of them together make a visit."""
        desk = self.open()
        desk.tend_home()
        here = desk.here
        present = frozenset(roles)
        visit = None
        if {Role.YOUNG_PERSON, Role.THERAPIST} <= present:
            visit = begin_visit(desk.book, here.young_person.id, here.therapist.id, self.clock.now())
        writing = Role.YOUNG_PERSON if Role.YOUNG_PERSON in present else Role.THERAPIST
        desk.seat(present=present, visit=visit, writing=writing)
        self.note_openings(desk)

    def note_openings(self, desk: Desk) -> None:
        """Each one who came in can see that they did; where there is no room to keep it, the way in stays open."""
        device = self.device.read()
        for person in desk.here.sitting:
            note_opening(desk.book, desk.hand(person), device.id, device.name)

    def close(self) -> None:
        if self.desk is not None:
            self.desk.tend_home()
            self.desk.book.close()
            self.desk = None


def first(people: tuple[Person, ...], role: Role) -> Person:
    """The first one who came. Raises NotABook when there is nobody of this role."""
    found = next((person for person in people if person.role is role), None)
    if found is None:
        raise NotABook("nobody's book")
    return found
