"""Cheers and hopes as the young person finds them, and the marks that stay on one device."""

from __future__ import annotations

from db.book import Book
from db.reading.from_home import from_home, keep_mark
from db.records import Id
from db.telling import Mark, WrittenKind
from tests.db.conftest import rows_of
from tests.db.seed import NOW, Seed


def send(book: Book, seed: Seed, *texts: str) -> list[Id]:
    with book.act("write", by=seed.gran, now=NOW) as w:
        return [w.cheer(text) for text in texts]


def in_sight(book: Book, most: int = 50, hidden: bool = False) -> list[str]:
    with book.reading() as c:
        return [one.text for one in from_home(c, most, hidden)]


def mark(book: Book, sent: Id, mark: Mark) -> None:
    with book.writing() as c:
        keep_mark(c, sent, mark)


def test_the_newest_comes_first_and_a_hope_says_that_it_is_one(book: Book, seed: Seed) -> None:
    before = in_sight(book)
    send(book, seed, "No rush", "I'm here")
    with book.act("write", by=seed.gran, now=NOW) as w:
        w.hope("More picnics")
    assert in_sight(book) == ["More picnics", "I'm here", "No rush", *before]
    assert in_sight(book, most=2) == ["More picnics", "I'm here"]
    with book.reading() as c:
        newest = from_home(c, 1)[0]
    assert (newest.kind, newest.by, newest.mark) == (WrittenKind.HOPE, seed.gran, Mark.NEW)


def test_hidden_ones_are_apart_and_come_back(book: Book, seed: Seed) -> None:
    before = in_sight(book)
    (cheer,) = send(book, seed, "No rush")
    mark(book, cheer, Mark.HIDDEN)
    assert in_sight(book) == before and in_sight(book, hidden=True) == ["No rush"]
    mark(book, cheer, Mark.READ)
    assert in_sight(book) == ["No rush", *before] and in_sight(book, hidden=True) == []


def test_what_its_author_erased_is_gone(book: Book, seed: Seed) -> None:
    before = in_sight(book)
    (cheer,) = send(book, seed, "No rush")
    with book.act("erase", by=seed.gran, now=NOW) as w:
        w.redaction(cheer)
    assert in_sight(book) == before


def test_no_mark_is_ever_carried(book: Book, seed: Seed) -> None:
    """Nobody learns whether it was read: no row that goes to another copy says it."""
    (cheer,) = send(book, seed, "No rush")
    before = rows_of(book)
    mark(book, cheer, Mark.READ)
    mark(book, cheer, Mark.HIDDEN)
    assert rows_of(book) == before
