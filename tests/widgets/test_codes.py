"""Code pads: what fingers and keys do on them, that they give nothing away, and how waiting ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.robot import Robot


@pytest.fixture
def pad(robot: Robot) -> Any:
    from app.screens.pictures import pages
    from widgets.page import Page
    from widgets.picture_pad import PicturePad

    page = Page()
    pad = PicturePad(pages=pages())
    page.add_widget(pad)
    robot.put(page)
    pad.picked = []
    pad.bind(on_pick=lambda _pad, number: pad.picked.append(number))
    return pad


def test_every_picture_has_a_sign_and_a_word_of_its_own() -> None:
    from app.rules.codes import PICTURES
    from app.screens.pictures import SIGNS, picture

    shown = [picture(number) for number in range(36)]
    assert len({one.icon for one in shown}) == len({one.word for one in shown}) == 36
    assert list(SIGNS) == list(PICTURES)
    assert all(" " not in one.word for one in shown)


def test_a_tap_picks_and_the_pages_count_on(robot: Robot, pad: Any) -> None:
    for words in ("Sun", "Planet", "Shapes", "Circle", "Things", "Umbrella", "Outside", "Sun"):
        robot.tap_text(words)
    assert pad.picked == [0, 11, 12, 35, 0]


def test_keys_do_all_of_it(robot: Robot, pad: Any) -> None:
    from widgets import keys

    for _ in range(3):
        robot.tab()
    robot.key(keys.ENTER)
    robot.advance(0.1)
    while getattr(robot.tab(), "text", "") != "Shapes":
        pass
    robot.key(keys.SPACE)
    robot.advance(0.1)
    robot.tab()
    robot.tab()
    robot.key(keys.ENTER)
    robot.advance(0.1)
    assert pad.picked[0] == 2
    assert pad.page == 1
    assert len(pad.picked) == 2
    robot.tab().focus = False


def test_a_tapped_tile_looks_like_it_was_never_tapped(robot: Robot) -> None:
    from app.screens.pictures import pages
    from widgets.picture_pad import PicturePad

    robot.put(PicturePad(pages=pages()))
    pictures = []
    for words in ("Moon", "Fire"):
        robot.tap_text(words)
        robot.settle()
        pictures.append(robot.picture())
    assert pictures[0] == pictures[1]


def test_a_pad_that_waits_picks_nothing(robot: Robot, pad: Any) -> None:
    pad.disabled = True
    robot.tap(pad.tiles[0])
    robot.settle()
    assert pad.picked == []


def test_the_line_gets_shorter_and_says_each_second_and_its_end(robot: Robot) -> None:
    from widgets.page import Page
    from widgets.waiting_line import WaitingLine

    page, line, told = Page(), WaitingLine(), []
    page.add_widget(line)
    robot.put(page)
    line.bind(on_second=lambda *_: told.append(line.seconds), on_over=lambda *_: told.append("over"))
    line.start(5)
    wide = line._bar.width
    robot.advance(2.5, 150)
    assert 0.4 * wide < line._bar.width < 0.6 * wide
    robot.advance(3, 180)
    assert told == [4, 3, 2, 1, "over"]
    assert line.left == 0


def test_a_line_taken_away_waits_no_more(robot: Robot) -> None:
    from widgets.code_prompt import CodePrompt
    from widgets.page import Page

    page, prompt, over = Page(), CodePrompt(text="Tap", waiting_text="Wait"), []
    page.add_widget(prompt)
    robot.put(page)
    prompt.bind(on_over=lambda *_: over.append(True))
    prompt.wait(30)
    assert robot.words() == ["Wait"]
    prompt.wait(0)
    robot.advance(40)
    assert robot.words() == ["Tap"]
    assert over == []


def test_a_long_wait_looks_seldom(robot: Robot) -> None:
    from widgets.waiting_line import COARSEST, WaitingLine

    line = robot.put(WaitingLine())
    line.start(3600)
    assert line._event.timeout == COARSEST
    line.stop()


@pytest.mark.parametrize("count", [3, 5, 12])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_dealt_words_are_whole_at_every_size(window: tuple[int, int], robot: Robot, count: int, scale: float) -> None:
    from app.rules.codes import kind_words
    from widgets import walk
    from widgets.dealt import DealtWords
    from widgets.page import Page
    from widgets.theme import theme

    theme.scale = scale
    longest = sorted(kind_words(), key=len)[-count:]
    page = Page()
    page.add_widget(DealtWords(words=longest))
    robot.put(page)
    assert walk.clipped(page) == []
    assert set(longest) <= set(robot.words(page))


def test_a_code_never_reaches_the_clipboard_and_is_wiped_whole(robot: Robot) -> None:
    from kivy.core.clipboard import Clipboard

    from app.screens.code_field import CodeField
    from widgets.page import Page

    page, field = Page(), CodeField()
    page.add_widget(field)
    robot.put(page)
    Clipboard.copy("before")
    line = field.field.line
    robot.type(line, "tiger lemon")
    line.select_all()
    line.copy()
    line.cut()
    assert Clipboard.paste() == "before" and field.text == "tiger lemon"
    field.wipe()
    line.do_undo()
    robot.frames()
    assert (field.text, line.text) == ("", "")
    line.focus = False


def test_a_hint_that_wraps_before_there_is_room_is_drawn(robot: Robot) -> None:
    from widgets.fields import PenField
    from widgets.page import Page

    field = PenField(hint="Type here")
    robot.frames()
    page = Page()
    page.add_widget(field)
    robot.put(page)
    assert field.line._hint_text_lines == ["Type here"]
