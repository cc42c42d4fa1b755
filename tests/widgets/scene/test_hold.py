"""Two people hold; the ink meets after two seconds of both, and not before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets.scene.hold import NEEDED, Hold

MOVES = st.lists(
    st.one_of(
        st.tuples(st.just("press"), st.sampled_from("AB"), st.integers(0, 3)),
        st.tuples(st.just("release"), st.integers(0, 3)),
        st.tuples(st.just("advance"), st.floats(0, 0.7)),
    ),
    max_size=40,
)


def test_two_seconds_of_both():
    hold = Hold("AB")
    hold.press("A", 1)
    assert not hold.advance(5) and hold.share == 0
    hold.press("B", 2)
    assert not hold.advance(1.9) and hold.share == pytest.approx(0.95)
    assert hold.advance(0.1) and hold.joined and not hold.advance(1)


def test_letting_go_starts_again_from_nothing():
    hold = Hold("AB")
    hold.press("A", 1)
    hold.press("B", 2)
    hold.advance(1.9)
    assert hold.release(2) and hold.share == 0
    hold.press("B", 3)
    assert not hold.advance(1.9)


def test_a_second_finger_on_one_seal_keeps_it_down():
    hold = Hold("A")
    hold.press("A", 1)
    hold.press("A", 2)
    assert not hold.release(1) and hold.running
    assert hold.release(2)


def test_one_finger_cannot_hold_both_seals_in_turn():
    hold = Hold("AB")
    hold.press("A", 1)
    hold.press("B", 2)
    hold.advance(1.0)
    hold.press("A", 2)
    assert not hold.running
    hold.press("B", 3)
    assert hold.share == 0 and not hold.advance(1.9)


def test_counting_to_four():
    hold, seen = Hold("A"), []
    hold.press("A", 1)
    for _ in range(8):
        seen.append(hold.step)
        hold.advance(0.25)
    assert seen == [1, 1, 2, 2, 3, 3, 4, 4] and hold.joined


@given(MOVES)
def test_joined_only_after_two_seconds_without_a_break(moves):
    hold, fingers, together = Hold("AB"), {}, 0.0
    for kind, *rest in moves:
        if hold.joined:
            break
        if kind == "press":
            hold.press(*rest)
            fingers[rest[1]] = rest[0]
        elif kind == "release":
            hold.release(rest[0])
            fingers.pop(rest[0], None)
        both = set(fingers.values()) == {"A", "B"}
        together = together + rest[0] if both and kind == "advance" else together if both else 0.0
        if kind == "advance":
            assert hold.advance(rest[0]) == (both and together >= NEEDED)
