"""A visit: from opening the book as two to *Finish for today*."""

from __future__ import annotations

from app.actions.hand import Hand
from db.book import Book
from db.reading import visits
from db.records import Id, Role


def begin_visit(book: Book, young_person: Id, therapist: Id, now: int) -> Id:
    """The open visit, going on after a break, or a new one. Raises NotAllowed unless it is a therapist's."""
    hand = Hand(therapist, Role.THERAPIST, now)
    hand.check(book, "begin_visit")
    with book.reading() as connection:
        open_one = visits.open_visit(connection)
    if open_one is not None:
        return open_one.id
    with hand.act(book, "begin_visit") as writer:
        return writer.visit(young_person, therapist)


def finish_visit(book: Book, visit: Id, by: Id, now: int) -> None:
    """Raises NotAllowed unless ``by`` is a therapist."""
    with Hand(by, Role.THERAPIST, now).act(book, "finish_visit") as writer:
        writer.end_visit(visit)
