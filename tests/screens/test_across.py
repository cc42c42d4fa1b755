"""Across the table: touches on either side of a tablet, and whose they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from app.text import say
from tests.visit import Visit
from tests.writing import inks


@pytest.fixture
def table(visit: Visit) -> Iterator[Visit]:
    """The window is a tablet's."""
    visit.robot.size(1024, 768)
    yield visit


def key(half: Any, letter: str) -> Any:
    return next(key for row in half.keys.rows for key in row if letter in (key.letter, key.text, key.spoken))


def press(visit: Visit, half: Any, letters: str) -> None:
    """On the half's own keys."""
    for letter in letters:
        visit.robot.tap(key(half, letter))


def begin_typing(visit: Visit, half: Any) -> None:
    visit.robot.tap(half.composer.field)
    visit.wait()


def words(half: Any) -> list[tuple[str, str]]:
    return [run for run in inks(half.words) if run[0]]


# -- the two sides


def test_the_far_side_is_the_same_turned_round(table: Visit) -> None:
    page = table.open("across", "idea")
    near, far = page.half["A"], page.half["B"]
    for one, other in ((near.composer, far.composer), (near.help, far.help), (near.words, far.words)):
        (x, y), (u, v) = table.robot.at(one), table.robot.at(other)
        assert (x + u, y + v) == pytest.approx((1024, 768), abs=2)
    assert words(near) == words(far)


def test_a_touch_on_the_far_side_is_the_therapists(table: Visit) -> None:
    page = table.open("across", "idea")
    near, far = page.half["A"], page.half["B"]
    assert table.sees(say("idea.waiting", name="Mika"))
    table.robot.tap_text(say("idea.take_back"), far)
    table.wait()
    assert not table.sees(say("idea.has", name="Dana"))
    assert far.paper.note.text == say("idea.taken_back") and near.paper.note is None


def test_only_the_young_persons_side_can_answer_an_idea(table: Visit) -> None:
    page = table.open("across", "idea")
    near, far = page.half["A"], page.half["B"]
    answers = {say(f"idea.{name}") for name in ("use", "keep", "talk")}
    assert answers <= set(table.robot.words(near)) and not answers & set(table.robot.words(far))
    table.robot.tap_text(say("idea.use"), near)
    table.wait()
    assert any(pen == "B" and "call home just once" in text for pen, text in words(far))
    assert words(near) == words(far)


def test_tapped_words_are_changed_by_whoever_tapped_them(table: Visit) -> None:
    page = table.open("across", "words")
    far = page.half["B"]
    left, bottom, right, top = far.words.boxes(*far.words.spans[2])[0]
    table.robot.tap_at(*far.words.to_window((left + right) / 2, (bottom + top) / 2))
    table.wait()
    assert far.composer.text == "to" and page.half["A"].composer.text == ""
    table.robot.tap_text(say("words.let_be"), far)
    table.wait()
    assert far.composer.text == ""


def test_each_side_has_help_and_the_way_back(table: Visit) -> None:
    table.open("our_words", "words")
    for pen in "AB":
        table.tap(say("across.title"))
        page = table.screen
        table.robot.tap(page.half[pen].help)
        table.wait()
        assert table.name == "help"
        table.tap(say("app.back"))
        assert table.name == "across"
        table.robot.tap(page.half[pen].back)
        table.wait()
        assert table.name == "our_words"


def test_each_side_leads_to_the_answers(table: Visit) -> None:
    page = table.open("across", "steps")
    table.robot.tap_text(say("agree.title"), page.half["B"])
    table.wait()
    assert table.name == "agree"


def test_both_sides_ask_the_question_and_have_a_caret_before_any_words(table: Visit) -> None:
    page = table.open("across", "empty")
    for half in page.half.values():
        assert say("words.question") in table.robot.words(half)
        assert half.composer.field.line.caret


# -- typing


def test_only_the_half_that_is_touched_gets_keys(table: Visit) -> None:
    page = table.open("across", "words")
    near, far = page.half["A"], page.half["B"]
    begin_typing(table, far)
    assert far.typing and not near.typing
    assert far.help.parent is far and near.beside.parent is near
    table.robot.tap(key(far, say("keys.done")))
    table.wait()
    assert not far.typing and far.beside.parent is far


def test_two_type_at_once_and_each_word_gets_its_own_pen(table: Visit) -> None:
    page = table.open("across", "words")
    near, far = page.half["A"], page.half["B"]
    begin_typing(table, near)
    begin_typing(table, far)
    press(table, near, "so")
    press(table, far, "on")
    press(table, near, " w")
    assert (near.composer.text, far.composer.text) == ("so w", "on")
    table.robot.tap(near.composer.plus)
    table.wait()
    assert words(near)[-1][0] == "A" and words(near)[-1][1].endswith("so w")
    assert (near.composer.text, far.composer.text) == ("", "on")
    table.robot.tap(far.composer.plus)
    table.wait()
    assert page.half["A"].line.idea.fresh == "on"


def test_half_a_line_waits_for_its_person(table: Visit) -> None:
    page = table.open("across", "words")
    begin_typing(table, page.half["B"])
    press(table, page.half["B"], "on")
    table.wait()
    table.robot.tap(page.half["A"].help)
    table.wait()
    table.tap(say("app.back"))
    assert (page.half["A"].composer.text, page.half["B"].composer.text) == ("", "on")


def test_big_letters_signs_and_accents(table: Visit) -> None:
    page = table.open("across", "words")
    near = page.half["A"]
    begin_typing(table, near)
    table.robot.tap(key(near, say("keys.shift")))
    press(table, near, "Ma")
    table.robot.tap(key(near, say("keys.signs")))
    press(table, near, "7?")
    table.robot.tap(key(near, say("keys.accents")))
    press(table, near, "é")
    table.robot.tap(key(near, say("keys.letters")))
    table.robot.tap(key(near, say("keys.delete")))
    press(table, near, "x")
    assert near.composer.text == "Ma7?x"


def test_keys_of_a_keyboard_go_to_the_side_touched_last(table: Visit) -> None:
    page = table.open("across", "words")
    near, far = page.half["A"], page.half["B"]
    begin_typing(table, near)
    begin_typing(table, far)
    table.robot.write("once")
    assert (near.composer.text, far.composer.text) == ("", "once")


def test_on_a_tablet_the_systems_keyboard_stays_away(table: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.screens.across.half.platform", "android")
    far = table.open("across", "words").half["B"]
    begin_typing(table, far)
    press(table, far, "on")
    assert far.composer.field.line.keyboard is None
    assert far.composer.text == "on"


def test_nothing_is_cut_while_both_type(table: Visit) -> None:
    from kivy.core.window import Window

    from tests.faults import faults
    from widgets.theme import theme

    page = table.open("across", "idea")
    for half in page.half.values():
        begin_typing(table, half)
    for size in ((1024, 768), (840, 684), (1366, 1024)):
        for text in (1.0, 1.5):
            Window.size, theme.scale = size, text
            table.robot.undrawn()
            assert faults(page) == [], (size, text)


# -- room


def test_a_window_that_gets_narrow_says_so_and_leads_to_one_side(table: Visit) -> None:
    page = table.open("across", "words")
    begin_typing(table, page.half["A"])
    table.robot.size(390, 844)
    table.wait()
    assert table.sees(say("across.narrow"))
    table.tap(say("across.one_side"))
    assert table.name == "our_words"
    assert not table.sees(say("across.title"))


def test_one_alone_is_not_asked_across_the_table(table: Visit) -> None:
    table.open("our_words", "words", "young_person")
    assert not table.sees(say("across.title"))
