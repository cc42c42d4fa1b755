"""Bring back what a copy has: it is added, and nothing here is written over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

from app.actions.hand import Hand
from db.book import Book
from db.bring import bring
from db.errors import WrongCode
from db.locks.slots import Slots, read_slots
from db.parcel import look_through

KeyIn: TypeAlias = Callable[[Slots], bytes]
"""The key that lies in the slots of a copy. Raises WrongCode."""

SAID = ("wording", "answer", "goal", "step", "try", "rating", "seal", "cheer", "hope")
"""The kinds that are counted out, in this order; what else came in is not worth a word."""


def none_opens(_slots: Slots) -> bytes:
    raise WrongCode("no other key is at hand")


def bring_back(book: Book, hand: Hand, file: Path, key_in: KeyIn = none_opens) -> Mapping[str, int]:
    """Kind of row -> how many were new here. ``key_in`` finds the key of a copy from before the book's key changed.

    Raises NotAllowed from home or for who is not here, and what ``bring`` raises; then nothing came in.
    """
    hand.check(book, "bring_back")
    try:
        return bring(book, file)
    except WrongCode:
        return bring(book, file, key_in(read_slots(look_through(file).slots)))


def counted(brought: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """What to say of it."""
    return tuple((kind, brought[kind]) for kind in SAID if kind in brought)
