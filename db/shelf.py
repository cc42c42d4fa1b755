"""The books on this device, each in its own folder, and the ways in to them.

    <home>/books/<id>/      a book and its slots, see ``generations``
    <home>/shelves/         each therapist's shelf key, see ``caseload``, and their list, see ``people_index``
    <home>/family/<adult>/  an adult's home copy and their slot, see ``home_copy``
    <home>/device, throttle see ``locks``
    <home>/help.json        numbers shown while locked, see ``open_numbers``

Which book a code opens is told by trying it: no name stands outside.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from pathlib import Path

from db import ending
from db.book import Book
from db.book_slots import BookSlots
from db.caseload import SHEETS, Caseload, new_shelf
from db.cipher import KEY_BYTES
from db.entry import ShelfEntry, lock_of, open_folder
from db.errors import BookDamaged, NotABook, NoWayIn, SecretGone, SlotsDamaged, WrongCode
from db.files import cannot_write
from db.generations import holds_book
from db.given import Given
from db.home_copy.words import HomeFile, home_file, words_of
from db.ids import Ids
from db.locks.device import Device, no_device, open_device, renew_device
from db.locks.secret_stores import DeviceSecret
from db.locks.slots import Kind, Slot, Slots
from db.locks.stretch import COST, Cost
from db.locks.throttle import Throttle, Way
from db.locks.trying import Guess, Tried, files, readable
from db.locks.wrapping import open_with_key
from db.moving_in import given_book, move_in, new_book
from db.open_numbers import OpenNumbers
from db.people_index import drop_people
from db.records import Id
from db.rescue import Rescue

__all__ = ["Shelf", "ShelfEntry"]


class Shelf:
    """``home`` is made on the first ``create``. ``family``: where the copies for adults at home lie. ``numbers``:
    what lies openly.

    ``keyring`` and ``cost`` as ``open_device`` takes them. What asks for this device's secret raises SecretGone,
    SecretLocked and SlotsDamaged; what tries a code raises WrongCode and MustWait, and SlotsDamaged or BookTooNew
    when it opened nothing and some slots could not be read.
    """

    def __init__(self, home: Path, keyring: DeviceSecret | None = None, cost: Cost = COST) -> None:
        self.home = home
        self._books = home / "books"
        self._shelves = home / "shelves"
        self.family = home / "family"
        self.numbers = OpenNumbers(home)
        self._keyring = keyring
        self._cost = cost
        self._throttle = Throttle(home)
        self._found: Device | None = None
        self.rescue: Rescue | None = None
        """What can be done for the book that would not open last time: its key is known, its file is not whole."""

    def device(self) -> Device:
        """This device's secret, and where it lies."""
        if self._found is None:
            self._found = open_device(self.home, self._keyring, self._cost)
        return self._found

    def books(self) -> tuple[ShelfEntry, ...]:
        """The books, oldest first. A folder that a crash left half made is none.

        Raises BookReadOnly when the folder cannot be looked into.
        """
        try:
            if not self._books.is_dir():
                return ()
            folders = sorted(f for f in self._books.iterdir() if not f.name.startswith("."))
            return tuple(ShelfEntry(folder) for folder in folders if holds_book(folder))
        except OSError as error:
            raise cannot_write(error) from None

    def entry(self, name: str) -> ShelfEntry:
        """The book in the folder of this name, which may be gone by now."""
        return ShelfEntry(self._books / name)

    def create(self, now: int, begin: Callable[[Book], None] = lambda book: None) -> Book:
        """A new book in a folder of its own, which opens by itself on this device until it has codes.

        It is on the shelf when it is whole, and not before: ``begin`` writes what a book cannot be without.
        Raises NoRoom or BookReadOnly; then nothing is left behind.
        """
        device, key = self.device(), secrets.token_bytes(KEY_BYTES)
        return move_in(self._books, _name(now), key, lambda made: new_book(made, key, device, now, begin))

    def holds(self, given: Given) -> bool:
        """Is this book, or this adult's page, on this device already? Of a file that goes back: the book it is for?"""
        if given.is_page:
            return words_of(self.family, given.of).exists()
        books = [slots.of for _, slots in readable([(e, e.slots) for e in self.books()])[0]]
        from_home = not given.kinds and (self.family / given.of.hex()).exists()
        return given.of in books or bool(books) and from_home

    def open_given(self, given: Given, code: bytes, now: int) -> bytes:
        """The key of a file that was given to somebody, by its dealt words."""
        tried: Tried[Given] = [(given, lambda: given.slots)]
        return self._guess(Way.GIVEN, code, now).opens(tried, given.kinds, self.device())[1].key

    def receive(self, given: Given, its_key: bytes, now: int) -> Book:
        """The book of a given file, on this shelf; as ``create``. Raises ParcelDamaged and BookTooNew, too."""
        device, key = self.device(), secrets.token_bytes(KEY_BYTES)
        return move_in(self._books, _name(now), key, lambda made: given_book(made, given, its_key, key, device))

    def has_codes(self, entry: ShelfEntry) -> bool:
        """Does it take a code to open this book? Also when this device lost what opened it without one.

        Raises SlotsDamaged, BookTooNew, BookReadOnly.
        """
        return Kind.DEVICE not in {slot.kind for slot in self._not_lost(entry)}

    def is_lost(self, entry: ShelfEntry) -> bool:
        """Does nothing open it any more? Nobody had a code that is bound to no device when this one lost its secret.
        Raises as above."""
        return not self._not_lost(entry)

    def lost_codes(self, entry: ShelfEntry) -> frozenset[Kind]:
        """Kinds of codes that were given and open nothing here: they are bound to a secret that this device had
        before, or to another device's. Raises as above."""
        slots = entry.slots()
        return frozenset(slot.kind for slot in set(slots.slots) - set(slots.not_lost(self.device().mark)))

    def open(self, entry: ShelfEntry) -> Book:
        """A book that nobody has a code for yet. Raises WrongCode when it has codes, NoWayIn when it is lost, and as
        ``open_folder``."""
        if self.is_lost(entry):
            raise NoWayIn("no code was given, and this device lost what opened it")
        device = self.device()
        opened = open_with_key(entry.slots(), Kind.DEVICE, device.secret, device)
        return self._open_folder(entry.folder, opened.key)

    def open_mine(self, code: bytes, now: int) -> tuple[Book, Id]:
        """The book that these pictures open, and whose they are. Raises as ``open_folder``, too."""
        tried = [(entry, entry.slots) for entry in self.books()]
        entry, opened = self._guess(Way.YOUNG_PERSON, code, now).opens(tried, {Kind.PICTURES}, self.device())
        return self._open_folder(entry.folder, opened.key), bytes.fromhex(opened.slot.person)

    def whose(self, book: Book, code: bytes, now: int) -> Id:
        """Whose pictures these are, of the people of an open book."""
        tried = [(book, ShelfEntry(book.path.parent).slots)]
        _, opened = self._guess(Way.YOUNG_PERSON, code, now).opens(tried, {Kind.PICTURES}, self.device())
        return bytes.fromhex(opened.slot.person)

    def wait(self, way: Way, now: int) -> int:
        """Seconds until a code is tried again at this way in; 0 while nothing waits."""
        return self._throttle.left(way, now) if self.home.is_dir() else 0

    def open_home(self, code: bytes, now: int) -> HomeFile:
        """The home copy that these words open."""
        tried = files(self.family.glob("*/slots.json"))
        _, opened = self._guess(Way.HOME, code, now).opens(tried, {Kind.WORDS}, self.device())
        return home_file(self.family, opened)

    def open_caseload(self, code: bytes, now: int) -> Caseload:
        """The shelf of the therapist whose passphrase this is."""
        device = self.device()
        path, opened = self._guess(Way.THERAPIST, code, now).opens(self._caseloads(), {Kind.PASSPHRASE}, device)
        return Caseload(path, opened, device, self.books, self._open_folder)

    def open_with_sheet(self, code: bytes, now: int) -> Caseload:
        """The shelf that a recovery sheet or a clinic's opens, also after SecretGone: then this device gets a new
        secret, the passphrase has to be set anew, and so have the codes in each book.

        That it was used is kept until each of the books has been told. Raises NoRoom, BookReadOnly: then it opens
        nothing."""
        device = self._device_if_any()
        guess = self._guess(Way.SHEET, code, now)
        path, opened = guess.opens(self._caseloads(), SHEETS, device or no_device())
        if device is None:
            device = self._found = renew_device(self.home, self._keyring, self._cost)
        caseload = Caseload(path, opened, device, self.books, self._open_folder)
        caseload.keep_sheet_use(now)
        return caseload

    def caseloads(self) -> int:
        """How many therapists have a shelf on this device? Whose they are stands nowhere."""
        return len(self._caseloads())

    def has_home(self) -> bool:
        """Has an adult at home a page on this device, with words that open it?"""
        return any(self.family.glob("*/slots.json"))

    def begin_caseload(self, passphrase: bytes) -> Caseload:
        """A new shelf for a therapist, with no book on it. Raises NoRoom, BookReadOnly."""
        device = self.device()
        return Caseload(*new_shelf(self._shelves, passphrase, device), device, self.books, self._open_folder)

    def key_in(self, slots: Slots, caseload: Caseload | None = None) -> bytes:
        """The key of a copy that was taken out before the book's key was changed: by this device's own secret, or by
        an open caseload. Raises WrongCode when neither opens it."""
        device = self.device()
        try:
            return open_with_key(slots, Kind.DEVICE, device.secret, device).key
        except WrongCode:
            if caseload is None:
                raise
            return caseload.key_in(slots)

    def slots(self, book: Book) -> BookSlots:
        """Who can open an open book of this shelf."""
        return BookSlots(book, self.device(), self.family, self.books)

    def end(self, entry: ShelfEntry, adults: Iterable[Id]) -> None:
        """End a closed book for good, with the copies of these adults at home.

        Raises BookInUse, NoRoom, BookReadOnly: then it is on the shelf and whole, or no longer on it, and
        ``finish_endings`` goes on.
        """
        lock_of(entry.folder).release()
        self.numbers.forget(entry.folder.name)
        gone = ending.begin(entry.folder, adults)
        drop_people(self._shelves)
        ending.finish(gone, self.family)

    def finish_endings(self) -> None:
        """Go on with what a kill cut short. Raises BookReadOnly."""
        for gone in self._books.glob(f"{ending.ENDING}*"):
            drop_people(self._shelves)
            ending.finish(gone, self.family)
        for entry in self.books():
            ending.let_be(entry.folder)

    def _open_folder(self, folder: Path, key: bytes) -> Book:
        self.rescue = None
        try:
            return open_folder(folder, key)
        except (BookDamaged, NotABook):
            self.rescue = Rescue(folder, key)
            raise

    def _not_lost(self, entry: ShelfEntry) -> tuple[Slot, ...]:
        """A book that opens by codes alone is not asked for this device's secret."""
        slots = entry.slots()
        if not slots.of_kind(Kind.DEVICE):
            return slots.slots
        try:
            return slots.not_lost(self.device().mark)
        except SecretGone:
            return slots.not_lost(b"")

    def _device_if_any(self) -> Device | None:
        try:
            return self.device()
        except (SecretGone, SlotsDamaged):
            return None

    def _guess(self, way: Way, code: bytes, now: int) -> Guess:
        return Guess(self._throttle, way, code, now)

    def _caseloads(self) -> Tried[Path]:
        return files(self._shelves.glob("*.json"))


def _name(now: int) -> str:
    return Ids().new(now).hex()
