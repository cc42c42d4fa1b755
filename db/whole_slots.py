"""The slots that open a book. The same bytes lie beside each of its copies: a file that was lost or torn locks
nobody out, as long as there is a copy."""

from __future__ import annotations

from db import copies
from db.errors import SlotsDamaged
from db.files import replace_file
from db.generations import Generation
from db.locks.slots import Slots, read_slots, slots_at


def whole_slots(generation: Generation) -> Slots:
    """Those beside the book, or where they are not whole, beside its newest copy. Raises SlotsDamaged when there are
    none, BookTooNew, BookReadOnly."""
    try:
        return slots_at(generation.slots)
    except SlotsDamaged as damaged:
        found = _beside_copies(generation)
        if found is None:
            raise damaged from None
        return found


def mend(generation: Generation, slots: Slots) -> None:
    """Lay ``slots``, which were held against the book's key, beside the book where none are whole.
    Raises NoRoom, BookReadOnly."""
    try:
        slots_at(generation.slots)
    except SlotsDamaged:
        replace_file(generation.slots, slots.data())


def _beside_copies(generation: Generation) -> Slots | None:
    for copy in copies.copies(generation.folder):
        try:
            if copy.book == generation.book.stem:
                return read_slots(copy.slots)
        except SlotsDamaged:
            continue  # an older copy's may be whole
    return None
