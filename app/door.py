"""The way in: which book is on this device, and who opens it."""

from __future__ import annotations

from app.actions.begin_book import begin_book
from app.actions.visit import begin_visit
from app.desk import Desk, Here
from app.ports import Clock
from db.book import Book
from db.reading import people
from db.records import Person, Role
from db.shelf import Shelf


class Door:
    """Opens a book and seats people at a Desk. Until then there is no Desk at all."""

    def __init__(self, shelf: Shelf, clock: Clock) -> None:
        self.shelf = shelf
        self.clock = clock
        self.desk: Desk | None = None

    @property
    def has_book(self) -> bool:
        return bool(self.shelf.books())

    def begin(self, young_person: str, therapist: str) -> Desk:
        """A new book for these two, open, with both here."""
        book = begin_book(self.shelf, young_person, therapist, self.clock.now())
        return self.sit(book)

    def open(self) -> Desk:
        """The newest book on this device. Raises db.errors when it cannot be opened."""
        if self.desk is None:
            self.desk = self.sit(self.shelf.open(self.shelf.books()[-1]))
        return self.desk

    def sit(self, book: Book) -> Desk:
        with book.reading() as connection:
            found = people.people(connection)
        young = first(found, Role.YOUNG_PERSON)
        therapist = first(found, Role.THERAPIST)
        others = tuple(p for p in found if p not in (young, therapist))
        self.desk = Desk(book, self.clock, Here(young, therapist, others))
        return self.desk

    def come_in(self, *roles: Role) -> None:
        """Who holds the device now. Two of them together make a visit."""
        desk = self.desk
        if desk is None:
            return
        here = desk.here
        present = frozenset(roles)
        visit = None
        if {Role.YOUNG_PERSON, Role.THERAPIST} <= present:
            visit = begin_visit(desk.book, here.young_person.id, here.therapist.id, self.clock.now())
        writing = Role.YOUNG_PERSON if Role.YOUNG_PERSON in present else Role.THERAPIST
        desk.seat(present=present, visit=visit, writing=writing)

    def close(self) -> None:
        if self.desk is not None:
            self.desk.book.close()
            self.desk = None


def first(people: tuple[Person, ...], role: Role) -> Person:
    return next(person for person in people if person.role is role)
