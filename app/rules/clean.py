"""What of a typed or pasted text is kept: all that can be read, and nothing that hides.

Nothing is cut short, and letters stay as they were written: there is no Unicode normalisation, so
what is agreed is to the byte what was typed. Taken out are marks that no one sees but that could
turn, hide or mix up what is read: controls, direction marks, invisible spaces and letters.
Variation selectors stay with their letter, and the joiners of Persian, Indic scripts and emoji
between two signs. Any run of white space with a line break or a tab in it becomes one space.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from app.rules.signs import FLAG


class LeftOut(StrEnum):
    """Why the text is not all as it came; a screen says it in one calm line."""

    HIDDEN_MARKS = "hidden_marks"
    LINE_BREAKS = "line_breaks"
    BROKEN_LETTERS = "broken_letters"


@dataclass(frozen=True, slots=True)
class Cleaned:
    text: str
    left_out: frozenset[LeftOut] = frozenset()


_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_NOT_LETTERS = "".join(chr(plane + 0xFFFE) + chr(plane + 0xFFFF) for plane in range(0, 0x110000, 0x10000))
_BROKEN = re.compile(f"[\ud800-\udfff\ufdd0-\ufdef{_NOT_LETTERS}]")
_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f"  # controls
    "\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\u3164\uffa0\ufff9-\ufffc\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e001f]"
)
_TAGS = re.compile(f"({FLAG}[\U000e0020-\U000e007e]+\U000e007f)|[\U000e0020-\U000e007f]+")
_BREAK = "\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029"
_SPACE_WITH_BREAK = re.compile(rf"\s*[\t{_BREAK}]\s*")
_JOINERS_AGAIN = re.compile("([\u200c\u200d])[\u200c\u200d]+")
_SELECTORS = "\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef"
_SELECTOR = re.compile(f"[{_SELECTORS}]")
_HANGING = re.compile(f"(?:^|(?<=\\s))[\u200c\u200d{_SELECTORS}]+|[\u200c\u200d]+(?=\\s|$)")
_LOOKS_EMPTY = frozenset("\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")


def clean(text: str) -> Cleaned:
    """The text to keep, and what was left out. Never raises, never cuts; cleaning twice changes nothing."""
    left_out: set[LeftOut] = set()
    whole = _PAIR.sub(lambda pair: _one_letter(pair[0]), text)
    kept = _BROKEN.sub("", whole)
    if kept != whole:
        left_out.add(LeftOut.BROKEN_LETTERS)
    shown = _TAGS.sub(lambda tags: tags[1] or "", _HIDDEN.sub("", kept)).strip()
    if re.search(f"[{_BREAK}]", shown):
        left_out.add(LeftOut.LINE_BREAKS)
    spaced = _SPACE_WITH_BREAK.sub(" ", shown)
    tidy = _HANGING.sub("", _JOINERS_AGAIN.sub(r"\1", spaced)).strip()
    if len(shown) < len(kept.strip()) or len(tidy) < len(spaced):
        left_out.add(LeftOut.HIDDEN_MARKS)
    return Cleaned(tidy, frozenset(left_out))


def is_blank(text: str) -> bool:
    """Is there nothing in it that anyone could see?"""
    return all(_is_unseen(char) for char in clean(text).text)


def remark(text: str | None) -> str | None:
    """A reason or a note as it is kept; None when it says nothing that anyone could see."""
    return None if text is None or is_blank(text) else clean(text).text


def needs_right_to_left(text: str) -> bool:
    """Are there letters in it that are read from right to left (Arabic, Hebrew ...)?"""
    return not text.isascii() and any(unicodedata.bidirectional(char) in ("R", "AL") for char in text)


def _one_letter(pair: str) -> str:
    """Two halves that some keyboards and clipboards hand over for one letter."""
    return pair.encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def _is_unseen(char: str) -> bool:
    if char.isspace() or char in _LOOKS_EMPTY or unicodedata.category(char) == "Cf":
        return True
    return _SELECTOR.match(char) is not None
