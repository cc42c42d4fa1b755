"""Typing: in one's pen, saved a moment after the last key, never cut, never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.widgets.test_say import HARD

if TYPE_CHECKING:
    from tests.robot import Robot

ENTER, ESCAPE, BACKSPACE = 13, 27, 8
LONG = "w" * 600


def field(robot: Robot, **more: Any) -> tuple[Any, list[str]]:
    from widgets.fields import PenField
    from widgets.stack import Column

    made = PenField(pen="A", hint="Add words in your pen", **more)
    told: list[str] = []
    made.bind(on_typed=lambda _f, text: told.append(text), on_enter=lambda _f: told.append("<enter>"))
    column = Column(padding=[20, 300], size_hint_x=None, width=320)
    column.add_widget(made)
    robot.put(column)
    return made, told


def test_what_is_typed_is_told_a_moment_after_the_last_key(robot: Robot) -> None:
    made, told = field(robot)
    robot.type(made, "I want")
    robot.advance(0.2, 1)
    robot.write(" to")
    robot.advance(0.2, 1)
    assert not told
    robot.advance(0.1)
    assert told == ["I want to"]
    assert made.text == "I want to"


def test_typing_on_and_on_is_told_now_and_then(robot: Robot) -> None:
    made, told = field(robot)
    robot.tap(made)
    for letter in "abcdefghijklmnop":
        robot.write(letter)
        robot.advance(0.1, 1)
    assert told


def test_a_caret_that_is_gone_blinks_no_more(robot: Robot) -> None:
    made, _ = field(robot)
    robot.type(made, "word")
    robot.key(ESCAPE)
    robot.advance(1.0)
    blinks: list[Any] = []
    made.line.bind(_cursor_blink=lambda *_: blinks.append(1))
    robot.advance(3.0, 12)
    assert not blinks


def test_leaving_the_field_tells_at_once(robot: Robot) -> None:
    made, told = field(robot)
    robot.type(made, "half a thou")
    robot.key(ESCAPE)
    assert not made.focus
    assert told == ["half a thou"]


def test_text_put_in_by_the_app_is_not_told(robot: Robot) -> None:
    made, told = field(robot)
    made.text = "a draft"
    robot.advance(1.0)
    assert made.line.text == "a draft"
    assert not told


def test_enter_is_no_line_break(robot: Robot) -> None:
    made, told = field(robot)
    robot.type(made, "done")
    robot.key(ENTER)
    robot.write("\n")
    assert made.text == "done"
    assert told == ["<enter>", "<enter>"]


def test_pasted_lines_become_one(robot: Robot) -> None:
    made, _ = field(robot)
    robot.tap(made)
    made.line.insert_text("one\r\ntwo\nthree")
    assert made.text == "one two three"


def test_half_a_sign_is_left_out(robot: Robot) -> None:
    made, _ = field(robot)
    robot.tap(made)
    made.line.insert_text("a\ud83db")
    assert made.text == "ab"


@pytest.mark.parametrize("text", [*HARD, "\U0001f9a9 \u0394\u03ad\u03bb\u03c4\u03b1 \u05e9\u05dc\u05d5\u05dd", LONG])
def test_anything_can_be_typed(robot: Robot, text: str) -> None:
    made, _ = field(robot)
    robot.tap(made)
    made.line.insert_text(text)
    robot.frames(3)
    robot.picture()
    assert made.text == text


def test_letters_that_no_font_has_are_drawn_as_a_ring(robot: Robot) -> None:
    made, _ = field(robot, text="hi \U0001f9a9")
    assert made.line.font_name == "DejaVuSans"
    made.text = "hi"
    robot.frames(2)
    assert made.line.font_name == "Nunito-SemiBold"


def test_it_grows_to_three_lines_and_then_scrolls(robot: Robot) -> None:
    made, _ = field(robot)
    one = made.height
    made.text = "word " * 14
    robot.frames(3)
    two = made.height
    made.text = "word " * 90
    robot.frames(3)
    three = made.height
    made.text = "word " * 200
    robot.frames(3)
    assert one < two <= three == made.height
    assert made.line.height == 3 * made.line.line_height


def test_its_border_is_the_pens_while_writing(robot: Robot) -> None:
    made, _ = field(robot)
    assert made.border == "edge"
    robot.tap(made)
    assert (made.border, made.border_width) == ("penA", 2.5)
    assert list(made.line.cursor_color) == list(made.line.foreground_color)


def test_a_touch_beside_the_words_reaches_it_too(robot: Robot) -> None:
    made, _ = field(robot)
    robot.tap_at(made.x + 8, made.y + 6)
    assert made.focus


def test_tab_goes_on_from_a_field_and_comes_back(robot: Robot) -> None:
    from widgets.buttons import PageButton

    made, told = field(robot)
    button = PageButton(text="Next")
    made.parent.add_widget(button)
    robot.frames(3)
    robot.type(made, "words")
    assert robot.tab() is button
    assert told == ["words"]
    assert robot.tab(back=True) is made.line
    assert made.focus
    robot.key(BACKSPACE)
    assert made.text == "word"


def test_a_long_hint_makes_it_grow(robot: Robot) -> None:
    from widgets.theme import theme

    made, _ = field(robot)
    made.hint = "Say it your way, in as many words as you like, or in none"
    theme.scale = 1.5
    robot.frames(4)
    assert made.height > 56 * 1.3
    assert made.line.height == made.line.lines_shown * made.line.line_height


def composer(robot: Robot, **more: Any) -> tuple[Any, list[Any]]:
    from widgets.composer import Composer
    from widgets.page import Page
    from widgets.page_parts import Foot

    made = Composer(names=["Mika", "Dana"], hint="Add words in your pen", add_spoken="Add", **more)
    told: list[Any] = []
    made.bind(on_add=lambda _c, text: told.append(("add", text)), on_pen=lambda _c, pen: told.append(("pen", pen)))
    page, foot = Page(), Foot()
    foot.add_widget(made)
    page.add_widget(foot)
    robot.put(page)
    return made, told


def test_plus_and_enter_add_the_words_and_the_caret_stays(robot: Robot) -> None:
    made, told = composer(robot)
    robot.type(made.field, "I want to")
    robot.tap_text("Add")
    assert told == [("add", "I want to")]
    assert made.field.focus
    made.text = ""
    robot.write("sleep")
    robot.key(ENTER)
    assert told[-1] == ("add", "sleep")


def test_the_switch_changes_the_pen(robot: Robot) -> None:
    made, told = composer(robot)
    robot.tap_text("Dana")
    assert told == [("pen", "B")]
    assert made.pen == made.field.pen == "B"
    robot.tap_text("Dana")
    assert len(told) == 1


def test_without_two_names_there_is_no_switch(robot: Robot) -> None:
    made, _ = composer(robot)
    made.names = []
    robot.frames(3)
    assert "Dana" not in robot.words()


def test_the_main_button_may_stand_beside_the_switch(robot: Robot) -> None:
    from widgets.buttons import MainButton
    from widgets.theme import theme

    made, _ = composer(robot, right_text="1 idea to answer")
    robot.text("1 idea to answer")
    made.beside(MainButton(text="Next"))
    robot.frames(3)
    assert "1 idea to answer" not in robot.words()
    assert robot.button("Next").y < made.field.y
    theme.scale = 1.5
    robot.frames(4)
    assert robot.button("Next").top <= made.switch.y


def test_no_keyboard_covers_what_is_typed(robot: Robot) -> None:
    made, _ = composer(robot)
    page = made.parent.parent
    page.keyboard_height = 300
    robot.frames(3)
    assert made.y >= 300
    page.keyboard_height = 0
    robot.frames(3)
    assert made.y == 0
