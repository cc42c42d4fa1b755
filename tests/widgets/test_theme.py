"""One theme, live: looks, pens, sizes."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.robot import Robot

LOOKS = ["light", "dark", "high_contrast", "high_contrast_dark"]


def test_every_token_is_a_colour_in_every_look(robot: Robot) -> None:
    from dataclasses import fields

    from widgets import tokens
    from widgets.theme import theme

    for name in LOOKS:
        theme.look = name
        for field in fields(tokens.Look):
            if isinstance(getattr(tokens.LIGHT, field.name), str):
                assert len(theme.colour(field.name)) == 4
        assert theme.outlined == name.startswith("high")


def test_on_colours_are_not_taken_for_handlers(robot: Robot) -> None:
    from widgets.theme import theme

    theme.look = "dark"
    assert list(theme.on_action[:3]) == [0x10 / 255, 0x22 / 255, 0x2B / 255]


@pytest.mark.parametrize("scale", [0.9, 1.6])
def test_the_text_size_has_limits(robot: Robot, scale: float) -> None:
    from widgets.theme import theme

    with pytest.raises(ValueError, match="bound"):
        theme.scale = scale


def test_sizes_follow_the_scale(robot: Robot) -> None:
    from widgets.theme import theme

    assert theme.font_size("words") == theme.size("words") == 22
    assert theme.line_height("words") == 38
    theme.scale = 1.5
    assert theme.font_size("words") == 33
    assert theme.line_height("words") == 57


def test_a_repaint_is_told_once_for_each_change(robot: Robot) -> None:
    from widgets.theme import theme

    before = theme.repainted
    theme.look = "dark"
    assert theme.repainted == before + 1


def test_every_kind_of_surface_can_change_its_look_on_screen(robot: Robot) -> None:
    from tests.widgets.showcase import components
    from tests.widgets.showcase_pages import pages
    from widgets.theme import theme

    for _, size, build in (*components(), *pages()):
        robot.size(*size)
        robot.put(build())
        for look in LOOKS:
            theme.look = look
            robot.frames(2)
        theme.look, theme.wide = "light", True
        robot.frames(2)
        theme.wide = False


def test_what_went_with_its_widget_is_let_go_while_new_ones_come(robot: Robot) -> None:
    """A page that builds its rows anew all day keeps as many followers as rows."""
    from widgets.say import Say
    from widgets.theme import Followers, theme

    for _ in range(3000):
        Say(text="one", style="body")
    gc.collect()
    kept = [Say(text="one", style="body") for _ in range(300)]
    assert len(theme._followers["resized"]) <= 2 * len(kept) + Followers.LEAST
