"""Somebody opens the book no more: first they cannot, then a row says so."""

from __future__ import annotations

from collections.abc import Callable

from app.actions.hand import Hand, NotAllowed
from db.book import Book
from db.reading.people import role_now
from db.records import Id, Role


def remove_person(book: Book, hand: Hand, person: Id, shut_out: Callable[[Id], None]) -> None:
    """Take a therapist or an adult at home out. What they wrote stays theirs; who comes back comes in anew.

    ``shut_out`` takes their way in (``BookSlots.remove``). It comes before the row: killed in between, they are still
    on the page, to be taken out once more. Copies that they have elsewhere open as before: nothing here can reach
    those. Raises NotAllowed unless a therapist does it, and for the young person, for oneself, and for who is not in
    the book; and what ``shut_out`` raises, then no row says that they are out.
    """
    hand.check(book, "remove_person")
    with book.reading() as connection:
        role = role_now(connection, person)
    if role in (None, Role.YOUNG_PERSON) or person == hand.by:
        raise NotAllowed("people_here.stays")
    shut_out(person)
    with hand.act(book, "remove_person") as writer:
        writer.removal(person)
