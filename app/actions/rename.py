"""Call me what I want to be called, from now on. Words keep their author, whatever the name."""

from __future__ import annotations

from app.actions.hand import Hand
from app.rules.clean import clean
from db.book import Book


def rename(book: Book, hand: Hand, name: str) -> str:
    """The hand's own name from now on, as it is kept. An empty one is allowed: the page then says "you"."""
    kept = clean(name).text
    with hand.act(book, "rename") as writer:
        writer.person_name(hand.by, kept)
    return kept
