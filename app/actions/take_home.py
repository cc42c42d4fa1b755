"""Take home: a file that another device opens. The young person's own copy, or one adult's page.

As with any copy, the row that says so is kept when the file is whole and just before it gets its name.
"""

from __future__ import annotations

from pathlib import Path

from app.actions.hand import Hand
from app.actions.note_copy import note_copy
from db import take_home as files
from db.book import Book
from db.home_copy.copies import HomeCopies
from db.home_copy.words import HomeFile
from db.keeping import CopyWhat
from db.locks.device import Device
from db.take_home import Words


def take_home(book: Book, hand: Hand, place: Path, device: Device, words: Words | None = None) -> None:
    """The young person's own copy, which ``words`` open; without them a file for the book's other copies alone.

    Raises NotAllowed from home; NoRoom, BookReadOnly, Refused (a file is there).
    """
    hand.check(book, "take_home")
    with files.taking_book(book, place, device, words):
        note_copy(book, hand, CopyWhat.PARCEL)


def take_page(book: Book, copies: HomeCopies, hand: Hand, place: Path, device: Device, words: Words) -> None:
    """The page of the adult whose ``words`` these are, as it stands now. Raises as ``take_home``."""
    hand.check(book, "take_page")
    adult = words.person
    copies.collect(adult)
    copies.freshen(adult)
    home = HomeFile(adult, copies.path(adult), copies.key(adult))
    with files.taking_page(home, place, device, words):
        note_copy(book, hand, CopyWhat.HOME_COPY)
