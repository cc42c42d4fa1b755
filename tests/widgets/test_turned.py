"""The far side of a table: drawn upside down, and touched where it is drawn."""

from __future__ import annotations

from typing import Any

import pytest

from tests.robot import Robot


@pytest.fixture
def far(robot: Robot) -> Any:
    """Six buttons in a column that scrolls, turned round in the upper half of the window."""
    from kivy.uix.floatlayout import FloatLayout

    from widgets.buttons import PageButton
    from widgets.page_parts import PageScroll
    from widgets.stack import Column
    from widgets.turned import Turned

    robot.size(390, 844)
    column, scroll = Column(), PageScroll(size_hint=(None, None))
    scroll.add_widget(column)
    far = Turned(scroll, size_hint=(None, None), pos=(40, 500), size=(300, 200))
    far.tapped = []
    for number in range(6):
        button = PageButton(text=str(number))
        button.bind(on_release=lambda button: far.tapped.append(button.text))
        column.add_widget(button)
    room = FloatLayout()
    room.add_widget(far)
    robot.put(room)
    return far


def test_what_is_first_stands_at_the_bottom(robot: Robot, far: Any) -> None:
    first, second = (robot.at(robot.button(name)) for name in "01")
    assert first[1] < second[1]
    assert 500 < first[1] < 560


def test_a_touch_reaches_what_is_drawn_there(robot: Robot, far: Any) -> None:
    robot.tap_at(190, 528)
    robot.tap_at(190, 584)
    assert far.tapped == ["0", "1"]


def test_it_scrolls_the_way_its_reader_pulls(robot: Robot, far: Any) -> None:
    robot.drag((190, 690), (190, 520), hold=0.02)
    robot.settle()
    assert far.child.scroll_y < 0.5
    assert far.tapped == []


def test_sliding_off_a_button_cancels(robot: Robot, far: Any) -> None:
    from tests.robot import Touch

    finger = Touch(190, 528).down()
    robot.advance(0.3)
    finger.to(60, 100)
    robot.frames(2)
    finger.up()
    robot.advance(0.1)
    assert far.tapped == []
