"""Books on this device that nobody has a code for: where two lie side by side, none of them opens by itself."""

from __future__ import annotations

from contextlib import suppress

from db.entry import ShelfEntry
from db.errors import BookError
from db.records import Id
from db.shelf import Shelf


def without_codes(shelf: Shelf) -> dict[Id, ShelfEntry]:
    """Book -> where it lies. Raises BookReadOnly."""
    found: dict[Id, ShelfEntry] = {}
    for entry in shelf.books():
        with suppress(BookError):  # whoever opens that book is told; here it is no reason to wait for its locks
            if not shelf.has_codes(entry):
                found[entry.slots().of] = entry
    return found
