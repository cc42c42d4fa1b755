"""Which font can draw which letter, and what stands in for a letter that none can.

People write as they write: words are kept untouched, only their picture is made do with. Nunito
draws most; DejaVuSans what Nunito lacks; anything else becomes one small ring.
"""

from __future__ import annotations

import json
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

RING = "\u25cb"  # stands in for a sign that neither font has; DejaVuSans draws it
_BUILT = Path(__file__).resolve().parent.parent / "assets" / "built" / "coverage.json"
_HIDDEN = frozenset("\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u061c") | {chr(c) for c in range(0xFE00, 0xFE10)}
_WORD_OR_GAP = re.compile(r"\s+|[^\s]+")
_JOINER = "\u200d"
_SCRIPTS = (("HEBREW", "Hebrew"), ("ARABIC", "Arabic"))


class Stretch(NamedTuple):
    """Neighbouring letters drawn with one font. ``script``: '' runs left to right, else right to left."""

    start: int
    end: int
    fallback: bool
    script: str


@lru_cache(maxsize=1)
def _coverage() -> dict[str, tuple[list[int], list[int]]]:
    found = json.loads(_BUILT.read_text(encoding="utf-8"))
    return {font: ([a for a, _ in spans], [b for _, b in spans]) for font, spans in found.items()}


def _has(font: str, letter: str) -> bool:
    starts, ends = _coverage()[font]
    at = bisect_right(starts, ord(letter)) - 1
    return at >= 0 and ord(letter) <= ends[at]


@lru_cache(maxsize=4096)
def _font_of(letter: str) -> str:
    return next((font for font in ("Nunito", "DejaVuSans") if _has(font, letter)), "")


def undrawable(text: str) -> bool:
    """True when some letter of ``text`` is in neither font, so that a ring is drawn in its place."""
    return any(not _font_of(letter) and letter not in _HIDDEN and not letter.isspace() for letter in text)


def drawn(text: str) -> str:
    """``text`` as it can be drawn, as many letters long: joiners become nothing that shows.

    The length stays the same so that places in the text are places in its picture. A sign made of
    several (a family, a flag, a skin tone) becomes one ring; its other parts take no room.
    """
    if text.isascii() and text.isprintable():
        return text
    out: list[str] = []
    joined = False  # the letter before was a joiner, or half a flag
    for letter in text:
        out.append(_draw(letter, joined, out))
        joined = letter == _JOINER or _is_flag_half(letter) and not joined
    return "".join(out)


NOTHING = "\u0000"  # kept as a place, skipped when drawn


def _draw(letter: str, joined: bool, before: list[str]) -> str:
    if letter in _HIDDEN:
        return NOTHING
    if letter == "\n":
        return letter
    if letter in "\r\t\v\f\x85\u2028\u2029":
        return " "
    if _font_of(letter) and not _is_part(letter):
        return letter
    follows = joined or _is_part(letter) or unicodedata.combining(letter)
    return NOTHING if follows and any(b not in (NOTHING, " ") for b in before) else RING


def _is_part(letter: str) -> bool:
    return 0x1F3FB <= ord(letter) <= 0x1F3FF or 0xE0020 <= ord(letter) <= 0xE007F


def _is_flag_half(letter: str) -> bool:
    return 0x1F1E6 <= ord(letter) <= 0x1F1FF


@lru_cache(maxsize=1024)
def _script(letter: str) -> str:
    if unicodedata.bidirectional(letter) not in ("R", "AL"):
        return ""
    name = unicodedata.name(letter, "")
    return next((script for start, script in _SCRIPTS if name.startswith(start)), "Hebrew")


def stretches(text: str) -> list[Stretch]:
    """``text`` (as :func:`drawn` gives it) cut where the font or the direction changes.

    A word with one letter that Nunito lacks is drawn whole in the other font. Spaces between two
    right-to-left words belong to them, so that their order comes out right.
    """
    if text.isascii():
        return [Stretch(0, len(text), False, "")] if text else []
    out: list[Stretch] = []
    for start, end in _words_and_gaps(text):
        for stretch in _one_word(text, start, end, out[-1] if out else None):
            if out and out[-1][2:] == stretch[2:]:
                out[-1] = out[-1]._replace(end=stretch.end)
            else:
                out.append(stretch)
    return _spaces_left_to_right(text, out)


def _words_and_gaps(text: str) -> list[tuple[int, int]]:
    return [(m.start(), m.end()) for m in _WORD_OR_GAP.finditer(text)]


def _one_word(text: str, start: int, end: int, before: Stretch | None) -> Iterator[Stretch]:
    word = text[start:end]
    if word.isspace():
        yield Stretch(start, end, *(before[2:] if before is not None and before.script else (False, "")))
        return
    whole = any(_needs_other(letter) and letter.isalpha() for letter in word)
    script, last = "", Stretch(start, start, False, "")
    for at, letter in enumerate(word, start):
        rides_along = letter == NOTHING or unicodedata.combining(letter) != 0
        script = script if rides_along else _script(letter) or (script if not letter.isalnum() else "")
        other = whole and _has("DejaVuSans", letter) or _needs_other(letter)
        if rides_along and at > start:
            yield last._replace(start=at, end=at + 1)
            continue
        last = Stretch(at, at + 1, other, script)
        yield last


def _needs_other(letter: str) -> bool:
    return letter == RING or _font_of(letter) == "DejaVuSans"


def _spaces_left_to_right(text: str, found: list[Stretch]) -> list[Stretch]:
    """Take the spaces at the end of right-to-left words from them."""
    out: list[Stretch] = []
    for stretch in found:
        end = stretch.start + len(text[stretch.start : stretch.end].rstrip(" "))
        if stretch.script and end < stretch.end:
            out += [stretch._replace(end=end), Stretch(end, stretch.end, False, "")]
        elif out and not out[-1].script and out[-1][2:] == stretch[2:]:
            out[-1] = out[-1]._replace(end=stretch.end)
        else:
            out.append(stretch)
    return out
