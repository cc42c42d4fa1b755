"""Plain words: never markup, never cut, as high as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.robot import Robot

HARD = ["[b]", "&bl;b&br;", "[ref=x]hi[/ref]", "[color=#f00", "]]][[[", "&amp;", "a [/b] z", "[size=99]big", "\\[b]"]


def say(**more: Any) -> Any:
    from widgets.say import Say

    made = Say(size_hint=(None, None), **more)
    made.width = more.get("width", 300)
    made.refresh()
    return made


@pytest.mark.parametrize("text", HARD)
def test_nothing_is_taken_for_markup(robot: Robot, text: str) -> None:
    made = say(text=text)
    assert made.text == text
    drawn = "".join(stroke[0] for stroke in made._paragraph.strokes(0, 9))
    assert drawn == text


def test_it_grows_with_what_it_says(robot: Robot) -> None:
    from widgets.theme import theme

    made = say(text="one")
    line = theme.line_height("body")
    assert made.height == line
    made.text = "many words that surely do not fit on one line of three hundred pixels"
    made.refresh()
    assert made.height == 2 * line
    theme.scale = 1.5
    made.refresh()
    assert made.height == 3 * theme.line_height("body") > 3 * line


def test_a_column_hands_down_its_width_in_one_go(robot: Robot) -> None:
    from widgets.say import Say
    from widgets.stack import Column

    column = Column(width=200, size_hint_x=None)
    words = Say(text="words " * 20)
    column.add_widget(words)
    column.do_layout()
    assert words.width == 200
    assert column.height == words.height > 100


def test_six_hundred_letters_without_a_space_wrap(robot: Robot) -> None:
    made = say(text="x" * 600)
    lines = made._paragraph.lines
    assert all(line.width <= 300 for line in lines)
    assert sum(line.end - line.start for line in lines) == 600
    assert made.height == len(lines) * made._paragraph.line_px


def test_words_of_scripts_without_spaces_wrap(robot: Robot) -> None:
    text = "\u4f60\u597d\uff0c\u6211\u60f3\u5728\u670b\u53cb\u5bb6\u8fc7\u591c\u3002" * 6
    made = say(text=text)
    assert len(made._paragraph.lines) > 2
    assert not any(text[line.start] in "\uff0c\u3002" for line in made._paragraph.lines)


def test_a_very_long_text_is_drawn_in_several_pictures(robot: Robot) -> None:
    made = say(text="word " * 2000, width=120)
    assert all(tile.height <= 2000 for tile in made._paragraph.tiles())
    assert sum(tile.height for tile in made._paragraph.tiles()) == made.height > 4096


def test_one_line_is_as_wide_as_its_words(robot: Robot) -> None:
    from widgets.say import SayLine

    made = SayLine(text="Back", style="label")
    made.refresh()
    assert made.width == made.natural_width
    made.max_width = made.width / 2
    made.refresh()
    assert made.width <= made.max_width


def test_letters_of_both_fonts_share_a_baseline(robot: Robot) -> None:
    made = say(text="hi \u03a9\u03a9\u03a9 \U0001f9a9")
    strokes = list(made._paragraph.strokes(0, 1))
    fonts = {segment.font for *_, segment in strokes}
    assert fonts == {"Nunito-SemiBold", "DejaVuSans"}
    base = {y + round(_ascent(segment.font, made._paragraph.size_px)) for _, _, y, segment in strokes}
    assert max(base) - min(base) <= 1


def _ascent(font: str, size: float) -> float:
    from widgets.lettering import _ruler

    return float(_ruler(font, size, "").get_ascent())


def test_colours_change_live(robot: Robot) -> None:
    from widgets.theme import theme

    made = robot.put(say(text="hello", tone="penA"))
    theme.look = "dark"
    assert list(made._ink.rgba) == list(theme.penA)


def test_easy_read_spacing_gives_more_room(robot: Robot) -> None:
    from widgets.theme import theme

    made = say(text="I want to sleep over at Leo's house", style="small")
    before = made.height, made.natural_width
    theme.wide = True
    made.refresh()
    assert made.natural_width > before[1] * 1.1
    assert made.height > before[0]


def test_text_stands_on_whole_pixels(robot: Robot) -> None:
    made = robot.put(say(text="hello"))
    made.pos = 10.4, 20.6
    assert all(part == int(part) for rectangle, _ in made._rectangles for part in rectangle.pos)


def test_it_is_really_drawn(robot: Robot) -> None:
    robot.put(say(text="hello", pos=(20, 400)))
    width, _, pixels = robot.picture()
    ink = sum(1 for at in range(0, len(pixels), 4) if pixels[at : at + 3] == b"\x15\x30\x3a")
    assert width == 390
    assert ink > 20
