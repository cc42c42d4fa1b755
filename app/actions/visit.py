"""A visit: from opening the book as two to *Finish for today*."""

from __future__ import annotations

from db.book import Book
from db.reading import visits
from db.records import Id


def begin_visit(book: Book, young_person: Id, therapist: Id, now: int) -> Id:
    """The open visit, going on after a break, or a new one."""
    with book.reading() as connection:
        open_one = visits.open_visit(connection)
    if open_one is not None:
        return open_one.id
    with book.act("begin_visit", by=therapist, now=now) as writer:
        return writer.visit(young_person, therapist)


def finish_visit(book: Book, visit: Id, by: Id, now: int) -> None:
    with book.act("finish_visit", by=by, now=now) as writer:
        writer.end_visit(visit)
