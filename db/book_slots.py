"""Who can open an open book: give a code or take it away. Whoever has the book open may; who should is for the app.

A person's new code takes the place of the old one, which nobody needs for it.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from pathlib import Path

from db import copies
from db.book import Book
from db.caseload import Caseload
from db.cipher import KEY_BYTES
from db.entry import ShelfEntry
from db.errors import BookTooNew, Refused, SlotsDamaged
from db.files import replace_file
from db.generations import Generation, clear_others, current, switch_to
from db.home_copy.copies import HomeCopies
from db.home_copy.words import drop_words, lay_words, words_of
from db.locks.device import Device
from db.locks.slots import Kind, Slot, Slots, slots_at
from db.locks.stretch import Stretched, stretch
from db.locks.wrapping import opens_any, rekeyed, wrap
from db.records import Id


class BookSlots:
    """All of its methods raise SlotsDamaged when the slots beside the book are gone or not this book's,
    and NoRoom or BookReadOnly; then who can open the book is as it was."""

    def __init__(self, book: Book, device: Device, family: Path, entries: Callable[[], tuple[ShelfEntry, ...]]) -> None:
        self._book = book
        self._device = device
        self._family = family
        self._entries = entries

    def openers(self) -> tuple[tuple[Kind, Id], ...]:
        """What opens the book, and whose it is (b"" where nobody's)."""
        return tuple((slot.kind, bytes.fromhex(slot.person)) for slot in self._slots().slots)

    def data(self) -> bytes:
        """The slots, to lay beside a copy of the book."""
        return self._slots().data()

    def give_pictures(self, person: Id, code: bytes) -> None:
        """The young person's way in from here on. Raises Refused when somebody else's book opens by the same: with
        no names before a code, theirs would open. Deal others then."""
        stretched = stretch(code, self._device.salt, self._device.cost)
        if any(self._is_taken(entry, stretched) for entry in self._entries()):
            raise Refused("slots: another book opens by these pictures")
        self._put(wrap(self._book.id, Kind.PICTURES, self._book.key, stretched, self._device, person))

    def admit(self, caseload: Caseload, therapist: Id) -> None:
        """``caseload`` opens this book from here on, for the person ``therapist`` in it."""
        self._put(caseload.slot_for(self._book, therapist))

    def give_words(self, adult: Id, code: bytes) -> None:
        """An adult's way to their home copy, and to nothing else, from here on."""
        lay_words(self._family, adult, self._home.key(adult), code, self._device)

    def drop_device(self) -> None:
        """From here on the book opens by codes alone, and so does all that is left of it on this disk: it has a new
        key, and older copies are gone (make one now, see ``daily``). Raises Refused when there is no code."""
        slots = self._slots()
        device = slots.of_kind(Kind.DEVICE)
        if device:
            self._change_key(slots.without(device, self._book.key))

    def remove(self, person: Id) -> None:
        """This person opens neither the book nor a home copy any more, also when they kept a key; the others open
        theirs as before. Older copies are gone (make one now, see ``daily``), copies elsewhere stay as they are.

        Raises Refused when nobody could open the book then, and what ``HomeCopies.renew_key`` raises: then the book
        is closed to them already.
        """
        slots = self._slots()
        theirs = slots.of_person(person)
        drop_words(self._family, person)
        if theirs:
            self._change_key(slots.without(theirs, self._book.key))
        if theirs:  # whoever opened the book could read every adult's key in it
            for adult in self._home.adults():
                self._home.renew_key(adult)
        elif self._home.path(person).exists():
            self._home.renew_key(person)

    def shut_out(self, out: Iterable[Id]) -> None:
        """These were taken out of the book in another copy of it: what still opens it for them here goes as well.
        Raises as ``remove``."""
        for person in out:
            if self._slots().of_person(person) or words_of(self._family, person).exists():
                self.remove(person)

    def _is_taken(self, entry: ShelfEntry, stretched: Stretched) -> bool:
        if entry.folder == self._book.path.parent:
            return False
        try:
            return opens_any(entry.slots(), Kind.PICTURES, stretched, self._device)
        except (SlotsDamaged, BookTooNew):
            return False  # nor does it open for whoever comes to it

    @property
    def _home(self) -> HomeCopies:
        return HomeCopies(self._book, self._family)

    @property
    def _generation(self) -> Generation:
        return current(self._book.path.parent)

    def _slots(self) -> Slots:
        slots = slots_at(self._generation.slots)
        slots.check_seal(self._book.key)
        return slots

    def _put(self, slot: Slot) -> None:
        data = self._slots().with_slot(slot, self._book.key).data()
        copies.lay_slots(self._book.path, data)
        replace_file(self._generation.slots, data)

    def _change_key(self, slots: Slots) -> None:
        """Whenever the app is killed: before the switch all is as it was, after it all is new."""
        if not slots.slots:
            raise Refused("slots: nobody could open the book")
        key, after = secrets.token_bytes(KEY_BYTES), self._generation.next

        def switch() -> None:
            replace_file(after.slots, rekeyed(slots, self._book.key, key).data())
            switch_to(after)

        self._book.go_on_in(after.book, key, switch)
        clear_others(after)
