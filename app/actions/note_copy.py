"""Somebody took a copy out of the book. Everyone who opens the book can see that."""

from __future__ import annotations

from app.actions.hand import Hand
from db.book import Book
from db.keeping import CopyWhat
from db.records import Id


def note_copy(book: Book, hand: Hand, what: CopyWhat) -> Id:
    """To be kept before the copy leaves: a copy that nobody knows of is worse than a row about none."""
    with hand.act(book, "note_copy") as writer:
        return writer.copy_taken(what)
