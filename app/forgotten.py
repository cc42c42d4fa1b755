"""A book or a page of one's own whose code was forgotten: a new file with new words takes its place."""

from __future__ import annotations

from contextlib import suppress

from db.entry import ShelfEntry
from db.errors import BookError
from db.given import Given
from db.home_copy import reading
from db.home_copy.words import HomeFile, words_of
from db.locks.slots import Kind
from db.shelf import Shelf

OWN = frozenset({Kind.PICTURES})
"""What opens a young person's own copy. A clinic's copy has other codes beside it, and nothing takes its place."""


def own_copies(shelf: Shelf, given: Given) -> tuple[ShelfEntry, ...]:
    """Copies of this file's book that the young person's pictures alone open. Raises BookReadOnly."""
    found = []
    for entry in shelf.books():
        with suppress(BookError):  # whoever opens that one is told
            slots = entry.slots()
            if slots.of == given.of and {slot.kind for slot in slots.slots} == OWN:
                found.append(entry)
    return tuple(found)


def is_replaced(shelf: Shelf, given: Given) -> bool:
    """Does the file, opened by its words, take the place of what is here?"""
    if given.is_page:
        return words_of(shelf.family, given.of).exists()
    return bool(given.kinds) and bool(own_copies(shelf, given))


def page_before(shelf: Shelf, given: Given, key: bytes) -> HomeFile | None:
    """This adult's page here, when the new one's key opens it too: then what they sent can stay."""
    found = HomeFile(given.of, shelf.family / given.of.hex() / "copy.db", key)
    try:
        reading.all_sent(found.path, key, given.of)
    except BookError:
        return None
    return found
