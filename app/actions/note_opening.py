"""Somebody opened the book on this device: a row that they themselves can see, and nobody else is shown."""

from __future__ import annotations

from app.actions.hand import Hand
from app.rules.clean import clean
from app.rules.openings import is_another
from db.book import Book
from db.errors import BookReadOnly, NoRoom
from db.reading.keeping import last_opening


def note_opening(book: Book, hand: Hand, device: bytes, device_name: str) -> bool:
    """Keep it, at most once for each person, device and 10 minutes. ``device``: the 16 bytes of this device.

    False when there is no room to keep it (a full disk): the way in stays open. Raises NotAllowed for somebody who
    opens this book no more, and what else ``Book.act`` raises.
    """
    hand.check(book, "note_opening")
    with book.reading() as connection:
        last = last_opening(connection, hand.by, device)
    if not is_another(last, hand.now):
        return True
    try:
        with hand.act(book, "note_opening") as writer:
            writer.opening(device, clean(device_name).text)
    except (NoRoom, BookReadOnly):
        return False
    return True
