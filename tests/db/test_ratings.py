"""Numbers read for a chart: real ones, one a column, and nobody's but those that are asked for."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.book import Book
from db.ids import time_of
from db.outcomes import Often, Rating
from db.reading import ratings
from db.records import Id
from tests.db.seed import NOW, Seed

DAY = 86_400_000
COLUMNS = 32


def give(book: Book, seed: Seed, by: Id, later: int, value: int) -> Id:
    with book.act("rate", by=by, now=NOW + later) as w:
        return w.rating(seed.other_goal, value)


def all_of(book: Book, seed: Seed, *raters: Id) -> tuple[Rating, ...]:
    with book.reading() as c:
        return ratings.page(c, seed.other_goal, raters, 10_000)


def charted(book: Book, seed: Seed, *raters: Id) -> tuple[Rating, ...]:
    newest_first = all_of(book, seed, *raters)
    with book.reading() as c:
        parts = ratings.parts(newest_first[-1], newest_first[0], COLUMNS)
        return ratings.in_parts(c, seed.other_goal, raters, parts)


def test_few_numbers_are_all_there(book: Book, seed: Seed) -> None:
    for day, value in enumerate((2, 3, 3, 5, 4, 6)):
        give(book, seed, seed.mika, day * DAY, value)
        give(book, seed, seed.dana, day * DAY + 1000, 10 - value)
    assert [number.value for number in charted(book, seed, seed.mika)] == [2, 3, 3, 5, 4, 6]
    both = charted(book, seed, seed.mika, seed.dana)
    assert {number.by for number in both} == {seed.mika, seed.dana} and both[-1].value == 4


def test_years_of_numbers_become_one_a_column_with_the_first_and_the_last(book: Book, seed: Seed) -> None:
    with book.act("rate", by=seed.mika, now=NOW) as w:
        for day in range(5 * 365):
            w._now = NOW + day * DAY
            w.rating(seed.other_goal, day % 11)
    every, shown = all_of(book, seed, seed.mika), charted(book, seed, seed.mika)
    assert len(every) == 1825 and len(shown) == COLUMNS
    assert (shown[0].id, shown[-1].id) == (every[-1].id, every[0].id)
    assert set(shown) <= set(every)


def test_a_number_taken_back_is_not_there(book: Book, seed: Seed) -> None:
    give(book, seed, seed.mika, 0, 2)
    slip = give(book, seed, seed.mika, DAY, 9)
    with book.act("undo", by=seed.mika, now=NOW + DAY) as w:
        w.undo([slip])
    assert [number.value for number in charted(book, seed, seed.mika)] == [2]
    with book.reading() as c:
        assert ratings.newest(c, seed.other_goal)[seed.mika].value == 2


def test_a_list_goes_on_where_the_page_before_ended(book: Book, seed: Seed) -> None:
    for n in range(7):
        give(book, seed, (seed.mika, seed.dana)[n % 2], n * DAY, n)
    both = (seed.mika, seed.dana)
    with book.reading() as c:
        first = ratings.page(c, seed.other_goal, both, 4)
        second = ratings.page(c, seed.other_goal, both, 4, first[-1].id)
    assert [number.value for number in (*first, *second)] == [6, 5, 4, 3, 2, 1, 0]


@pytest.mark.parametrize("often", Often)
def test_the_newest_rhythm_counts(book: Book, seed: Seed, often: Often) -> None:
    with book.reading() as c:
        assert ratings.rhythm(c, seed.other_goal) is Often.EACH_VISIT
    with book.act("choose_rhythm", by=seed.mika, now=NOW) as w:
        w.rating_rhythm(seed.other_goal, Often.EACH_DAY)
        w.rating_rhythm(seed.other_goal, often)
    with book.reading() as c:
        assert ratings.rhythm(c, seed.other_goal) is often


def number(at: int) -> Rating:
    return Rating((at << 80).to_bytes(16, "big"), at, b"mika", b"goal", 5)


@settings(max_examples=200)
@given(st.integers(0, 10**12), st.integers(0, 10**12), st.integers(2, 50))
def test_columns_cover_all_time_once(start: int, long: int, count: int) -> None:
    parts = ratings.parts(number(start), number(start + long), count)
    assert len(parts) <= count and parts[0].start == start and parts[-1].end == start + long + 1
    assert all(part.start < part.end for part in parts)
    assert all(before.end == after.start for before, after in zip(parts, parts[1:], strict=False))
    assert time_of(number(start).id) == start


def test_the_newest_of_several_goals_come_at_once(book: Book, seed: Seed) -> None:
    give(book, seed, seed.mika, 0, 2)
    give(book, seed, seed.dana, DAY, 7)
    give(book, seed, seed.mika, 2 * DAY, 4)
    with book.reading() as c:
        alone = ratings.newest(c, seed.other_goal)
        assert ratings.newest_of(c, (seed.goal, seed.other_goal))[seed.other_goal] == alone
        assert ratings.newest_of(c, ()) == {}
