"""The way in: which book is on this device, and who opens it."""

from __future__ import annotations

from collections.abc import Callable

from app.actions.begin_book import begin_book
from app.actions.end_book import end_book
from app.actions.note_opening import note_opening
from app.actions.visit import begin_visit
from app.desk import CanDraw, Desk, Here, draws_all
from app.ports import Clock
from app.this_device import DeviceName
from db.book import Book
from db.copies import Copy
from db.entry import ShelfEntry
from db.errors import NotABook
from db.home_copy.copies import HomeCopies
from db.reading import people
from db.records import Person, Role
from db.rescue import Rescue
from db.shelf import Shelf


class Door:
    """Opens a book and seats people at a Desk. Until then there is no Desk at all."""

    def __init__(self, shelf: Shelf, clock: Clock, can_draw: CanDraw = draws_all) -> None:
        self.shelf = shelf
        self.clock = clock
        self.can_draw = can_draw
        self.device = DeviceName(shelf.home)
        self.desk: Desk | None = None
        self.left: Callable[[], None] = lambda: None
        """Told when the book that pages were made for is gone from the desk."""

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

        def slots() -> bytes:
            return self.shelf.slots(book).data()

        self.desk = Desk(book, self.clock, Here(young, therapist, others), copies, self.can_draw, slots)
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

    # -- a book that is not whole, and a book that ends

    @property
    def rescue(self) -> Rescue | None:
        """What can be done for the open book, or for the one that would not open last time."""
        if self.desk is not None:
            return Rescue(self.desk.book.path.parent, self.desk.book.key)
        return self.shelf.rescue

    def put_back(self, rescue: Rescue, copy: Copy) -> None:
        """The copy takes the book's place; it is opened as ever after that. Raises db.errors."""
        self.leave()
        rescue.use(copy).close()

    def accept_loss(self, rescue: Rescue) -> None:
        """The book without what it lost counts from here on. Raises db.errors."""
        self.leave()
        rescue.open_what_is_there().close()

    def end_book(self) -> None:
        """The open book goes for good. Raises NotAllowed and db.errors; see the action."""
        desk = self.open()
        try:
            end_book(self.shelf, ShelfEntry(desk.book.path.parent), desk.book, desk.hand())
        finally:
            if not desk.book.is_open:
                self.leave()

    def leave(self) -> None:
        """Let the open book go as it is."""
        if self.desk is not None:
            self.desk.book.close()
            self.desk = None
            self.left()

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
