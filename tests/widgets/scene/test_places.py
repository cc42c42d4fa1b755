"""Stones can always be tapped, and none lies on another."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from widgets.scene.places import FARTHEST, NEAREST, TARGET, Box, stone_places

COUNTS = st.integers(1, 8)
WIDTHS = st.integers(320, 1024)
HEIGHTS = st.integers(150, 500)


@settings(max_examples=400, deadline=None)
@given(COUNTS, WIDTHS, HEIGHTS)
def test_every_target_lies_in_the_box_and_is_large_enough(count, width, height):
    box = Box(-0.01, -0.01, width + 0.02, height + 0.02)
    for stone in stone_places(count, width, height):
        assert stone.target.within(box) and stone.seen.within(box)
        assert min(stone.target.width, stone.target.height) >= TARGET
        assert FARTHEST - 0.01 <= stone.width <= NEAREST or stone.width >= TARGET


@settings(max_examples=400, deadline=None)
@given(COUNTS, WIDTHS, HEIGHTS)
def test_no_two_targets_meet(count, width, height):
    targets = [stone.target for stone in stone_places(count, width, height)]
    assert not [(i, j) for i in range(count) for j in range(i) if targets[i].meets(targets[j])]


@given(COUNTS, WIDTHS, HEIGHTS)
def test_the_path_leads_away_and_gets_smaller(count, width, height):
    stones = stone_places(count, width, height)
    assert len(stones) == count
    assert all(near.width >= far.width for near, far in zip(stones, stones[1:], strict=False))
    assert all(near.y < far.y for near, far in zip(stones, stones[2:], strict=False))


def test_the_path_winds():
    sides = [stone.x < 195 for stone in stone_places(5, 390, 205)]
    assert sides == [True, False, True, False, True]


def test_five_stones_look_as_drawn():
    first, *_, last = stone_places(5, 390, 205)
    assert (round(first.x), first.width, last.width) == (98, NEAREST, FARTHEST)


def test_a_box_that_is_too_small_keeps_its_stones_inside():
    for stone in stone_places(8, 320, 90):
        assert 0 <= stone.target.y and stone.target.top <= 90.01


def test_no_stones_no_places():
    assert stone_places(0, 390, 205) == ()
