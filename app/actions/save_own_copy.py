"""The young person takes a copy that needs nobody else: it opens by a code they set, on any device."""

from __future__ import annotations

from pathlib import Path

from app.actions.hand import Hand
from app.actions.note_copy import note_copy
from db import own_copy
from db.book import Book
from db.keeping import CopyWhat
from db.locks.device import Device
from db.locks.stretch import Stretched


def save_own_copy(book: Book, hand: Hand, place: Path, code: Stretched, device: Device) -> None:
    """Whole, or not at all. Raises NotAllowed unless it is the young person's own tap, and as ``save_copy``."""
    hand.check(book, "save_own_copy")
    with own_copy.saving(book, place, hand.by, code, device):
        note_copy(book, hand, CopyWhat.PARCEL)
