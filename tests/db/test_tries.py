"""Goes, rhythms, tools and people, as they are read."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.book import Book, create_book
from db.errors import Refused
from db.reading import tries
from db.reading.tools import helpers, tools
from db.records import LineKind, Role
from db.trying import HelperWords, HowOften, Rhythm, ToolKind, Went
from tests.db.conftest import KEY
from tests.db.seed import NOW, TODAY, Seed

DAYS = [f"2023-10-{n:02}" for n in range(1, 31)]


def try_on(book: Book, seed: Seed, *days: str, went: Went = Went.DID) -> list[bytes]:
    with book.act("try_step", by=seed.mika, now=NOW) as w:
        return [w.try_(seed.step, went, day) for day in days]


def test_years_of_goes_are_read_as_the_few_that_fill_a_stone(book: Book, seed: Seed) -> None:
    ids = try_on(book, seed, *DAYS, *DAYS)
    try_on(book, seed, *DAYS, went=Went.NOT_THIS_TIME)
    with book.reading() as c:
        found = tries.goes(c, seed.goal)
    assert [go.id for go in found if go.went is Went.DID] == ids[: tries.FIRST]
    assert [(go.id, go.day) for go in found if go.went is Went.SOME] == [(seed.try_, TODAY)]
    assert not [go for go in found if go.went is Went.NOT_THIS_TIME]


@given(told=st.lists(st.tuples(st.sampled_from([Went.DID, Went.SOME]), st.integers(0, 9), st.booleans()), max_size=40))
@settings(max_examples=30)
def test_of_each_way_the_first_few_days_whatever_was_taken_back(
    tmp_path_factory: pytest.TempPathFactory, told: list[tuple[Went, int, bool]]
) -> None:
    """Days come again, and are filled in out of order; the first that stands of each day counts."""
    book = create_book(tmp_path_factory.mktemp("days") / "book.db", KEY, NOW)
    with book.act("begin_book", by=None, now=NOW) as w:
        mika = w.person(Role.YOUNG_PERSON, "Mika")
    with book.act("write_goal", by=mika, now=NOW) as w:
        goal = w.goal()
        step = w.step(goal)
        w.line(goal, LineKind.STEP, step)
        w.rhythm(step, Rhythm(HowOften.EACH_DAY))
        ids = [w.try_(step, went, DAYS[day]) for went, day, _ in told]
        w.undo([id for id, (_, _, gone) in zip(ids, told, strict=True) if gone])
    first: dict[tuple[Went, int], bytes] = {}
    for id, (went, day, gone) in zip(ids, told, strict=True):
        if not gone:
            first.setdefault((went, day), id)
    wanted = [
        id
        for way in (Went.DID, Went.SOME)
        for id in sorted(i for (w_, _), i in first.items() if w_ is way)[: tries.FIRST]
    ]
    with book.reading() as c:
        assert [go.id for go in tries.goes(c, goal)] == sorted(wanted)
    book.close()


def test_of_a_step_without_a_rhythm_the_first_that_was_done_is_enough(book: Book, seed: Seed) -> None:
    with book.act("try_step", by=seed.mika, now=NOW) as w:
        gone, first, _ = (w.try_(seed.other_step, Went.DID, day) for day in DAYS[:3])
        w.undo([gone])
        w.try_(seed.other_step, Went.SOME, DAYS[4])
    with book.reading() as c:
        assert [go.id for go in tries.goes(c, seed.other_goal)] == [first]


def test_what_was_taken_back_is_read_nowhere(book: Book, seed: Seed) -> None:
    (id,) = try_on(book, seed, DAYS[0])
    with book.act("take_back_try", by=seed.mika, now=NOW) as w:
        w.undo([id, seed.try_])
    with book.reading() as c:
        assert tries.goes(c, seed.goal) == tries.goes_since(c, seed.goal, DAYS[0]) == ()
        assert tries.one(c, id) is None


def test_this_week_is_read_from_its_first_day(book: Book, seed: Seed) -> None:
    try_on(book, seed, DAYS[3], DAYS[10], DAYS[10], went=Went.NOT_THIS_TIME)
    with book.reading() as c:
        assert [go.day for go in tries.goes_since(c, seed.goal, DAYS[4])] == [TODAY, DAYS[10]]


def test_a_go_holds_its_day_and_its_line(book: Book, seed: Seed) -> None:
    with book.reading() as c:
        go = tries.one(c, seed.try_)
    assert go and (go.day, go.went, go.note, go.by) == (TODAY, Went.SOME, "it rained", seed.mika)


def test_rhythms_newest_last(book: Book, seed: Seed) -> None:
    with book.act("set_rhythm", by=seed.mika, now=NOW) as w:
        w.rhythm(seed.step, Rhythm(HowOften.SOME_DAYS, days=5))
    with book.reading() as c:
        found = [(step, rhythm) for _, step, rhythm in tries.rhythms(c, seed.goal)]
    assert found == [
        (seed.step, Rhythm(HowOften.TIMES_A_WEEK, times=3)),
        (seed.step, Rhythm(HowOften.SOME_DAYS, days=5)),
    ]


@pytest.mark.parametrize("gone", ["undo", "redaction"])
def test_a_tool_and_a_person_are_there_until_taken_away_or_erased(book: Book, seed: Seed, gone: str) -> None:
    with book.reading() as c:
        assert [(t.id, t.kind, t.name, t.how) for t in tools(c)] == [
            (seed.tool, ToolKind.MUSIC, "My quiet list", "12 songs")
        ]
        assert [(h.id, h.words) for h in helpers(c)] == [
            (seed.helper, HelperWords("Gran", "knows my plan", "07700 900123"))
        ]
    with book.act("away", by=seed.mika, now=NOW) as w:
        for id in (seed.tool, seed.helper):
            w.undo([id]) if gone == "undo" else w.redaction(id)
    with book.reading() as c:
        assert tools(c) == () and helpers(c) == ()


def test_nobody_takes_back_what_is_the_young_persons(book: Book, seed: Seed) -> None:
    for id in (seed.tool, seed.helper, seed.try_):
        with pytest.raises(Refused), book.act("undo", by=seed.dana, now=NOW) as w:
            w.undo([id])
