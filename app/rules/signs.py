"""Signs: what a reader sees as one mark, and which scripts write without spaces.

Python has no grapheme breaking of its own. This follows the cases of Unicode's rules (UAX 29)
that show in writing: combining marks, joined emoji, flags, keycaps, stacked letters.
Only ranges and general categories that Unicode keeps stable are used, so that books written
under one version of Python are cut the same under another.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

ZWNJ, ZWJ = "\u200c", "\u200d"
FLAG, TAGS_END = "\U0001f3f4", "\U000e007f"

# Code points first..last, sorted: scripts that put no spaces between words. (Korean does.)
_NO_SPACES = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x0F00, 0x0FFF),  # Tibetan
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x1950, 0x19DF),  # Tai Le, New Tai Lue
    (0x1A20, 0x1AAF),  # Tai Tham
    (0x1B00, 0x1B7F),  # Balinese
    (0x2E80, 0x2FDF),  # CJK radicals
    (0x3005, 0x3007),
    (0x3021, 0x3029),
    (0x3031, 0x303C),
    (0x3041, 0x312F),  # Hiragana, Katakana, Bopomofo
    (0x31A0, 0x31FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xA000, 0xA4CF),  # Yi
    (0xA980, 0xA9FF),  # Javanese, Myanmar extended
    (0xAA60, 0xAADF),
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9F),  # half-width Katakana
    (0x1AFF0, 0x1B16F),  # Kana supplements
    (0x20000, 0x3FFFD),
)
_STARTS = [first for first, _ in _NO_SPACES]
_JOINS_NEXT = frozenset("\u1039\u17d2\u1a60\u1b44\ua9c0" + ZWJ)  # stacked letters, joined emoji
_BEFORE_ITS_LETTER = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4")
_AFTER_ITS_LETTER = frozenset("\u0e33\u0eb3\uff9e\uff9f" + ZWJ + ZWNJ)


def signs(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each sign, in order and without gaps. White space stands alone."""
    start = 0
    while start < len(text):
        end = _end(text, start)
        yield start, end
        start = end


def _end(text: str, start: int) -> int:
    end = start + 1
    if text[start].isspace():
        return end
    if _is_half_flag(text[start]) and end < len(text) and _is_half_flag(text[end]):
        end += 1
    while end < len(text) and not text[end].isspace() and _belongs(text, end):
        end += 1
    return end


def _belongs(text: str, at: int) -> bool:
    before = text[at - 1]
    return before in _JOINS_NEXT or before in _BEFORE_ITS_LETTER or extends(text[at])


def extends(char: str) -> bool:
    """Does this character sit on the sign before it?"""
    if char < "\u0300":
        return False
    code = ord(char)
    return (
        char in _AFTER_ITS_LETTER
        or 0x1F3FB <= code <= 0x1F3FF  # skin tones
        or is_tag(char)
        or unicodedata.category(char)[0] == "M"
    )


def is_tag(char: str) -> bool:
    """Invisible letters that spell a flag's region."""
    return 0xE0020 <= ord(char) <= 0xE007F


def _is_half_flag(char: str) -> bool:
    return 0x1F1E6 <= ord(char) <= 0x1F1FF


def has_no_spaces(char: str) -> bool:
    """Is this a letter of a script that puts no spaces between words?"""
    if char < "\u0e00":
        return False
    at = bisect_right(_STARTS, ord(char)) - 1
    return ord(char) <= _NO_SPACES[at][1] and is_core(char)


def is_emoji(sign: str) -> bool:
    """A picture sign: a word of its own. Braille letters are letters."""
    code = ord(sign[0])
    if "\ufe0f" in sign or "\u20e3" in sign or 0x1F000 <= code <= 0x1FBFF:
        return True
    return code >= 0x2190 and not 0x2800 <= code <= 0x28FF and unicodedata.category(sign[0]) == "So"


def is_core(char: str) -> bool:
    """Does it make a word a word? Letters, numbers, marks and symbols do; so does what this
    Python does not know yet. Punctuation, spaces and invisible marks do not."""
    if char.isalnum():
        return True
    category = unicodedata.category(char)
    return category[0] not in "PZ" and category not in ("Cc", "Cf", "Cs")
