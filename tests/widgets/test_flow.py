"""Chips wrap to new rows; buttons in a row stack when there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.robot import Robot

WORDS = ("Not agreed yet", "Home can't see this", "Changed since we agreed", "Friday")


def flow(width: float, texts: tuple[str, ...] = WORDS) -> Any:
    from widgets.chips import Chip, Flow

    made = Flow(size_hint=(None, None), width=width)
    for text in texts:
        made.add_widget(Chip(text=text, icon="eye-slash-bold"))
    made.do_layout()
    return made


@pytest.mark.parametrize(("width", "rows"), [(900, 1), (360, 2), (230, 4)])
def test_chips_wrap(robot: Robot, width: float, rows: int) -> None:
    made = flow(width)
    assert len({chip.y for chip in made.children}) == rows
    assert all(0 <= chip.x and chip.right <= width for chip in made.children)
    assert made.height == made.children[-1].top - made.children[0].y


def test_a_chip_wider_than_the_row_wraps_its_words(robot: Robot) -> None:
    made = flow(120, ("Changed since we both agreed",))
    assert made.children[0].width <= 120
    assert made.children[0].height > 40


@pytest.mark.parametrize("width", range(100, 300, 3))
def test_a_choice_keeps_to_the_row_whatever_its_width(robot: Robot, width: int) -> None:
    from widgets.chips import ChoiceChip, Flow

    made = Flow(size_hint=(None, None), width=width)
    made.add_widget(ChoiceChip(text="Numbers for United Kingdom", icon="caret-down-bold"))
    made.do_layout()
    assert made.children[0].width <= width


def test_they_wrap_again_when_the_text_grows(robot: Robot) -> None:
    from widgets.theme import theme

    made = robot.put(flow(330, ("Friday", "Soon", "Pick a day")))
    before = made.height
    theme.scale = 1.5
    robot.frames(3)
    assert made.height > before


def row(width: float, *texts: str) -> Any:
    from widgets.button_row import ButtonRow
    from widgets.buttons import PageButton

    made = ButtonRow(size_hint_x=None, width=width)
    for text in texts:
        made.add_widget(PageButton(text=text))
    made.do_layout()
    return made


def test_buttons_stand_side_by_side_in_equal_shares(robot: Robot) -> None:
    made = row(358, "Make it smaller", "Keep this step")
    assert len({b.y for b in made.children}) == 1
    assert len({b.width for b in made.children}) == 1


def test_buttons_stack_when_their_words_do_not_fit(robot: Robot) -> None:
    made = row(240, "Make it smaller", "Keep this step")
    assert [b.width for b in made.children] == [240, 240]
    assert len({b.y for b in made.children}) == 2


@pytest.mark.parametrize("setting", [("scale", 1.3), ("wide", True)])
def test_buttons_stack_with_large_or_wide_text(robot: Robot, setting: tuple[str, Any]) -> None:
    from widgets.theme import theme

    made = robot.put(row(358, "Yes", "No"))
    assert len({b.y for b in made.children}) == 1
    setattr(theme, *setting)
    robot.frames(3)
    assert len({b.y for b in made.children}) == 2


def test_words_that_gave_up_room_take_it_back(robot: Robot) -> None:
    """A row is often narrow for a moment while its page is being set out."""
    from widgets.icon import Icon
    from widgets.say import Say
    from widgets.stack import Column, Row

    words = Say(text="My goal", style="smallB", hug=True)
    row, page = Row(spacing=6), Column(size_hint_x=None, width=60)
    row.add_widget(words)
    row.add_widget(Icon(name="flag-fill"))
    page.add_widget(row)
    page.do_layout()
    narrow = words.height
    page.width = 400
    page.do_layout()
    assert words.height < narrow
