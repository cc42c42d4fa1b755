"""Words that show whose they are, and can be chosen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.widgets.test_say import HARD

if TYPE_CHECKING:
    from tests.robot import Robot

NONE: frozenset[str] = frozenset()
RUNS = [
    ("A", "I want to sleep over at Leo's house", NONE), ("", " ", NONE), ("B", "one night this term", NONE),
    ("", " ", NONE), ("A", "and", NONE), ("", " ", NONE), ("A", "not call home,", NONE),
]  # fmt: skip


def words(runs: Any = RUNS, width: float = 300, **more: Any) -> Any:
    from widgets.pen_words import PenWords

    made = PenWords(runs=runs, size_hint=(None, None), **more)
    made.width = width
    made.spans = [m.span() for m in re.finditer(r"\S+", made.text)]
    made.refresh()
    return made


def lines(made: Any) -> list[Any]:
    """The rectangles of pen lines: those with a repeating texture."""
    rectangles = (i for i in made._lines.children if type(i).__name__ == "Rectangle")
    return [r for r in rectangles if r.texture is not None and r.texture.wrap == "repeat"]


@pytest.mark.parametrize("text", HARD)
def test_what_people_write_is_never_markup(robot: Robot, text: str) -> None:
    made = words([("A", text, NONE), ("", " ", NONE), ("B", text, NONE)])
    assert made.text == f"{text} {text}"
    assert "".join(s[0] for s in made._paragraph.strokes(0, 9)).replace(" ", "") == made.text.replace(" ", "")


def test_each_run_has_its_line_on_every_row(robot: Robot) -> None:
    from widgets import strokes

    made = words()
    wave, dots = (strokes.stroke(pen, False).texture for pen in "AB")
    kinds = [r.texture for r in lines(made)]
    assert set(kinds) == {wave, dots}
    assert len(kinds) == sum(len(made.boxes(a, b)) for _, a, b, _ in made._joined(True))


def test_neighbouring_runs_of_one_pen_are_one_line(robot: Robot) -> None:
    made = words([("A", "one two", NONE), ("", " ", NONE), ("A", "three", NONE)])
    assert len(lines(made)) == 1


def test_a_whole_number_of_waves_and_dots(robot: Robot) -> None:
    from widgets import strokes

    for width in range(8, 400, 7):
        assert strokes.repeats("B", width) == int(strokes.repeats("B", width)) >= 1
        assert strokes.repeats("A", width) * 2 == int(strokes.repeats("A", width) * 2) >= 1


def test_struck_words_lose_their_line(robot: Robot) -> None:
    made = words([("A", "old words", frozenset({"struck"}))])
    assert not lines(made)
    assert any(type(i).__name__ == "Rectangle" for i in made._lines.children)


def test_washed_words_lie_on_a_wash(robot: Robot) -> None:
    assert not words()._under.children
    assert words([("A", "new", frozenset({"changed"}))])._under.children
    assert words([("A", "new", frozenset({"washB"}))])._under.children


def test_they_grow_and_follow_the_text_size(robot: Robot) -> None:
    from widgets.theme import theme

    made = words()
    before = made.height
    theme.scale = 1.5
    made.refresh()
    assert made.height > before * 1.5


def test_a_long_unbroken_word_wraps(robot: Robot) -> None:
    made = words([("A", "y" * 600, NONE)], width=200)
    assert len(made._paragraph.lines) > 20
    assert all(right <= 200 for _, _, right, _ in made.boxes(0, 600))


def test_every_word_can_be_hit(robot: Robot) -> None:
    made = robot.put(words(pos=(40, 300), selectable=True))
    hit: list[int] = []
    made.bind(on_word=lambda _w, index: hit.append(index))
    for start, end in made.spans:
        left, bottom, right, top = made.boxes(start, end)[0]
        robot.tap_at((left + right) / 2, (bottom + top) / 2)
    assert hit == list(range(len(made.spans)))
    assert made.chosen == (len(hit) - 1, len(hit) - 1)


def test_words_are_not_chosen_unless_asked_for(robot: Robot) -> None:
    made = robot.put(words(pos=(40, 300)))
    robot.tap(made)
    assert made.chosen is None


def test_dragging_over_words_chooses_them(robot: Robot) -> None:
    made = robot.put(words(pos=(40, 300), selectable=True))
    told: list[Any] = []
    made.bind(on_words=lambda _w, *span: told.append(span))
    first, last = (made.boxes(*made.spans[i])[0] for i in (1, 4))
    robot.drag((first[0] + 4, first[1] + 15), (last[2] - 4, last[1] + 15))
    assert made.chosen == (1, 4)
    assert told == [(1, 4)]


def test_the_keyboard_chooses_words(robot: Robot) -> None:
    made = robot.put(words(pos=(40, 300), selectable=True))
    told: list[Any] = []
    made.bind(on_word=lambda _w, i: told.append(i), on_words=lambda _w, *span: told.append(span))
    assert robot.tab() is made
    robot.key(275)
    robot.key(275)
    assert made.chosen == (1, 1)
    robot.key(13)
    robot.key(275, "shift")
    assert made.chosen == (1, 2)
    robot.key(13)
    assert told == [1, (1, 2)]


def test_sliding_off_chooses_nothing(robot: Robot) -> None:
    made = robot.put(words(pos=(40, 300), selectable=True))
    finger = robot.touch(made)
    finger.to(300, 800)
    finger.up()
    robot.frames()
    assert made.chosen is None


def test_pen_lines_draw_themselves(robot: Robot) -> None:
    made = robot.put(words([("A", "twelve words", NONE)], pos=(40, 300)))
    whole = lines(made)[0].size[0]
    made.draw_in()
    robot.frames(1)
    assert not lines(made) or lines(made)[0].size[0] < whole / 2
    robot.advance(0.7)
    assert lines(made)[0].size[0] == whole


def test_with_less_motion_they_are_there_at_once(robot: Robot) -> None:
    from widgets.theme import theme

    made = robot.put(words())
    theme.quiet = True
    made.draw_in()
    assert made.drawn_share == 1.0


def test_letters_of_another_font_keep_their_pen(robot: Robot) -> None:
    made = words([("A", "\u03a9\u03bc\u03ad\u03b3\u03b1 \U0001f9a9", NONE), ("", " ", NONE), ("B", "ok", NONE)])
    assert len(lines(made)) == 2
    assert made.boxes(*made.spans[0])


def test_colours_may_be_swapped_but_not_the_lines(robot: Robot) -> None:
    from widgets import strokes
    from widgets.theme import theme

    made = words([("A", "mine", NONE)])
    theme.young_person_first = False
    made.refresh()
    assert lines(made)[0].texture is strokes.stroke("A", False).texture
    assert list(theme.penA[:3]) == [0x27 / 255, 0x43 / 255, 0xA6 / 255]


def test_nothing_to_say_takes_no_room(robot: Robot) -> None:
    assert words([]).height == 0
