"""A file that was given to somebody, or kept: what it is, before any code, and how it moves in with one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from db import cipher, contents, faults, parcel
from db.errors import BookDamaged, BookTooNew, NotABook, NotAParcel, ParcelDamaged, SlotsDamaged
from db.files import cannot_write, synced
from db.home_copy import file as home_file
from db.home_copy.reading import all_sent, drafts
from db.home_copy.rebuild import discard, take_its_place
from db.home_copy.words import HomeFile
from db.lock import BookLock
from db.locks.device import no_device
from db.locks.slots import Kind, Slots, read_slots
from db.locks.wrapping import open_with_key
from db.migrate import NEWEST
from db.parcel import Parcel
from db.records import Id

KINDS = frozenset({Kind.GIVEN, Kind.PASSPHRASE})
"""Dealt words, and the code of a copy that a young person kept for themselves."""


@dataclass(frozen=True, slots=True)
class Given:
    """A whole file that a code opens on any device. ``of``: which book, or which adult at home."""

    parcel: Parcel
    slots: Slots

    @property
    def of(self) -> Id:
        return self.slots.of

    @property
    def is_page(self) -> bool:
        """It is an adult's page, not a book."""
        return self.slots.of.hex() in {slot.person for slot in self.slots.of_kind(Kind.GIVEN)}

    @property
    def kinds(self) -> frozenset[Kind]:
        """Of the codes that open it."""
        return KINDS & {slot.kind for slot in self.slots.slots}


def look_at(file: Path) -> Given:
    """Raises NotAParcel (something else, or a file that no such code opens), ParcelDamaged, BookTooNew,
    BookReadOnly."""
    given = named(file)
    if not given.kinds:
        raise NotAParcel("it opens by other ways")
    return given


def named(file: Path) -> Given:
    """Also a file that goes back, which no such code opens: what its slots name. Raises as ``look_at``."""
    found = parcel.look_through(file)
    try:
        slots = read_slots(found.slots)
    except SlotsDamaged:
        raise NotAParcel("no slots to open it by") from None
    return Given(found, slots)


def lay_book(given: Given, place: Path, key: bytes, new: bytes) -> None:
    """The book of this file at ``place``, whole and under a key of this device's own.

    Raises ParcelDamaged, BookTooNew, NoRoom, BookReadOnly.
    """
    parcel.unpack(given.parcel, place)
    with faults.told(writing=True):
        try:
            found = contents.of_file(place, key)
        except (NotABook, BookDamaged):
            raise ParcelDamaged("not the book that its slots name") from None
        if found.shape > NEWEST:
            raise BookTooNew(f"shape {found.shape}, this app knows {NEWEST}")
        if found.book != given.of:
            raise ParcelDamaged("not the book that its slots name")
        cipher.change_key(place, key, new)
    synced(place)


def lay_page(given: Given, family: Path, key: bytes, older: HomeFile | None = None) -> HomeFile:
    """This adult's page in their folder. What they sent out of the ``older`` one stays, and what they half typed.

    Raises ParcelDamaged, BookTooNew, NoRoom, BookReadOnly, BookInUse.
    """
    home = HomeFile(given.of, family / given.of.hex() / "copy.db", key)
    came = home.path.with_name("came.db")
    try:
        home.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(error) from None
    with BookLock(home.path).held():
        try:
            parcel.unpack(given.parcel, came)
            _add_sent(came, home, older)
            take_its_place(came, home.path)
        except (NotABook, BookDamaged):
            raise ParcelDamaged("not the page that its slots name") from None
        finally:
            discard(came)
    return home


def _add_sent(came: Path, home: HomeFile, older: HomeFile | None) -> None:
    known = all_sent(came, home.key, home.adult)
    kept = all_sent(older.path, older.key, older.adult) if older else {}
    half_typed = drafts(older.path, older.key) if older else {}
    with home_file.opened(came, home.key, writing=True) as copy:
        for table, rows in kept.items():
            fresh = [(s.id, s.at, s.text) for s in rows if s not in known[table]]
            copy.executemany(f"INSERT INTO {table} VALUES (?, ?, ?)", fresh)
        copy.executemany("INSERT OR IGNORE INTO draft VALUES (?, ?)", half_typed.items())
    synced(came)


def page_key(given: Given, shared: bytes) -> bytes:
    """The key of this page for whoever has the one before it. Raises WrongCode when that is another one."""
    return open_with_key(given.slots, Kind.CARRY, shared, no_device()).key
