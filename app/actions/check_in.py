"""How was it to work as a team today? The young person says so, or not."""

from __future__ import annotations

from app.actions.hand import Hand, NotAllowed
from db.book import Book
from db.records import Id
from db.waiting import CheckIn


def check_in(book: Book, hand: Hand, given: CheckIn) -> Id | None:
    """None when nothing was answered. Raises NotAllowed outside a visit and for everyone but the young person."""
    hand.check(book, "check_in")
    if hand.visit is None:
        raise NotAllowed("note.not_here")
    if given == CheckIn():
        return None
    with hand.act(book, "check_in") as writer:
        return writer.check_in(given)
