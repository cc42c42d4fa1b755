"""Put older words back: each word returns in its own pen."""

from __future__ import annotations

from app.actions.hand import Hand
from app.actions.write_words import keep_change
from app.rules.wording import put_back as back
from db.book import Book
from db.records import Id, Wording


def put_back(book: Book, hand: Hand, then: Wording, now: Wording) -> Id:
    """Write ``then``'s words over ``now``. From a therapist's hand it is an idea."""
    with hand.act(book, "put_back") as writer:
        return keep_change(writer, hand, then.line, back(then), now)
