"""What is kept of a text: everything people write, nothing that hides."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.clean import Cleaned, LeftOut, clean, is_blank, needs_right_to_left

WALES = "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"
FAMILY = "👨\u200d👩\u200d👧"


@pytest.mark.parametrize(
    "text",
    [
        "I want to sleep over at Leo's house.",
        "e\u0301te\u0301 and été stay as they were written",
        "[b]not bold[/b] & [ref=x] &amp; %s {0}",
        "two  spaces and\u00a0a hard one",
        "我想去 Leo 家。「行く」",
        "می\u200cخواهم",
        "क्\u200dष",
        f"{FAMILY} ❤️ ☺️ 1️⃣ 👍🏽 🇬🇧 {WALES}",
        "أريد أن أنام ١٢٣",
        "ไปบ้าน",
        "a" * 700,
        "☃ " * 400 + "end",
        "葛\U000e0100",
    ],
)
def test_what_people_write_is_kept_to_the_byte(text: str) -> None:
    assert clean(text) == Cleaned(text)


@pytest.mark.parametrize(
    ("text", "kept", "left_out"),
    [
        ("  Hi  ", "Hi", ()),
        ("", "", ()),
        ("one\ntwo", "one two", (LeftOut.LINE_BREAKS,)),
        ("one \r\n\r\n  two\u2028three\x85four", "one two three four", (LeftOut.LINE_BREAKS,)),
        ("one\ttwo", "one two", ()),
        ("pasted line\n", "pasted line", ()),
        ("a\x00b\x07c\x9bd\x7fe", "abcde", (LeftOut.HIDDEN_MARKS,)),
        ("x\u200by\ufeffz\u2060w\u00ad", "xyzw", (LeftOut.HIDDEN_MARKS,)),
        ("I \u202eton\u202c will", "I ton will", (LeftOut.HIDDEN_MARKS,)),
        ("\u2067a\u2069\u200e\u200f\u061cb", "ab", (LeftOut.HIDDEN_MARKS,)),
        ("a \u200d b", "a  b", (LeftOut.HIDDEN_MARKS,)),
        ("\u200cab\u200d", "ab", (LeftOut.HIDDEN_MARKS,)),
        ("a\u200c\u200d\u200cb", "a\u200cb", (LeftOut.HIDDEN_MARKS,)),
        ("hi\U000e0068\U000e0069", "hi", (LeftOut.HIDDEN_MARKS,)),
        ("🏴\U000e0067\U000e0062", "🏴", (LeftOut.HIDDEN_MARKS,)),
        ("\ufe0fhi \ufe0f", "hi", (LeftOut.HIDDEN_MARKS,)),
        ("a\ud800b\udc00", "ab", (LeftOut.BROKEN_LETTERS,)),
        ("\ud83d\udc4d ok", "👍 ok", ()),
        ("a\uffffb", "ab", (LeftOut.BROKEN_LETTERS,)),
        ("\u200b\ud800\n", "", (LeftOut.BROKEN_LETTERS, LeftOut.HIDDEN_MARKS)),
    ],
)
def test_what_cannot_be_kept_is_left_out_and_said(text: str, kept: str, left_out: tuple[LeftOut, ...]) -> None:
    assert clean(text) == Cleaned(kept, frozenset(left_out))


@pytest.mark.parametrize(
    "text", ["", "  ", "\n", "\u200b", "\u3164", "\u2800 \u2800", "\ufe0f", "\u115f", "\ud800", "\u034f"]
)
def test_blank(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", ["a", "...", "👍", "\u0301", "我", "\u200b.", "?"])
def test_not_blank(text: str) -> None:
    assert not is_blank(text)


@pytest.mark.parametrize(
    ("text", "right_to_left"),
    [("hello", False), ("été 我 👍", False), ("שלום", True), ("hi أ", True), ("١٢", False), ("", False)],
)
def test_letters_read_from_right_to_left(text: str, right_to_left: bool) -> None:
    assert needs_right_to_left(text) is right_to_left


odd = "\n\r\t\x00\x1c\x1f\x85\u2028\u200b\u200c\u200d\u200e\u202e\u2066\ufe0f\ufeff\u3164\ud83d\udc4d\ud800\uffff"
odd += "🏴\U000e0067\U000e007f\u0301ab 。\u00a0👍"
texts = st.text(st.sampled_from(odd), max_size=12) | st.text(st.characters(exclude_categories=()), max_size=20)


@given(texts)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once.text) == Cleaned(once.text)
    assert once.text == once.text.strip()


@given(texts)
def test_what_is_left_can_be_stored_and_hides_nothing(text: str) -> None:
    kept = clean(text).text
    kept.encode()
    assert not any(unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") for char in kept)
    assert not set(kept) & set("\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u00ad")


@given(texts)
def test_letters_are_only_ever_left_out(text: str) -> None:
    """Nothing is added, changed or moved: what is kept stands in the text, in its order."""
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    kept = clean(text).text
    rest = iter("".join(" " if char in "\n\r\t\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029" else char for char in joined))
    assert all(char in rest for char in kept)
    assert len(kept) <= len(text)


@given(texts)
def test_what_is_left_out_is_said(text: str) -> None:
    told = clean(text)
    if not told.left_out:
        assert told.text.split() == text.encode("utf-16", "surrogatepass").decode("utf-16").split()
    assert not (is_blank(text) and told.text and not is_blank(told.text))


@given(st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1))
def test_letters_stay(text: str) -> None:
    invisible = {"\u3164", "\uffa0", "\ufffc"}
    assert clean(text).text == "".join(char for char in text if char not in invisible)
