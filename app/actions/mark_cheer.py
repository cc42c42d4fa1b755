"""The young person read a cheer or a hope, hides it, or shows it again. It stays on this device; nobody is told."""

from __future__ import annotations

from collections.abc import Iterable

from app.actions.hand import Hand
from db.book import Book
from db.reading.from_home import keep_mark
from db.records import Id
from db.telling import Mark


def mark_cheer(book: Book, hand: Hand, sent: Iterable[Id], mark: Mark) -> None:
    """Raises NotAllowed for everybody but the young person."""
    hand.check(book, "mark_cheer")
    with book.writing() as connection:
        for one in sent:
            keep_mark(connection, one, mark)
