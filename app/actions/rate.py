"""Today's number for a goal: 0 to 10, how close it is. Each rater's line is their own."""

from __future__ import annotations

from app.actions.hand import Hand
from db.book import Book
from db.outcomes import Often
from db.records import Id


def rate(book: Book, hand: Hand, goal: Id, value: int) -> Id:
    """Keep a number. Raises NotAllowed from home, ValueError outside 0..10."""
    if not 0 <= value <= 10:
        raise ValueError("a number is 0 to 10")
    with hand.act(book, "rate") as writer:
        return writer.rating(goal, value)


def choose_rhythm(book: Book, hand: Hand, goal: Id, often: Often) -> None:
    """How often this goal asks for a number. Raises NotAllowed unless it is the young person's."""
    with hand.act(book, "choose_rhythm") as writer:
        writer.rating_rhythm(goal, often)
