"""Codes: what is dealt can be tapped and typed back, however people type; what is not a code is told."""

from __future__ import annotations

import math
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules import codes
from db.errors import CodeTooWeak, WordsDoNotFit, WordUnknown

numbers = st.integers(0, 35)
fours = st.lists(numbers, min_size=4, max_size=4)
entropies = st.binary(min_size=16, max_size=16)


def sheet(entropy: bytes) -> list[str]:
    return str(codes._bip39().to_mnemonic(entropy)).split()


def test_thirty_six_pictures_on_three_pages_each_with_a_name_of_its_own() -> None:
    assert [len(page) for page in (codes.OUTSIDE, codes.SHAPES, codes.THINGS)] == [12, 12, 12]
    assert len(set(codes.PICTURES)) == 36
    assert all(name.isalpha() and name.islower() for name in codes.PICTURES)


def test_four_different_pictures_are_dealt_and_each_comes_in_every_place() -> None:
    hands = [codes.deal_pictures() for _ in range(2000)]
    assert all(len(set(hand)) == codes.TAPS for hand in hands)
    seen = {(place, number) for hand in hands for place, number in enumerate(hand)}
    assert seen == {(place, number) for place in range(4) for number in range(36)}


@given(fours, fours)
def test_two_picture_codes_are_equal_when_the_taps_are(one: list[int], other: list[int]) -> None:
    assert (codes.pictures_code(one) == codes.pictures_code(other)) == (one == other)


@given(st.lists(st.integers(-3, 40), max_size=6))
def test_four_pictures_make_a_code_and_nothing_else_does(taps: list[int]) -> None:
    if len(taps) == 4 and all(0 <= tap < 36 for tap in taps):
        assert codes.pictures_code(taps)
    else:
        with pytest.raises(ValueError, match="four pictures"):
            codes.pictures_code(taps)


@given(st.integers(0, 8))
def test_as_many_words_are_dealt_as_are_asked_for_and_no_unkind_one(count: int) -> None:
    dealt = codes.deal_words(count)
    assert len(dealt) == count
    assert not set(dealt) & codes.NOT_DEALT


def test_a_dealt_code_is_as_hard_to_guess_as_is_said() -> None:
    a_word = math.log2(len(codes.kind_words()))
    assert codes.HOME_WORDS * a_word > 32
    assert codes.PASSPHRASE_WORDS * a_word > 54
    assert math.log2(36 * 35 * 34 * 33) > 20


@given(st.integers(1, 5), st.sampled_from([" ", "  ", "-", ", ", ""]), st.booleans())
def test_case_spaces_and_signs_do_not_count(count: int, between: str, loud: bool) -> None:
    dealt = codes.deal_words(count)
    typed = between.join(word.upper() if loud else word.title() for word in dealt)
    assert codes.words_code(f" {typed}. ") == codes.words_code(" ".join(dealt))


@given(st.text())
def test_accents_and_ways_to_write_them_do_not_count(text: str) -> None:
    assert codes.words_code(unicodedata.normalize("NFD", text)) == codes.words_code(text)
    assert codes.words_code("Café Zürich") == codes.words_code("cafe zurich")


@given(st.text(), st.text(alphabet="abcxyz019", min_size=1))
def test_another_letter_is_another_code(text: str, more: str) -> None:
    assert codes.words_code(text) != codes.words_code(text + more)


@given(st.text(max_size=40))
def test_an_own_passphrase_opens_by_what_is_typed_later(text: str) -> None:
    try:
        code = codes.own_passphrase(text)
    except CodeTooWeak:
        return
    assert code == codes.words_code(text)
    assert len(code.decode()) >= codes.LEAST_SIGNS


WEAK = (
    "", "rabbit", "aaaaaaaaaaaaaaaaaaaa", "abcabcabcabcabcabc", "12345678901234567890", "abcdefghijklmnopqrst",
    "! ! ! ! ! ! ! ! ! ! ! !", "a b c a b c a b c a b c",
)  # fmt: skip


@pytest.mark.parametrize("weak", WEAK)
def test_a_passphrase_that_is_easy_to_guess_is_refused(weak: str) -> None:
    with pytest.raises(CodeTooWeak):
        codes.own_passphrase(weak)


def test_five_dealt_words_are_strong_enough_to_be_ones_own() -> None:
    assert codes.own_passphrase("five plain words from home")


@given(entropies)
def test_a_sheet_typed_back_gives_what_it_stands_for(entropy: bytes) -> None:
    assert codes.sheet_code(" ".join(sheet(entropy))) == entropy


@given(entropies, st.sampled_from([" ", "\n", ", ", " 1. "]))
def test_four_letters_of_each_word_are_enough(entropy: bytes, between: str) -> None:
    assert codes.sheet_code(between.join(word[:4].upper() for word in sheet(entropy))) == entropy


@given(entropies, st.integers(0, 11), st.sampled_from(["zzzz", "ab", "abouter", "q"]))
def test_a_word_that_is_not_on_the_list_is_told_by_its_place(entropy: bytes, place: int, strange: str) -> None:
    words = sheet(entropy)
    words[place] = strange
    with pytest.raises(WordUnknown) as told:
        codes.sheet_code(" ".join(words))
    assert told.value.position == place + 1
    assert strange not in str(told.value)


@given(entropies, st.integers(0, 14))
def test_fewer_or_more_than_twelve_do_not_fit(entropy: bytes, count: int) -> None:
    words = (sheet(entropy) * 2)[:count]
    if count == 12:
        return
    with pytest.raises(WordsDoNotFit):
        codes.sheet_code(" ".join(words))


def test_a_mistaken_word_is_noticed_fifteen_times_out_of_sixteen() -> None:
    words, wordlist = list(codes.deal_sheet()), codes._bip39().wordlist
    noticed = 0
    for word in wordlist:
        try:
            codes.sheet_code(" ".join([word, *words[1:]]))
        except WordsDoNotFit:
            noticed += 1
    assert noticed > len(wordlist) * 0.9


@given(st.text())
def test_whatever_is_typed_as_a_sheet_ends_in_a_calm_way(text: str) -> None:
    with pytest.raises((WordUnknown, WordsDoNotFit)):
        codes.sheet_code(text)
