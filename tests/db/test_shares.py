"""What is shared: off at first, one thing of one goal with one adult at a time, and the newest choice counts."""

from __future__ import annotations

import pytest

from db.book import Book
from db.errors import Refused
from db.reading.shares import shares
from db.records import Id, LineKind, Role, Share, Shared
from tests.db.seed import NOW, Seed, typed


def choose(book: Book, share: Share, shown: bool, by: Id) -> None:
    with book.act("share_item", by=by, now=NOW) as w:
        w.share(share, shown)


def shared(book: Book) -> frozenset[Share]:
    with book.reading() as c:
        return shares(c)


def test_nothing_is_shared_with_a_newcomer(book: Book, seed: Seed) -> None:
    with book.act("add_adult", by=seed.dana, now=NOW) as w:
        dad = w.person(Role.FAMILY, "Dad")
    assert {share.adult for share in shared(book)} == {seed.gran} and dad != seed.gran


def test_each_choice_is_one_thing_of_one_goal_for_one_adult(book: Book, seed: Seed) -> None:
    before = shared(book)
    steps = Share(seed.goal, Shared.STEPS, seed.gran)
    choose(book, steps, True, seed.mika)
    assert shared(book) - before == {steps}


def test_the_newest_choice_counts(book: Book, seed: Seed) -> None:
    numbers = Share(seed.goal, Shared.NUMBERS, seed.gran)
    for shown in (True, False, True, True, False):
        choose(book, numbers, shown, seed.mika)
        assert (numbers in shared(book)) is shown


def test_only_the_young_person_shares_and_takes_back(book: Book, seed: Seed) -> None:
    before = shared(book)
    for by in (seed.dana, seed.ines, seed.gran):
        for shown in (True, False):
            with pytest.raises(Refused):
                choose(book, Share(seed.goal, Shared.WORDS, seed.gran), shown, by)
    assert shared(book) == before


def test_a_therapists_words_for_home_are_an_idea(book: Book, seed: Seed) -> None:
    """As on any line: the young person decides what home reads."""
    with book.act("begin", by=seed.mika, now=NOW) as w:
        line = w.line(seed.goal, LineKind.WORDS_FOR_HOME)
    with book.act("offer", by=seed.dana, now=NOW) as w:
        w.wording(line, "Practise a sleepover", typed("Practise a sleepover"), idea=True)
    with pytest.raises(Refused), book.act("write", by=seed.dana, now=NOW) as w:
        w.wording(line, "Practise a sleepover", typed("Practise a sleepover"))
