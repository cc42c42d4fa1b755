"""Another therapist joins the book. Words and seals stay those of whoever wrote and held them."""

from __future__ import annotations

from app.actions.hand import Hand, NotAllowed
from app.rules.clean import clean, is_blank
from db.book import Book
from db.records import Id, Role


def hand_over(book: Book, hand: Hand, name: str) -> Id:
    """Bring a therapist in, who then needs a way to open the book. Nothing is agreed with them yet.

    Raises NotAllowed without a name, and unless it is a therapist who does it.
    """
    hand.check(book, "hand_over")
    typed = clean(name).text
    if is_blank(typed):
        raise NotAllowed("home.name_first")
    with hand.act(book, "hand_over") as writer:
        return writer.person(Role.THERAPIST, typed)
