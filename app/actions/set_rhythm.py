"""How often a step is to come: once, each day, on some days, or so many times a week."""

from __future__ import annotations

from app.actions.hand import Hand
from db.book import Book
from db.records import Id
from db.trying import Rhythm


def set_rhythm(book: Book, hand: Hand, step: Id, rhythm: Rhythm) -> Id:
    """The newest counts. Raises NotAllowed unless it is the young person's; Refused for a rhythm that is none."""
    with hand.act(book, "set_rhythm") as writer:
        return writer.rhythm(step, rhythm)
