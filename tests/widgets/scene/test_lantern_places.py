"""Lanterns can always be tapped, and float clear of stones and of each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from widgets.scene.lantern_places import MOST, lantern_places
from widgets.scene.places import TARGET, Box, stone_places

WATERS = st.builds(Box, st.just(0), st.just(0), st.integers(0, 1024), st.integers(0, 500))


@given(WATERS, st.integers(0, 8), st.integers(0, 9))
def test_on_the_water_clear_of_all_that_is_there(water: Box, stones: int, count: int) -> None:
    taken = [place.target for place in stone_places(stones, water.width, water.height)] if stones else []
    found = lantern_places(count, water, taken)
    assert len(found) <= min(count, MOST)
    for n, box in enumerate(found):
        assert box.within(water) and box.width == box.height == TARGET
        assert not any(box.meets(other) for other in (*taken, *found[:n]))


@given(st.integers(1, 5), st.integers(1, 8))
def test_on_a_phone_there_is_room_for_a_few(count: int, stones: int) -> None:
    taken = [place.target for place in stone_places(stones, 390, 230)]
    assert len(lantern_places(count, Box(0, 0, 390, 230), taken)) >= min(count, 2)


def test_more_cheers_move_none_that_floats_already() -> None:
    water = Box(0, 0, 390, 230)
    assert lantern_places(2, water, []) == lantern_places(5, water, [])[:2]
