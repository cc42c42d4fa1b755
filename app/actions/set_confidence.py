"""How sure the young person is about a step, 0 to 10."""

from __future__ import annotations

from app.actions.hand import Hand
from db.book import Book
from db.records import Id


def set_confidence(book: Book, hand: Hand, step: Id, value: int) -> Id:
    """Keep the number. Raises NotAllowed unless it is the young person's, ValueError outside 0..10."""
    if not 0 <= value <= 10:
        raise ValueError("confidence is 0 to 10")
    with hand.act(book, "set_confidence") as writer:
        return writer.confidence(step, value)
