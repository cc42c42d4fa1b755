"""What is unread: what was added alone since the last visit ended, and lines kept for it until they were read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.book import Book, create_book
from db.errors import Refused
from db.reading.unread import unread, unread_notes
from db.records import Id, Role
from db.waiting import CheckIn, Unread
from tests.db.conftest import KEY
from tests.db.seed import NOW


@pytest.fixture
def told(tmp_path: Path) -> Iterator[tuple[Book, Id, Id, Id]]:
    """Mika and Dana, a goal, and a visit that is over."""
    book = create_book(tmp_path / "book.db", KEY, NOW)
    with book.act("begin_book", by=None, now=NOW) as w:
        mika, dana = w.person(Role.YOUNG_PERSON, "Mika"), w.person(Role.THERAPIST, "Dana")
        goal = w.as_person(mika).goal()
    with book.act("visit", by=dana, now=NOW) as w:
        w.end_visit(w.visit(mika, dana))
    yield book, mika, dana, goal
    book.close()


def found(book: Book) -> Unread:
    with book.reading() as c:
        return unread(c)


def begun(book: Book, mika: Id, dana: Id) -> Id:
    with book.act("visit", by=dana, now=NOW) as w:
        return w.visit(mika, dana)


def test_nothing_is_unread_right_after_a_visit(told: tuple[Book, Id, Id, Id]) -> None:
    assert found(told[0]) == Unread()


def test_a_number_given_alone_is_unread_until_the_next_visit_ends(told: tuple[Book, Id, Id, Id]) -> None:
    book, mika, dana, goal = told
    with book.act("rate", by=mika, now=NOW) as w:
        rating = w.rating(goal, 6)
    assert [(row.id, row.by, row.about) for row in found(book).numbers] == [(rating, mika, goal)]
    visit = begun(book, mika, dana)
    assert len(found(book).numbers) == 1
    with book.act("finish_visit", by=dana, now=NOW) as w:
        w.end_visit(visit)
    assert found(book) == Unread()


def test_what_is_given_together_or_taken_back_is_not_unread(told: tuple[Book, Id, Id, Id]) -> None:
    book, mika, dana, goal = told
    visit = begun(book, mika, dana)
    with book.act("rate", by=mika, now=NOW, visit=visit) as w:
        w.rating(goal, 6)
    with book.act("rate", by=mika, now=NOW) as w:
        w.undo([w.rating(goal, 5)])
    assert found(book) == Unread()


def test_a_kept_line_waits_through_visits_until_the_two_have_read_it(told: tuple[Book, Id, Id, Id]) -> None:
    book, mika, dana, goal = told
    with book.act("keep_note", by=mika, now=NOW) as w:
        note = w.note("Can we talk about it?", goal)
    for _ in range(2):
        visit = begun(book, mika, dana)
        assert [row.text for row in found(book).notes] == ["Can we talk about it?"]
        with book.act("finish_visit", by=dana, now=NOW) as w:
            w.end_visit(visit)
    with book.act("read_note", by=dana, now=NOW, visit=visit) as w:
        w.note_read(note)
    assert found(book).notes == ()


@pytest.mark.parametrize("gone", ["undo", "redaction"])
def test_a_line_that_was_taken_back_or_erased_is_not_there_to_read(told: tuple[Book, Id, Id, Id], gone: str) -> None:
    book, mika, _, _ = told
    with book.act("keep_note", by=mika, now=NOW) as w:
        note = w.note("Not this")
    with book.act(gone, by=mika, now=NOW) as w:
        w.undo([note]) if gone == "undo" else w.redaction(note)
    with book.reading() as c:
        assert unread_notes(c) == ()


def test_nobody_reads_a_line_or_says_how_it_was_outside_a_visit(told: tuple[Book, Id, Id, Id]) -> None:
    book, mika, _, _ = told
    with book.act("keep_note", by=mika, now=NOW) as w:
        note = w.note("Can we talk?")
    with pytest.raises(Refused), book.act("read_note", by=mika, now=NOW) as w:
        w.note_read(note)
    with pytest.raises(Refused), book.act("check_in", by=mika, now=NOW) as w:
        w.check_in(CheckIn(heard=1))
