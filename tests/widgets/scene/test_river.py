"""The river: one picture for each size and look, and stones from the start to the goal."""

from __future__ import annotations

import pytest

KINDS = ("reached", "reached", "now", "ahead", "ahead")


@pytest.fixture
def river(person):
    from widgets.scene.river import River

    person.size(1024, 768)
    return person.put(River(stones=list(KINDS)))


def stones(river):
    from kivy.graphics import Rectangle

    return [part for part in river.canvas.children if isinstance(part, Rectangle)][1:]


def test_stones_lie_from_left_to_right_as_far_from_either_end(river):
    river.size_hint, river.size, river.pos = (None, None), (1024, 132), (0, 318)
    middles = [stone.pos[0] + stone.size[0] / 2 for stone in stones(river)]
    assert middles == sorted(middles) and len(middles) == len(KINDS)
    assert middles[0] + middles[-1] == pytest.approx(1024, abs=2)
    for stone in stones(river):
        assert 318 <= stone.pos[1] and stone.pos[1] + stone.size[1] <= 318 + 132


def test_eight_stones_do_not_lie_on_one_another(river):
    river.stones = ["ahead"] * 8
    found = stones(river)
    assert all(one.pos[0] + one.size[0] <= other.pos[0] for one, other in zip(found, found[1:], strict=False))


def test_it_is_painted_again_for_another_look_only(person, river):
    from widgets.scene.river import river_program, stone_program
    from widgets.theme import theme

    person.frames()
    before = river_program.runs, stone_program.runs
    river.stones = list(KINDS)
    river.pos = 10, 10
    person.settle()
    assert (river_program.runs, stone_program.runs) == before
    theme.look = "dark"
    person.frames()
    assert river_program.runs == before[0] + 1


def test_its_shaders_run_here(river):
    from widgets.scene.river import river_program, stone_program

    assert river_program.works and stone_program.works
