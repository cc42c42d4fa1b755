"""A new book: its two people, and nothing else yet."""

from __future__ import annotations

from app.rules.clean import clean
from db.book import Book
from db.records import Role
from db.shelf import Shelf


def begin_book(shelf: Shelf, young_person: str, therapist: str, now: int) -> Book:
    """Make a book for two people. Names are kept as written; an empty one is allowed."""


    def write_names(book: Book) -> None:
        with book.act("begin_book", by=None, now=now) as writer:
            writer.person(Role.YOUNG_PERSON, clean(young_person).text)
            writer.person(Role.THERAPIST, clean(therapist).text)

    return shelf.create(now, write_names)
