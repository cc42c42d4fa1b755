"""Stones in order, and when to offer a smaller one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.steps import (
    MAX_OPEN_GOALS,
    MAX_STEPS,
    SURE_ENOUGH,
    append,
    insert_after,
    insert_before,
    may_open_goal,
    move_down,
    move_up,
    pieces_fit,
    remove,
    room_for,
    wants_smaller,
)
from db.records import Confidence, Id

A, B, C, D, E = (bytes([n]) * 16 for n in range(1, 6))
ORDER = (A, B, C)


def test_pieces_stand_before_the_big_stone() -> None:
    assert insert_before(ORDER, D, B) == (A, D, B, C)
    assert insert_before(ORDER, (D, E), B) == (A, D, E, B, C)
    assert insert_after(ORDER, (D, E), B) == (A, B, D, E, C)
    assert insert_before(ORDER, C, A) == (C, A, B)
    assert insert_after(ORDER, A, C) == (B, C, A)
    assert insert_before(ORDER, D, E) == (A, B, C, D)
    assert insert_before(ORDER, (D, D, B), B) == (A, D, B, C)
    assert insert_before((), D, A) == (D,)


def test_moving_one_place() -> None:
    assert move_up(ORDER, C) == (A, C, B)
    assert move_down(ORDER, A) == (B, A, C)
    assert move_up(ORDER, A) == move_down(ORDER, C) == move_up(ORDER, D) == ORDER
    assert remove(ORDER, B) == (A, C)
    assert append(ORDER, A) == (B, C, A)


def test_friendly_limits() -> None:
    assert (MAX_OPEN_GOALS, MAX_STEPS, SURE_ENOUGH) == (3, 8, 7)
    assert may_open_goal(MAX_OPEN_GOALS - 1) and not may_open_goal(MAX_OPEN_GOALS)
    assert room_for(ORDER) == MAX_STEPS - 3
    assert room_for([A] * 11) == 0
    assert pieces_fit(ORDER, B, 1) and pieces_fit(ORDER, B, MAX_STEPS - 3)
    assert not pieces_fit(ORDER, B, MAX_STEPS - 2)
    assert not pieces_fit(ORDER, B, 0) and not pieces_fit(ORDER, D, 1)


@pytest.mark.parametrize("value", range(11))
def test_below_seven_a_smaller_step_is_offered(value: int) -> None:
    assert wants_smaller(value) is (value < SURE_ENOUGH)
    assert wants_smaller(Confidence(b"", 0, b"", A, value)) is (value < SURE_ENOUGH)


def test_no_number_no_offer() -> None:
    assert not wants_smaller(None)


orders = st.lists(st.integers(0, 9).map(lambda n: bytes([n]) * 16), unique=True, max_size=8)


@given(orders, st.lists(st.sampled_from([A, B, C, D, E]), min_size=1, max_size=3), st.sampled_from([A, B, C]))
def test_no_stone_is_lost_doubled_or_out_of_turn(order: list[Id], new: list[Id], beside: Id) -> None:
    for made in (insert_before(order, new, beside), insert_after(order, new, beside)):
        others = [step for step in order if step not in new or step == beside]
        assert len(set(made)) == len(made)
        assert set(made) - {beside} == (set(order) | set(new)) - {beside}
        assert [step for step in made if step in others] == others
    for made in (move_up(order, beside), move_down(order, beside)):
        assert sorted(made) == sorted(order)
        assert remove(made, beside) == remove(order, beside)
