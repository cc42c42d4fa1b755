"""How visits were is read newest first, a page at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.book import Book, create_book
from db.reading.check_ins import page
from db.records import Id, Role
from db.waiting import CheckIn
from tests.db.conftest import KEY
from tests.db.seed import NOW


@pytest.fixture
def told(tmp_path: Path) -> Iterator[tuple[Book, list[Id]]]:
    """A book in which Mika said of three visits how each was."""
    book = create_book(tmp_path / "book.db", KEY, NOW)
    with book.act("begin_book", by=None, now=NOW) as w:
        mika, dana = w.person(Role.YOUNG_PERSON, "Mika"), w.person(Role.THERAPIST, "Dana")
    said = []
    for overall in (0, 2, 3):
        with book.act("begin_visit", by=dana, now=NOW) as w:
            visit = w.visit(mika, dana)
        with book.act("check_in", by=mika, now=NOW, visit=visit) as w:
            said.append(w.check_in(CheckIn(heard=1, overall=overall)))
        with book.act("finish_visit", by=dana, now=NOW) as w:
            w.end_visit(visit)
    yield book, said
    book.close()


def test_the_newest_comes_first_and_the_next_page_goes_on(told: tuple[Book, list[Id]]) -> None:
    book, said = told
    with book.reading() as c:
        first, second = page(c, 2), page(c, 2, said[1])
    assert [row.id for row in first] == [said[2], said[1]] and [row.id for row in second] == [said[0]]
    assert first[0].said == CheckIn(heard=1, overall=3)
