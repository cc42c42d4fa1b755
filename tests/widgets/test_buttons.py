"""Buttons act when let go, not when slid off; keys reach them; a ring shows where the keyboard is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.robot import Robot

TAB, ENTER, SPACE, ESCAPE = 9, 13, 32, 27


def kinds() -> list[Any]:
    from widgets.buttons import MainButton, PageButton, RoundButton, SecondButton, TextButton
    from widgets.chips import ChoiceChip
    from widgets.help_buttons import HelpPill, HelpRound
    from widgets.picks import ListRow, PickCard
    from widgets.switch import OnOff

    return [
        MainButton(text="Next"), SecondButton(text="Next"), PageButton(text="Next"), TextButton(text="Next"),
        RoundButton(icon="plus-bold", spoken="Add"), HelpPill(text="Get help now"), HelpRound(spoken="Help"),
        ChoiceChip(text="Next"), PickCard(title="Next"), ListRow(title="Next"), OnOff(),
    ]  # fmt: skip


def shown(robot: Robot, number: int) -> tuple[Any, list[str]]:
    from widgets.stack import Column

    button = kinds()[number]
    done: list[str] = []
    button.bind(on_release=lambda *_: done.append("released"))
    column = Column(padding=[40, 300])
    column.add_widget(button)
    robot.put(column)
    return button, done


@pytest.fixture(params=range(11))
def button(request: pytest.FixtureRequest, robot: Robot) -> tuple[Any, list[str]]:
    return shown(robot, request.param)


def test_it_acts_when_let_go(robot: Robot, button: tuple[Any, list[str]]) -> None:
    widget, done = button
    finger = robot.touch(widget)
    robot.advance(0.3)
    assert not done
    finger.up()
    robot.advance(0.1)
    assert done == ["released"]


def test_sliding_off_cancels(robot: Robot, button: tuple[Any, list[str]]) -> None:
    widget, done = button
    finger = robot.touch(widget)
    finger.to(5, 5)
    finger.up()
    robot.advance(0.3)
    assert not done


@pytest.mark.parametrize("key", [ENTER, SPACE])
def test_keys_press_it(robot: Robot, button: tuple[Any, list[str]], key: int) -> None:
    _, done = button
    assert robot.tab() is not None
    robot.key(key)
    robot.advance(0.2)
    assert done == ["released"]


def test_it_is_large_enough_to_hit(robot: Robot, button: tuple[Any, list[str]]) -> None:
    from widgets import walk

    found = walk.targets(button[0].parent)
    assert len(found) == 1
    assert found[0].width >= 48
    assert found[0].height >= 48


def test_the_ring_is_for_the_keyboard_only(robot: Robot, button: tuple[Any, list[str]]) -> None:
    focused = robot.tab()
    assert focused._ring is not None
    robot.tap(focused)
    assert focused._ring is None
    robot.tap(focused)
    assert focused._ring is None


def test_tab_goes_round_in_reading_order_and_back(robot: Robot) -> None:
    from widgets.buttons import PageButton
    from widgets.stack import Column

    column = Column(padding=[40, 100])
    made = [PageButton(text=text) for text in ("one", "two", "three")]
    for each in made:
        column.add_widget(each)
    made[1].disabled = True
    robot.put(column)
    assert [robot.tab() for _ in range(3)] == [made[0], made[2], made[0]]
    assert robot.tab(back=True) is made[2]


def test_not_ready_it_says_why_and_does_nothing(robot: Robot) -> None:
    from widgets.buttons import MainButton
    from widgets.stack import Column

    button = MainButton(text="Add this stone", ready=False, why="Write a few words first.")
    done: list[str] = []
    button.bind(on_release=lambda *_: done.append("released"), on_not_ready=lambda *_: done.append("asked"))
    column = Column(padding=[40, 300])
    column.add_widget(button)
    robot.put(column)
    robot.text("Write a few words first.")
    robot.tap_text("Add this stone")
    assert done == ["asked"]
    button.ready = True
    robot.frames(2)
    assert "Write a few words first." not in robot.words()
    robot.tap_text("Add this stone")
    assert done == ["asked", "released"]


def test_long_words_make_it_grow(robot: Robot) -> None:
    from widgets.buttons import PageButton

    button = PageButton(text="I want to change something about all of this", size_hint_x=None, width=160)
    button.refresh()
    assert button.height > 56


def test_pressing_shrinks_its_paper_not_its_words(robot: Robot) -> None:
    button, _ = shown(robot, 2)
    image = button._patches[-1][0]
    wide, words = image.size[0], button._say.size[0]
    finger = robot.touch(button)
    robot.advance(0.2)
    assert image.size[0] == pytest.approx(wide - button.width * 0.03, abs=1)
    assert button._say.size[0] == words
    finger.up()
    robot.advance(0.3)
    assert image.size[0] == wide


def test_with_less_motion_it_goes_down_at_once(robot: Robot) -> None:
    from widgets.theme import theme

    theme.quiet = True
    button, _ = shown(robot, 2)
    finger = robot.touch(button)
    assert button.pressed == 1.0
    finger.up()
    robot.advance(0.1)
    assert button.pressed == 0.0


def test_escape_is_left_to_the_app(robot: Robot) -> None:
    from kivy.core.window import Window

    shown(robot, 0)
    robot.tab()
    seen: list[int] = []

    def hear(_window: Any, key: int, *_: Any) -> bool:
        seen.append(key)
        return True

    Window.bind(on_key_down=hear)
    robot.key(ESCAPE)
    Window.unbind(on_key_down=hear)
    assert seen == [ESCAPE]
