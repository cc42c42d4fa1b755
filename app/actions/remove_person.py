"""Somebody opens the book no more. This is the row that says so; their slot and the book's key go elsewhere."""

from __future__ import annotations

from app.actions.hand import Hand, NotAllowed
from db.book import Book
from db.reading.people import role_now
from db.records import Id, Role


def remove_person(book: Book, hand: Hand, person: Id) -> None:
    """Take a therapist or an adult at home out. What they wrote stays theirs; who comes back comes in anew.

    Copies that they have elsewhere open as before: no row here can reach those. Raises NotAllowed unless a
    therapist does it, and for the young person, for oneself, and for who is not in the book.
    """
    hand.check(book, "remove_person")
    with book.reading() as connection:
        role = role_now(connection, person)
    if role in (None, Role.YOUNG_PERSON) or person == hand.by:
        raise NotAllowed("people_here.stays")
    with hand.act(book, "remove_person") as writer:
        writer.removal(person)
