"""A therapist's shelf key: one passphrase opens all their books, and changing it rewrites one slot.

The key lies in ``<home>/shelves/<id>.json``; what opens it there is the passphrase, bound to this device, and the
sheets, bound to none. In each book it opens a slot that is not bound either: the key is 32 random bytes, which nobody
guesses, and so the books still open by a sheet when the device's secret is gone.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeAlias

from db.book import Book
from db.cipher import KEY_BYTES
from db.entry import ShelfEntry
from db.errors import BookTooNew, SlotsDamaged, WrongCode
from db.files import cannot_write, replace_file
from db.locks.device import Device
from db.locks.slots import Kind, Slot, Slots, sealed, slots_at
from db.locks.stretch import stretch
from db.locks.wrapping import Opened, open_with_key, wrap
from db.people_index import END, read_people, write_people
from db.records import Id
from db.sheet_uses import SheetUse, SheetUses
from db.waiting import PersonRow

Entries: TypeAlias = Callable[[], tuple[ShelfEntry, ...]]
OpenOne: TypeAlias = Callable[[Path, bytes], Book]
"""Opens the book in a folder with its key."""

SHEETS = frozenset({Kind.RECOVERY, Kind.CLINIC})


class Caseload:
    """The opened shelf of one therapist. ``opened_by``: what opened it; the use of a clinic's sheet is logged."""

    def __init__(self, path: Path, opened: Opened, device: Device, entries: Entries, open_one: OpenOne) -> None:
        self.id = opened.of
        self.opened_by = opened.slot.kind
        self._path = path
        self._key = opened.key
        self._device = device
        self._entries = entries
        self._open_one = open_one

    def books(self) -> tuple[ShelfEntry, ...]:
        """The books that this shelf key opens, oldest first; one whose slots are damaged is not among them."""
        return tuple(entry for entry in self._entries() if self._opens(entry))

    def open(self, entry: ShelfEntry) -> tuple[Book, Id]:
        """The book, and which of its people the therapist is. Raises WrongCode and what ``open_folder`` raises."""
        opened = self._opened(entry.slots())
        return self._open_one(entry.folder, opened.key), bytes.fromhex(opened.slot.person)

    def person_in(self, entry: ShelfEntry) -> Id:
        """Which of the people of this book the therapist is, open or not. Raises WrongCode when it is not theirs."""
        return bytes.fromhex(self._opened(entry.slots()).slot.person)

    def key_in(self, slots: Slots) -> bytes:
        """The key that lies in these slots for this shelf. Raises WrongCode."""
        return self._opened(slots).key

    def set_passphrase(self, code: bytes) -> None:
        """The old one opens nothing from here on. Raises SlotsDamaged, NoRoom, BookReadOnly."""
        self._set(Kind.PASSPHRASE, code)

    def set_sheet(self, kind: Kind, code: bytes) -> None:
        """``kind`` is RECOVERY or CLINIC; an older sheet of that kind opens nothing from here on. Raises as above."""
        if kind not in SHEETS:
            raise ValueError("not a kind of sheet")
        self._set(kind, code)

    def has(self, kind: Kind) -> bool:
        """Is there a slot of this kind? Raises SlotsDamaged."""
        return bool(slots_at(self._path).of_kind(kind))

    def slot_for(self, book: Book, therapist: Id) -> Slot:
        """The slot by which this shelf key opens ``book``."""
        return wrap(book.id, Kind.SHELF, book.key, self._held(), self._device, therapist, bound=False)

    def people(self) -> tuple[PersonRow, ...]:
        """Whoever stood on the list last: no book is opened for it. Raises WrongCode once it was put away."""
        return read_people(self._path.with_suffix(END), self.id, self._held())

    def keep_people(self, rows: Iterable[PersonRow]) -> None:
        """The list as it is from here on. Raises WrongCode, NoRoom, BookReadOnly."""
        write_people(self._path.with_suffix(END), self.id, self._held(), rows)

    def keep_sheet_use(self, now: int) -> None:
        """A sheet opened this: each of its books is to be told. Raises NoRoom, BookReadOnly; then it is put away."""
        try:
            self._uses().add(SheetUse(self.opened_by, now), self.books())
        except BaseException:
            self.forget()
            raise

    def sheet_uses(self, entry: ShelfEntry) -> tuple[SheetUse, ...]:
        """What this book was not told of yet: sheets that opened the caseload."""
        return self._uses().of(entry)

    def told_sheet_uses(self, entry: ShelfEntry) -> None:
        """The book has a row for each. Raises NoRoom, BookReadOnly."""
        self._uses().told(entry)

    def forget(self) -> None:
        """Put the key away; after that everything here raises WrongCode."""
        self._key = b""

    def _set(self, kind: Kind, code: bytes) -> None:
        slots = slots_at(self._path)
        slots.check_seal(self._held())
        slot = _slot(self.id, kind, self._held(), code, self._device)
        replace_file(self._path, slots.with_slot(slot, self._held()).data())

    def _opens(self, entry: ShelfEntry) -> bool:
        try:
            self._opened(entry.slots())
        except (SlotsDamaged, BookTooNew):
            return False
        except WrongCode:
            self._held()
            return False
        return True

    def _opened(self, slots: Slots) -> Opened:
        return open_with_key(slots, Kind.SHELF, self._held(), self._device)

    def _uses(self) -> SheetUses:
        return SheetUses(self._path, self._held())

    def _held(self) -> bytes:
        if not self._key:
            raise WrongCode("the caseload was put away")
        return self._key


def new_shelf(folder: Path, passphrase: bytes, device: Device) -> tuple[Path, Opened]:
    """A shelf key in a file of its own, opened. Raises NoRoom, BookReadOnly."""
    of, key = secrets.token_bytes(16), secrets.token_bytes(KEY_BYTES)
    slot = _slot(of, Kind.PASSPHRASE, key, passphrase, device)
    path = folder / f"{of.hex()}.json"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(error) from None
    replace_file(path, sealed(of, [slot], key).data())
    return path, Opened(of, slot, key)


def _slot(of: Id, kind: Kind, key: bytes, code: bytes, device: Device) -> Slot:
    stretched = stretch(code, device.salt, device.cost)
    return wrap(of, kind, key, stretched, device, bound=kind not in SHEETS)
