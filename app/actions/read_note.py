"""*We read it*: the two looked at a kept line together. Nothing else closes it."""

from __future__ import annotations

from app.actions.hand import Hand, NotAllowed
from db.book import Book
from db.records import Id


def read_note(book: Book, hand: Hand, note: Id) -> None:
    """Raises NotAllowed outside a visit."""
    hand.check(book, "read_note")
    if hand.visit is None:
        raise NotAllowed("note.not_here")
    with hand.act(book, "read_note") as writer:
        writer.note_read(note)
