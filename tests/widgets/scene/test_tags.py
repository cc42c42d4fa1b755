"""Name tags never lie on each other, on a stone or outside the water."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from widgets.scene.places import Box, stone_places
from widgets.scene.tags import tag_places

SIZES = st.tuples(st.floats(40, 160), st.sampled_from([28.0, 34.0, 45.0])).map(lambda size: [size])


@settings(max_examples=120, deadline=None)
@given(st.lists(SIZES, min_size=1, max_size=8), st.sampled_from([320, 360, 390, 700]), st.integers(180, 320), st.data())
def test_tags_keep_clear(sizes, width, height, data):
    now = data.draw(st.integers(0, len(sizes) - 1))
    stones, box = stone_places(len(sizes), width, height), Box(4, 2, width - 8, height - 4)
    tags = [tag for tag in tag_places(stones, sizes, box, now) if tag]
    for i, tag in enumerate(tags):
        assert tag.within(box)
        assert not any(tag.meets(other) for other in tags[:i])
        assert not any(tag.meets(stone.seen) for stone in stones)


def test_five_short_names_all_find_a_place():
    sizes = [[(95.0, 28.0)], [(75.0, 28.0)], [(86.0, 28.0)], [(78.0, 28.0)], [(92.0, 28.0)]]
    assert all(tag_places(stone_places(5, 390, 250), sizes, Box(4, 2, 382, 246), 2))


def test_the_name_of_now_is_the_last_to_go():
    sizes = [[(150.0, 28.0)]] * 8
    tags = tag_places(stone_places(8, 320, 200), sizes, Box(4, 2, 312, 196), 3)
    assert tags[3] is None or any(tags)
    assert tag_places(stone_places(8, 320, 200), [[(70.0, 28.0)]] * 8, Box(4, 2, 312, 196), 3)[3] is not None


def test_what_fits_nowhere_is_left_out():
    assert tag_places(stone_places(1, 320, 200), [[(900.0, 28.0)]], Box(0, 0, 320, 200)) == (None,)
