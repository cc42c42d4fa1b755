"""The *record for the law*: what the clinic's copy keeps of words that their author erased."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.hand import Hand, NotAllowed
from db.book import Book
from db.keeping import CopyKind
from db.reading import written
from db.reading.kept import copy_kind
from db.telling import Written
from db.writing.record import read_record


@dataclass(frozen=True, slots=True)
class Erased:
    """``texts``: what stood there, in the order of its columns."""

    row: Written
    texts: tuple[str, ...]


def read_the_record(book: Book, hand: Hand) -> tuple[Erased, ...]:
    """Everything that was erased and is kept, oldest first. Each time leaves a row that the young person can see.

    Raises NotAllowed unless it is a therapist, with the clinic's copy.
    """
    hand.check(book, "read_record")
    with book.reading() as connection:
        if copy_kind(connection) is not CopyKind.CLINIC:
            raise NotAllowed("note.not_yours")
    with hand.act(book, "read_record") as writer:
        kept = read_record(writer)
        rows = ((written.one(writer.connection, each.row), each.texts) for each in kept)
        return tuple(Erased(row, tuple(texts.values())) for row, texts in rows if row)
