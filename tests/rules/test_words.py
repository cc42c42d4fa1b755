"""What one word is. ``made_of`` counts words, so these tables pin how books are stored."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.signs import is_core, signs
from app.rules.words import key, keys, word_spans, words

FAMILY = "👨\u200d👩\u200d👧"
WALES = "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", []),
        ("   ", []),
        ("Hello, world!", ["Hello,", "world!"]),
        ("don't  wanna", ["don't", "wanna"]),
        ("“Stop,” she said - then ran …", ["“Stop,”", "she", "said -", "then", "ran …"]),
        ("- one - two", ["- one -", "two"]),
        ("¿Quieres ir?", ["¿Quieres", "ir?"]),
        ("go [b]now[/b] & 5 + 3", ["go", "[b]now[/b] &", "5", "+", "3"]),
        ("and/or e-mail a(b", ["and/or", "e-mail", "a(b"]),
        ("...", ["..."]),
        (" ? ! ", ["? !"]),
        ("「", ["「"]),
        ("I e\u0301te\u0301 nai\u0308ve", ["I", "e\u0301te\u0301", "nai\u0308ve"]),
        ("我想去 Leo 家。", ["我", "想", "去", "Leo", "家。"]),
        ("我想去Leo家", ["我", "想", "去", "Leo", "家"]),
        ("「我」想、行く！", ["「我」", "想、", "行", "く！"]),
        ("它(是)吗「", ["它", "(是)", "吗「"]),
        ("我「、想", ["我", "「、想"]),
        ("がぎ か\u3099", ["が", "ぎ", "か\u3099"]),
        ("ไปบ้านน้ำ", ["ไป", "บ้", "า", "น", "น้ำ"]),
        ("ខ្មែរ", ["ខ្មែ", "រ"]),
        ("나는 집에 가고 싶어요", ["나는", "집에", "가고", "싶어요"]),
        ("أريد أن أنام", ["أريد", "أن", "أنام"]),
        ("می\u200cخواهم بروم", ["می\u200cخواهم", "بروم"]),
        ("मैं घर जाना", ["मैं", "घर", "जाना"]),
        ("👍", ["👍"]),
        ("ok👍🏽 yes", ["ok", "👍🏽", "yes"]),
        (f"{FAMILY}👍 {FAMILY}!", [FAMILY, "👍", f"{FAMILY}!"]),
        (f"🇬🇧🇩🇪{WALES}1️⃣❤️☺", ["🇬🇧", "🇩🇪", WALES, "1️⃣", "❤️", "☺"]),
        ("👍🏻👍🏿🇦🇿a\u0300", ["👍🏻", "👍🏿", "🇦🇿", "a\u0300"]),
        ("🀀\u0301🯿x", ["🀀\u0301", "🯿", "x"]),
        ("‼️⁉️", ["‼️", "⁉️"]),
        ("⠓⠊ ⠽⠑⠎", ["⠓⠊", "⠽⠑⠎"]),
        (":) hi :)", [":) hi :)"]),
        ("a\u00a0b c\u3000d", ["a", "b", "c", "d"]),
    ],
)
def test_words_are_cut_like_this(text: str, told: list[str]) -> None:
    assert words(text) == told


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Home,", "home.", True),
        ("“Stop,”", "stop", True),
        ("Leo's", "Leos", True),
        ("e\u0301te\u0301", "été", True),
        ("STRASSE", "straße", True),
        ("home", "house", False),
        ("👍", "👎", False),
        ("👍", "👍🏽", False),
        ("‼️", "⁉️", False),
        (WALES, "🏴", False),
        ("...", "?!", False),
        ("5", "6", False),
        ("+", "=", False),
    ],
)
def test_same_word(one: str, other: str, same: bool) -> None:
    assert (key(one) == key(other)) is same


texts = st.text(
    st.sampled_from('aB,. -("é\u0301\u200d\ufe0f👍🏽我、「ไำ🇬\u3099أ1\u20e3') | st.characters(), max_size=25
)


@given(texts)
def test_spans_hold_every_letter_and_nothing_of_the_space_around(text: str) -> None:
    spans = word_spans(text)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges) and all(start < end for start, end in spans)
    inside = {at for start, end in spans for at in range(start, end)}
    assert {at for at, char in enumerate(text) if not char.isspace()} <= inside
    assert words(text) == [text[start:end] for start, end in spans]
    assert all(word == word.strip() for word in words(text))
    assert bool(spans) == bool(text.strip())


@given(texts)
def test_a_word_never_cuts_a_sign_in_two(text: str) -> None:
    edges = {edge for span in signs(text) for edge in span}
    assert {edge for span in word_spans(text) for edge in span} <= edges


@given(texts)
def test_keys_are_never_empty_and_do_not_see_case_or_dots(text: str) -> None:
    found = keys(text)
    assert all(found) and len(found) == len(words(text))
    if any(is_core(text[start]) for start, _ in signs(text)):
        assert keys(text + " ...") == found


@given(st.lists(st.text("abcdé我想👍", min_size=1, max_size=5), max_size=6))
def test_words_set_apart_are_cut_one_by_one(parts: list[str]) -> None:
    assert keys(" ".join(parts)) == [one for part in parts for one in keys(part)]


def test_an_ascii_text_is_cut_the_same_as_any_other() -> None:
    """The quick way for plain letters must not differ from the careful one."""
    plain = "go (now) - it's 5+3, <b>ok</b> $5 _x_ ... [a] *b* #1 a_b 'q' :) ^^ `c`"
    assert words(plain + " é")[:-1] == words(plain)
