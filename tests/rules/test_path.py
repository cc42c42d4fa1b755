"""Stones, pin and sky: goes only add up, and nothing that comes later takes anything back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.rules import path as rule
from app.rules.path import Path, days_back, due, filled, goes_to_fill, kinds, monday, now, reached, stage
from db.records import Id
from db.trying import HowOften, Rhythm, Tried, Went

MONDAY = date(2026, 3, 30)
STEPS = tuple(bytes([n]) * 16 for n in range(1, 6))
A, B, C, *_ = STEPS
ONCE, DAILY = Rhythm(), Rhythm(HowOften.EACH_DAY)

days = st.integers(0, 20).map(lambda n: (MONDAY + timedelta(days=n)).isoformat())
rhythms = st.one_of(
    st.just(ONCE),
    st.just(DAILY),
    st.integers(1, 127).map(lambda days: Rhythm(HowOften.SOME_DAYS, days=days)),
    st.integers(1, 7).map(lambda times: Rhythm(HowOften.TIMES_A_WEEK, times=times)),
)
steps = st.sampled_from(STEPS)
orders = st.lists(steps, max_size=5, unique=True).map(tuple)
wents = st.sampled_from((Went.DID, Went.SOME))
events = st.one_of(orders, st.tuples(steps, rhythms), st.tuples(steps, days, wents))
stories = st.lists(events, max_size=25)


def row(number: int) -> Id:
    return number.to_bytes(16, "big")


def told(story: list[object]) -> Path:
    """The path after all of this was written, one after the other."""
    path = Path()
    for number, event in enumerate(story):
        match event:
            case (step, str(day), Went() as went):
                path = replace(path, goes=(*path.goes, Tried(row(number), step, day, went)))
            case (step, Rhythm() as rhythm):
                path = replace(path, rhythms=(*path.rhythms, (row(number), step, rhythm)))
            case tuple() as order:
                path = replace(path, orders=(*path.orders, (row(number), order)))
    return path


def went(went: Went, *days: int, step: Id = A) -> list[Tried]:
    return [Tried(row(day), step, (MONDAY + timedelta(days=day)).isoformat(), went) for day in days]


@given(stories, events)
def test_the_sky_never_goes_back_whatever_is_written_next(story: list[object], event: object) -> None:
    assert stage(told([*story, event])) >= stage(told(story))


@given(stories)
def test_the_sky_is_between_night_and_day_and_shows_what_is_reached(story: list[object]) -> None:
    path = told(story)
    assert 0 <= stage(path) <= 1
    if path.order:
        share = sum(reached(path, step) for step in path.order) / len(path.order)
        assert stage(path) >= share
    if not path.goes:
        assert stage(path) == 0


@given(stories, steps, days, wents)
def test_a_go_empties_no_stone(story: list[object], step: Id, day: str, how: Went) -> None:
    before, after = told(story), told([*story, (step, day, how)])
    for each in STEPS:
        assert filled(after.rhythm(each), rule.goes_at(after, each)) >= filled(
            before.rhythm(each), rule.goes_at(before, each)
        )


@given(stories)
def test_the_pin_stands_on_the_first_stone_that_is_not_reached(story: list[object]) -> None:
    path = told(story)
    stone = now(path)
    before = path.order if stone is None else path.order[: path.order.index(stone)]
    assert all(reached(path, step) for step in before)
    assert stone is None or not reached(path, stone)


@given(stories)
def test_each_stone_is_reached_or_ahead_and_one_is_now_until_all_are(story: list[object]) -> None:
    path = told(story)
    found = dict(zip(path.order, kinds(path, path.order), strict=True))
    assert [step for step, kind in found.items() if kind == "now"] == [step for step in [now(path)] if step]
    assert all((kind == "reached") == reached(path, step) for step, kind in found.items())


def test_the_pin_hops_on_when_a_step_was_done_and_stays_when_some_of_it_was() -> None:
    assert now(told([(A, B, C)])) == A
    assert now(told([(A, B, C), (A, MONDAY.isoformat(), Went.SOME)])) == A
    assert now(told([(A, B, C), (A, MONDAY.isoformat(), Went.DID)])) == B
    assert now(told([(A,), (A, MONDAY.isoformat(), Went.DID)])) is None
    assert now(Path()) is None


def test_a_new_stone_leaves_the_sky_as_bright_as_it_was() -> None:
    story: list[object] = [(A, B), (A, MONDAY.isoformat(), Went.DID), (B, MONDAY.isoformat(), Went.DID)]
    assert stage(told(story)) == 1
    assert stage(told([*story, STEPS])) == 1
    assert stage(told([(A,), (A, B, C), (A, MONDAY.isoformat(), Went.DID)])) == 1 / 3, "a share of what lay there then"


@given(rhythms, st.lists(days), st.lists(days))
def test_a_day_without_a_go_costs_nothing(rhythm: Rhythm, some: list[str], more: list[str]) -> None:
    """Whatever lies between the goes, the stone is as full as the days with one say."""
    goes = [Tried(row(n), A, day, Went.DID) for n, day in enumerate(some)]
    spread = [go._replace(day=(date.fromisoformat(go.day) + timedelta(days=100)).isoformat()) for go in goes]
    assert filled(rhythm, goes) == filled(rhythm, spread)
    assert filled(rhythm, [*goes, *(Tried(row(99), A, day, Went.DID) for day in more)]) >= filled(rhythm, goes)


@given(rhythms)
def test_every_rhythm_can_fill_a_stone_within_a_week_of_goes(rhythm: Rhythm) -> None:
    assert 1 <= goes_to_fill(rhythm) <= 7
    assert filled(rhythm, went(Went.DID, *range(goes_to_fill(rhythm)))) == 1
    assert filled(rhythm, []) == 0


def test_some_of_it_fills_what_comes_again_and_not_what_is_done_once() -> None:
    some = went(Went.SOME, *range(7))
    assert filled(DAILY, some) == 1 and filled(ONCE, some) == 0
    assert filled(DAILY, went(Went.SOME, 1, 1, 1)) == 1 / 7, "one day, once"
    assert filled(DAILY, went(Went.NOT_THIS_TIME, *range(7))) == 0


def test_what_is_for_today() -> None:
    wednesday = MONDAY + timedelta(days=2)
    mondays = Rhythm(HowOften.SOME_DAYS, days=1)
    assert due(mondays, [], MONDAY) and not due(mondays, [], wednesday)
    assert due(DAILY, went(Went.DID, 0), wednesday) and not due(DAILY, went(Went.DID, 2), wednesday)
    twice = Rhythm(HowOften.TIMES_A_WEEK, times=2)
    assert due(twice, went(Went.SOME, 0), wednesday) and not due(twice, went(Went.SOME, 0, 1), wednesday)
    assert due(ONCE, went(Went.SOME, 2), wednesday), "the stone waits, and can be tried again"
    assert due(DAILY, went(Went.NOT_THIS_TIME, 2), wednesday)


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_weeks_begin_on_monday_and_only_days_that_came_can_be_picked(today: date) -> None:
    assert monday(today).weekday() == 0 and monday(today) <= today
    assert days_back(today)[0] == today and len(days_back(today)) == 7
    assert all(day <= today for day in days_back(today))
