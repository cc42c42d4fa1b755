"""The way in: which book is open, by whose code, and who sits at it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from app.actions.begin_book import begin_book
from app.actions.hand import NotAllowed
from app.actions.note_opening import note_opening
from app.actions.the_path import steps_reached
from app.actions.visit import begin_visit
from app.at_once import AtOnce
from app.desk import CanDraw, Desk, draws_all
from app.opened import Opened
from app.people_rows import row_of
from app.ports import Aside, Clock
from app.rules.pages import BOTH, HOME, NOBODY, Seat
from app.seating import here_in, with_therapist
from app.sheet_uses import tell_sheet_uses
from app.this_device import DeviceName
from db.book import Book
from db.book_slots import BookSlots
from db.caseload import Caseload
from db.entry import ShelfEntry
from db.errors import BookError, NotABook, NoWayIn
from db.home_copy.copies import HomeCopies
from db.home_copy.words import HomeFile
from db.locks.throttle import Way
from db.records import Id, Role
from db.shelf import Shelf


class Door:
    """Opens a book and seats people at a Desk. Until then there is no Desk at all.

    ``caseload``: a therapist's, once their passphrase opened it. ``home``: an adult's own copy, likewise.
    ``newcomer``: the caseload of a therapist who is being let in, see ``app.newcomer``.
    ``shown``: who has shown a code since the book was opened; nobody else comes in to a book that has codes.
    ``before_lock`` is told when all of it is about to be put away.
    """

    def __init__(self, shelf: Shelf, clock: Clock, can_draw: CanDraw = draws_all, aside: Aside | None = None) -> None:
        self.shelf = shelf
        self.clock = clock
        self.can_draw = can_draw
        self.device = DeviceName(shelf.home)
        self.aside: Aside = aside or AtOnce()
        self.desk: Desk | None = None
        self.caseload: Caseload | None = None
        self.newcomer: Caseload | None = None
        self.home: HomeFile | None = None
        self.shown: frozenset[Role] = frozenset()
        self.before_lock: Callable[[], None] = lambda: None

    # -- what is on this device

    @property
    def has_book(self) -> bool:
        """Raises BookReadOnly when this device does not let us look."""
        return bool(self.shelf.books())

    @property
    def opens_by_itself(self) -> bool:
        """One book, and nobody has a code yet. Raises db.errors."""
        found = self.shelf.books()
        return len(found) == 1 and not self.shelf.has_codes(found[0])

    @property
    def front(self) -> str:
        """The page for whoever comes to this device now. Raises db.errors."""
        if self.caseload is not None:
            return "caseload"
        if not self.has_book:
            return "open_home" if self.shelf.has_home() else "first_open"
        if self.opens_by_itself:
            return "whos_here"
        if not self.shelf.caseloads() and all(map(self.shelf.is_lost, self.shelf.books())):
            raise NoWayIn("nobody had a code")
        return "locked"

    @property
    def front_now(self) -> str:
        """The page for whoever is here, with all that is open left open. Raises db.errors."""
        if self.desk is not None:
            return "whos_here"
        return "home_front" if self.home is not None else self.front

    @property
    def seat(self) -> Seat:
        """Who holds this device now."""
        if self.desk is not None:
            return self.desk.here.present
        return HOME if self.home is not None else NOBODY

    @property
    def can_lock(self) -> bool:
        """Is anything open that a code opened, or that stands beside others on this device?"""
        if self.desk is None and self.caseload is None and self.home is None:
            return False
        try:
            return not self.opens_by_itself
        except BookError:
            return True

    @property
    def guarded(self) -> bool:
        """Does it take codes to sit at the open book?"""
        return self.desk is not None and self.desk.guarded

    @property
    def entry(self) -> ShelfEntry:
        """Where the open book lies."""
        assert self.desk is not None
        return ShelfEntry(self.desk.book.path.parent)

    # -- a book without codes

    def begin(self, young_person: str, therapist: str) -> Desk:
        """A new book for these two, open; whose caseload is open has it on their shelf.

        Raises NoRoom or BookReadOnly; then there is none.
        """
        self.shut()
        desk = self.sit(begin_book(self.shelf, young_person, therapist, self.clock.now()))
        self.admit()
        return desk

    def open(self) -> Desk:
        """The open book, or the newest on this device. Raises db.errors when it cannot be opened without a code."""
        if self.desk is None:
            found = self.shelf.books()
            if not found:
                raise NotABook("no book on this device")
            self.sit(self.shelf.open(found[-1]))
        assert self.desk is not None
        return self.desk

    def sit(self, book: Book, therapist: Id | None = None) -> Desk:
        """Whose book it is, with this therapist or the first one. A book that cannot be read is let go, so that it
        can be tried again."""
        try:
            here = here_in(book, therapist)
        except BaseException:
            book.close()
            raise
        copies, slots = HomeCopies(book, self.shelf.family, steps_reached), lambda: self.shelf.slots(book).data()
        self.desk = Desk(book, self.clock, here, copies, self.shelf.numbers, self.can_draw, slots)
        self.desk.guarded = self.shelf.has_codes(self.entry)
        return self.desk

    # -- codes

    def wait(self, way: Way) -> int:
        """Seconds until the next code may be tried there."""
        return self.shelf.wait(way, self.clock.now())

    def take(self, opened: Opened) -> None:
        """Whoever showed a right code is in; where a book or a page came, all else is put away before. Raises
        db.errors."""
        if opened.home is not None or opened.book is not None:
            self.make_way()
        if opened.home is not None:
            self.home = opened.home
            return
        if opened.caseload is not None:
            self.caseload = opened.caseload
        if opened.book is not None:
            self.sit(opened.book)
        self.shown |= {opened.role}
        if opened.role is Role.THERAPIST and self.desk is not None:
            self.seat_therapist(opened.person)
            self.tell_sheet_uses()

    def make_way(self) -> None:
        if (self.desk, self.caseload, self.home) != (None, None, None):
            self.lock()

    def seat_therapist(self, id: Id | None) -> None:
        """The one who opened it, not the first one in the book."""
        desk = self.open()
        desk.here = with_therapist(desk.here, id)

    # -- a therapist's books

    def admit(self) -> None:
        """The open book is on the open caseload, if there is one."""
        if self.caseload is not None and self.entry not in self.caseload.books():
            self.slots.admit(self.caseload, self.open().here.therapist.id)

    def tell_sheet_uses(self) -> None:
        """The open book keeps what sheets opened this caseload."""
        if self.caseload is not None:
            desk = self.open()
            tell_sheet_uses(self.caseload, self.entry, desk.book, desk.here.therapist.id)

    def let_newcomer_go(self) -> None:
        """Their key is put away."""
        if self.newcomer is not None:
            self.newcomer.forget()
        self.newcomer = None

    def hand_over(self) -> None:
        """The caseload's key is put away: its therapist has to show the passphrase again."""
        self.let_newcomer_go()
        if self.caseload is not None:
            self.caseload.forget()
        self.caseload = None
        self.shown -= {Role.THERAPIST}

    # -- who sits here

    def missing(self, *roles: Role) -> frozenset[Role]:
        """Who of these has to show a code first."""
        return frozenset(roles) - self.shown if self.guarded else frozenset()

    def come_in(self, *roles: Role) -> None:
        """Who holds the device now. Two of them together make a visit. Raises NotAllowed without their codes."""
        desk = self.open()
        if self.missing(*roles):
            raise NotAllowed("note.not_here")
        desk.tend_home()
        here = desk.here
        present = frozenset(roles)
        visit = None
        if BOTH <= present:
            visit = begin_visit(desk.book, here.young_person.id, here.therapist.id, self.clock.now())
        writing = Role.YOUNG_PERSON if Role.YOUNG_PERSON in present else Role.THERAPIST
        desk.seat(present=present, visit=visit, writing=writing)
        self.note_openings(desk)

    def note_openings(self, desk: Desk) -> None:
        """Each one who came in can see that they did; where there is no room to keep it, the way in stays open."""
        device = self.device.read()
        for person in desk.here.sitting:
            note_opening(desk.book, desk.hand(person), device.id, device.name)

    def leave(self) -> None:
        """Let the open book go as it is."""
        if self.desk is not None:
            self.before_lock()
            self.freshen_list()
            self.desk.book.close()
            self.desk = None
            self.shown = frozenset()

    # -- who can open it

    @property
    def slots(self) -> BookSlots:
        return self.shelf.slots(self.open().book)

    # -- away

    def lock(self) -> None:
        """The book is shut and every key put away. What is half typed is a draft in the book by then."""
        self.before_lock()
        self.freshen_list()
        self.hand_over()
        self.home = None
        self.shut()

    def shut(self) -> None:
        self.shown = frozenset()
        self.shelf.rescue = None
        if self.desk is not None:
            self.desk.tend_home()
            self.freshen_list()
            self.desk.book.close()
            self.desk = None

    def freshen_list(self) -> None:
        """The open book's row on the therapist's list is as the book is left. Where that cannot be kept now, the list
        finds out when it is next looked at."""
        if self.caseload is None or self.desk is None:
            return
        with suppress(BookError):
            row = row_of(self.desk.book)
            others = (one for one in self.caseload.people() if one.book != row.book)
            self.caseload.keep_people((*others, row))

    def close(self) -> None:
        self.freshen_list()
        self.hand_over()
        self.shut()
