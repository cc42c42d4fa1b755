"""What looks for leaks finds them."""

from __future__ import annotations

import pytest

from tests.drills.secrets_there import code_signs, numbers_sign, spellings, texts, with_codes, with_signs

PICTURES = ["Sun", "Key", "Boat", "Moon"]
WORDS = "apple river stone garden lamp".split()
KEY = bytes(range(32))


@pytest.mark.parametrize(
    "said",
    [
        "Sun, Key", "['sun', 'key', 'boat', 'moon']", "riverstone", "River  Stone", "stone\ngarden", "gard lamp",
        "apple-river".encode("utf-16-le").decode("latin-1"),
    ],
)  # fmt: skip
def test_two_parts_of_a_code_are_found_however_they_are_parted(said: str) -> None:
    places = {"a log": f"it was {said} there".encode("latin-1")}
    signs = code_signs(PICTURES, WORDS, ["gard", "lamp"])
    assert with_codes(places, signs) != []


@pytest.mark.parametrize("said", ["the sun on the key", "river and stone", "lamp apple", "my bag"])
def test_words_that_anybody_may_say_are_no_code(said: str) -> None:
    assert with_codes({"a log": said.encode()}, code_signs(PICTURES, WORDS)) == []


@pytest.mark.parametrize(("said", "found"), [("(0, 24, 28, 1)", True), ("0 24 28 1", True), ("10, 24, 28, 1", False)])
def test_pictures_are_found_by_number(said: str, found: bool) -> None:
    assert bool(with_codes({"a log": said.encode()}, [numbers_sign(PICTURES)])) == found


@pytest.mark.parametrize("form", range(5))
def test_a_key_is_found_in_each_spelling(form: int) -> None:
    name, sign = list(spellings({"key": KEY}))[form]
    assert with_signs({"a file": b"before" + sign + b"after"}, spellings({"key": KEY})) == [f"{name} in a file"]


def test_words_are_found_in_one_byte_a_letter_and_in_two() -> None:
    for _, sign in texts("Pack my bag"):
        assert len(with_signs({"a file": b"." + sign}, texts("Pack my bag"))) == 1
