"""Which font draws what, and what stands in for letters that none has. No Kivy needed."""

from __future__ import annotations

import pytest

from widgets import letters


def plain(text: str) -> str:
    return letters.drawn(text).replace(letters.NOTHING, "")


@pytest.mark.parametrize("text", ["I can't sleep", "naïve café Zoë", "Привет", "Ça va où", "[b]not bold[/b]", "&bl;"])
def test_what_nunito_has_is_drawn_as_it_is(text: str) -> None:
    assert letters.drawn(text) == text
    assert all(not s.fallback for s in letters.stretches(text))
    assert not letters.undrawable(text)


@pytest.mark.parametrize("text", ["Καλημέρα", "שלום", "مرحبا"])
def test_other_scripts_are_drawn_in_the_second_font(text: str) -> None:
    assert [s.fallback for s in letters.stretches(letters.drawn(text))] == [True]
    assert not letters.undrawable(text)


def test_a_sign_that_no_font_has_becomes_one_ring() -> None:
    assert plain("\U0001f9a9 hi") == f"{letters.RING} hi"
    assert letters.undrawable("\U0001f9a9")


@pytest.mark.parametrize("sign", ["👨\u200d👩\u200d👧", "🇬🇧", "👍🏽", "❤️\u200d🔥"])
def test_a_sign_of_several_parts_becomes_one_sign(sign: str) -> None:
    assert len(plain(sign)) == 1


def test_places_stay_where_they_were() -> None:
    text = "a 👨\u200d👩\u200d👧 b\u200dc 🇬🇧 d"
    assert len(letters.drawn(text)) == len(text)
    assert letters.drawn(text)[-1] == "d"


@pytest.mark.parametrize("text", ["\ud83d", "a\udc00b", "\x00", "\x07", "\ufffe"])
def test_broken_text_can_be_drawn(text: str) -> None:
    plain(text).encode("utf-8")


def test_a_pasted_line_break_is_kept_and_tabs_are_spaces() -> None:
    assert letters.drawn("a\nb\tc\r") == "a\nb c "


def test_a_space_after_right_to_left_words_is_not_theirs() -> None:
    text = "hi שלום עולם bye"
    cut = [(text[s.start : s.end], s.script) for s in letters.stretches(text)]
    assert cut == [("hi ", ""), ("שלום עולם", "Hebrew"), (" bye", "")]


def test_accents_that_stand_alone_go_with_their_letter() -> None:
    text = "e\u0301\u0327te"
    assert len(letters.stretches(text)) == 1
    assert plain("\u05d0\u05b8") == "\u05d0\u05b8"
