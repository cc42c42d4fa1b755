"""A new book: its two people, and nothing else yet.

It begins at the clinic: this copy is the clinic's, until somebody makes the young person's own from it.
"""

from __future__ import annotations

from app.rules.clean import clean
from db.book import Book
from db.keeping import COPY_KIND, CopyKind
from db.mutable import set_setting
from db.records import Role
from db.shelf import Shelf


def begin_book(shelf: Shelf, young_person: str, therapist: str, now: int, kind: CopyKind = CopyKind.CLINIC) -> Book:
    """Make a book for two people. Names are kept as written; an empty one is allowed.

    ``kind``: a book that a therapist begins is the clinic's copy.
    """

    def write_names(book: Book) -> None:
        with book.act("begin_book", by=None, now=now) as writer:
            writer.person(Role.YOUNG_PERSON, clean(young_person).text)
            writer.person(Role.THERAPIST, clean(therapist).text)
            set_setting(writer.connection, COPY_KIND, kind)

    return shelf.create(now, write_names)
