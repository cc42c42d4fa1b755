"""Keep a line for the next visit, to be read first. Nobody reads it until then."""

from __future__ import annotations

from app.actions.hand import Hand
from app.rules.clean import clean, is_blank
from db.book import Book
from db.records import Id


def keep_note(book: Book, hand: Hand, text: str, goal: Id | None = None, step: Id | None = None) -> Id | None:
    """The new row's id, or None when nothing was typed. Raises NotAllowed unless it is the young person's."""
    typed = clean(text).text
    hand.check(book, "keep_note")
    if is_blank(typed):
        return None
    with hand.act(book, "keep_note") as writer:
        return writer.note(typed, goal, step)
