"""Codes: what is tapped or typed to open what is one's own. Chance is ``secrets``; words are the list of BIP39.

Four pictures of 36 in order are about 20 bits, three words 33, five 55, a recovery sheet 128: the first two
need the device's secret and the waiting after a wrong try beside them.
"""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from mnemonic import Mnemonic

from app.rules.not_dealt import NOT_DEALT
from db.errors import CodeTooWeak, WordsDoNotFit, WordUnknown

OUTSIDE = ("sun", "moon", "star", "cloud", "leaf", "flower", "pine", "drop", "snow", "fire", "rainbow", "planet")
SHAPES = ("circle", "square", "triangle", "heart", "plus", "arrow", "bolt", "cube", "crown", "clover", "puzzle", "wave")
THINGS = ("key", "bell", "ball", "bike", "boat", "book", "cup", "fish", "pizza", "robot", "rocket", "umbrella")
PICTURES = OUTSIDE + SHAPES + THINGS
"""By number. The names are what a code is made of, so a name that shipped keeps its picture for good."""

TAPS = 4
HOME_WORDS, PASSPHRASE_WORDS, SHEET_WORDS = 3, 5, 12
SHORT = 4  # letters that tell each word of the list from all others
LEAST_SIGNS, LEAST_KINDS = 14, 6


def deal_pictures() -> tuple[int, ...]:
    """Four different pictures, by number, in the order to be tapped."""
    return tuple(secrets.SystemRandom().sample(range(len(PICTURES)), TAPS))


def pictures_code(chosen: Sequence[int]) -> bytes:
    """Raises ValueError unless they are four numbers of pictures."""
    if len(chosen) != TAPS or not all(0 <= number < len(PICTURES) for number in chosen):
        raise ValueError("four pictures make a code")
    return " ".join(PICTURES[number] for number in chosen).encode()


def deal_words(count: int) -> tuple[str, ...]:
    """``count`` words, each by its own chance: the same one may come twice."""
    return tuple(secrets.choice(kind_words()) for _ in range(count))


def words_code(text: str) -> bytes:
    """Letters and digits are what counts, not case, accents, spaces or signs between them. May be empty."""
    return "".join(sign for sign in _plain(text) if sign.isalnum()).encode()


def own_passphrase(text: str) -> bytes:
    """The code of a passphrase somebody made up. Raises CodeTooWeak when it is short, or runs in a pattern."""
    code = words_code(text)
    signs = code.decode()
    steps = {ord(after) - ord(before) for before, after in pairwise(signs)}
    if len(signs) < LEAST_SIGNS or len(set(signs)) < LEAST_KINDS or len(steps) < LEAST_KINDS:
        raise CodeTooWeak("an own passphrase is too easy to guess")
    return code


def deal_sheet() -> tuple[str, ...]:
    """Twelve words: 128 bits by chance, and four that hold them together."""
    return tuple(_bip39().generate(strength=128).split())


def sheet_code(text: str) -> bytes:
    """The 16 bytes that twelve words stand for; four letters of a word are enough.

    Raises WordUnknown for the first that is not on the list, WordsDoNotFit when they are not twelve or
    one is mistaken.
    """
    words = [_known(word, place) for place, word in enumerate(re.findall(r"[^\W\d_]+", _plain(text)), 1)]
    if len(words) != SHEET_WORDS:
        raise WordsDoNotFit("a sheet has twelve words")
    try:
        return bytes(_bip39().to_entropy(words))
    except ValueError:
        raise WordsDoNotFit("the words do not hold together") from None


def _plain(text: str) -> str:
    """Small letters without their accents."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _known(typed: str, position: int) -> str:
    word = _by_start().get(typed[:SHORT], "")
    if not word.startswith(typed) or not word:
        raise WordUnknown(position)
    return word


@cache
def _bip39() -> Mnemonic:
    return Mnemonic("english")


@cache
def _by_start() -> dict[str, str]:
    return {word[:SHORT]: word for word in _bip39().wordlist}


@cache
def kind_words() -> tuple[str, ...]:
    """The list without what nobody should be dealt."""
    return tuple(word for word in _bip39().wordlist if word not in NOT_DEALT)
