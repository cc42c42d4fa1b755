"""Three equal tiles; a covered answer shows nothing of what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.robot import Robot

LABELS = ["Yes", "Not yet", "Change something"]


def panel(robot: Robot, **more: Any) -> tuple[Any, list[str]]:
    from widgets.answers import AnswerPanel
    from widgets.page import Page

    made = AnswerPanel(title="Mika, what do you say?", labels=LABELS, **more)
    said: list[str] = []
    made.bind(on_say=lambda _p, what: said.append(what))
    page = Page()
    page.add_widget(made)
    robot.put(page)
    return made, said


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_three_tiles_are_equal(robot: Robot, window: tuple[int, int], scale: float) -> None:
    from widgets import walk
    from widgets.theme import theme

    theme.scale = scale
    made, _ = panel(robot)
    tiles = list(reversed(made.tiles.children))
    assert len({(t.width, t.height) for t in tiles}) == 1
    assert tiles[0].height >= 64
    assert not walk.clipped(made)


def test_each_is_one_tap_and_can_be_switched(robot: Robot) -> None:
    made, said = panel(robot)
    for label in LABELS:
        robot.tap_text(label)
    robot.tap_text("Yes")
    assert said == ["yes", "not_yet", "change", "yes"]
    made.chosen = "not_yet"
    robot.frames(2)
    assert [t.chosen for t in reversed(made.tiles.children)] == [False, True, False]


def test_a_covered_answer_is_the_same_to_the_pixel(robot: Robot) -> None:
    from widgets.answers import AnswerCovered
    from widgets.page import Page

    pictures = []
    for _ in LABELS:
        page = Page()
        page.add_widget(AnswerCovered(pen="A", title="Mika has answered", sub="Both open together"))
        robot.put(page)
        pictures.append(robot.picture()[2])
    assert pictures[0] == pictures[1] == pictures[2]


def test_tapping_a_covered_answer_lets_one_answer_anew(robot: Robot) -> None:
    from widgets.answers import AnswerCovered
    from widgets.page import Page

    page, again = Page(), []
    covered = AnswerCovered(pen="B", title="Dana has answered", sub="Both open together")
    covered.bind(on_release=lambda *_: again.append(1))
    page.add_widget(covered)
    robot.put(page)
    robot.tap(covered)
    assert again == [1]
