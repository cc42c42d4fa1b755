"""Everything written, a page at a time; and erasing by the rule is erasing by the schema."""

from __future__ import annotations

import pytest

from app.rules.erasing import may_erase
from db.book import Book
from db.errors import Refused
from db.reading.written import one, written
from db.records import Id
from db.telling import Written, WrittenKind
from tests.db.seed import NOW, Seed


def everything(book: Book, by: Id | None = None, alone: bool = False, a_page: int = 3) -> list[Written]:
    with book.reading() as c:
        found: list[Written] = []
        while page := written(c, a_page, found[-1].id if found else None, by, alone):
            found += page
    return found


def test_each_once_and_newest_first(book: Book, seed: Seed) -> None:
    found = everything(book)
    ids = [row.id for row in found]
    assert ids == sorted(ids, reverse=True) and len(set(ids)) == len(ids)
    with book.reading() as c:
        for table in ("wording", "cheer", "hope", "tool", "helper"):
            assert set(c.exec_driver_sql(f"SELECT id FROM {table}").scalars()) <= set(ids)
        assert all(one(c, row.id) == row for row in found)
        assert one(c, seed.goal) is None
    kinds = {row.kind for row in found}
    assert kinds == set(WrittenKind)


def test_what_each_was(book: Book, seed: Seed) -> None:
    rows = {row.id: row for row in everything(book)}
    assert (rows[seed.words].kind, rows[seed.words].used) == (WrittenKind.WORDING, True)
    assert (rows[seed.idea].kind, rows[seed.idea].used) == (WrittenKind.IDEA, True)
    assert (rows[seed.spare].text, rows[seed.spare].more, rows[seed.spare].used) == ("Sleep well", "shorter", False)
    assert (rows[seed.erased].text, rows[seed.erased].erased) == (None, True)
    assert (rows[seed.try_].kind, rows[seed.try_].text) == (WrittenKind.NOTE, "it rained")
    assert (rows[seed.said].by, rows[seed.said].typed_by) == (seed.mika, seed.dana)


def test_one_persons_own(book: Book, seed: Seed) -> None:
    mine = everything(book, by=seed.mika)
    assert mine == [row for row in everything(book) if row.by == seed.mika]
    assert everything(book, by=seed.dana, alone=True) == [
        row for row in everything(book, by=seed.dana) if row.kind is not WrittenKind.WORDING
    ]


def test_the_rule_says_what_the_schema_says(book: Book, seed: Seed) -> None:
    """Whoever tries to erase whatever: it goes where the rule says yes, and nowhere else."""
    went = 0
    for row in everything(book):
        for who in (seed.mika, seed.dana, seed.ines, seed.gran):
            with book.reading() as c:
                now = one(c, row.id)
            assert now
            if may_erase(now, who):
                with book.act("erase", by=who, now=NOW) as w:
                    w.redaction(row.id)
                went += 1
            elif not now.erased and (now.text or now.more):
                with pytest.raises(Refused), book.act("erase", by=who, now=NOW) as w:
                    w.redaction(row.id)
    assert went >= 5
