"""Another therapist gets a way to open the book."""

from __future__ import annotations

from collections.abc import Callable

from app.actions.hand import Hand, NotAllowed
from db.book import Book
from db.reading.people import role_now
from db.records import Id, Role


def let_in(book: Book, hand: Hand, person: Id, admit: Callable[[Id], None]) -> None:
    """``admit`` gives a therapist whom *Hand over* brought in a slot of their own (``BookSlots.admit``).

    It is kept with the slots, not in the book. Raises NotAllowed unless a therapist does it, and for anyone but
    another therapist who is in the book; and what ``admit`` raises.
    """
    hand.check(book, "let_in")
    with book.reading() as connection:
        role = role_now(connection, person)
    if role is not Role.THERAPIST or person == hand.by:
        raise NotAllowed("newcomer.not_here")
    admit(person)
