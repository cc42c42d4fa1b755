"""Somebody at home, by the name they are called. They see nothing until the young person shares it."""

from __future__ import annotations

from app.actions.hand import Hand, NotAllowed
from app.rules.clean import clean, is_blank
from app.rules.home import may_add_adult
from db.book import Book
from db.reading.people import people_now
from db.records import Id, Role


def add_adult(book: Book, hand: Hand, name: str) -> Id:
    """Bring an adult at home into the book. Raises NotAllowed without a name, from home, and when home is full."""
    hand.check(book, "add_adult")
    typed = clean(name).text
    if is_blank(typed):
        raise NotAllowed("home.name_first")
    with hand.act(book, "add_adult") as writer:
        adults = [person for person in people_now(writer.connection) if person.role is Role.FAMILY]
        if not may_add_adult(len(adults)):
            raise NotAllowed("home.enough")
        return writer.person(Role.FAMILY, typed)
