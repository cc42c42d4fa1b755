"""Putting stretches of words next to each other the way they are written.

A gap that is as one would expect is worked out anew for the new neighbours; an unusual one
(two spaces, none before an emoji) is kept. Scripts without spaces never gain one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from app.rules.origins import HERE, Change, Laid, Origin, pack
from app.rules.signs import has_no_spaces, is_core, is_emoji, signs
from app.rules.words import cut, key, keys

# What closes a word even when typed after a space of its own: ", even if", "...", ") and"
_CLOSES = re.compile(r"[,.;:!?…]+(?=\s|$)|[)\]}”’»]+(?=\s|$|[,.;:!?…])|[、。，！？；：）】」』〉》]")
_OPENS = "([{“«¿¡（【「『〈《"


class Stretch(NamedTuple):
    """Words ``first`` to ``last`` (not included) of a text. ``loose``: something is put in
    before it, so the space that stood there has been used already."""

    laid: Laid
    first: int
    last: int
    loose: bool = False

    @property
    def text(self) -> str:
        return self.laid.text[self.laid.words[self.first].start : self.laid.words[self.last - 1].end]


def whole(laid: Laid) -> Stretch:
    return Stretch(laid, 0, len(laid.words))


def join(stretches: Iterable[Stretch]) -> Change:
    """One text from the stretches, in order; every word keeps its birth place.

    Raises ValueError when no word is left."""
    text = ""
    births: dict[int, tuple[Origin, str]] = {}
    before: Stretch | None = None
    for stretch in (each for each in stretches if each.first < each.last):
        text += _gap(before, stretch) if before else ""
        shift = len(text) - stretch.laid.words[stretch.first].start
        for place in range(stretch.first, stretch.last):
            born = stretch.laid.births[place]
            births[stretch.laid.words[place].core + shift] = (born, key(stretch.laid.word(place)))
        text += stretch.text
        before = stretch
    if not text:
        raise ValueError("a line keeps at least one word")
    return Change(text, pack(_claimed(text, births)))


def _claimed(text: str, births: dict[int, tuple[Origin, str]]) -> list[Origin]:
    """A word keeps its birth place only where the same word still stands; else it is typed here."""
    found: list[Origin] = []
    for place, word in enumerate(cut(text)):
        born, was = births.get(word.core, (Origin(HERE, 0), ""))
        same = born.wording != HERE and was == key(text[word.start : word.end])
        found.append(born if same else Origin(HERE, place))
    return found


def _gap(left: Stretch, right: Stretch) -> str:
    ends, starts = left.laid.word(left.last - 1), right.laid.word(right.first)
    known = [gap for gap in (_unusual(left.laid, left.last), _unusual_before(right)) if gap is not None]
    if known:
        gap = next((each for each in known if each), "")
    else:
        gap = natural_gap(ends, starts)
    return gap or ("" if keys(ends + starts) == keys(f"{ends} {starts}") else " ")


def _unusual_before(stretch: Stretch) -> str | None:
    gap = _unusual(stretch.laid, stretch.first)
    return None if stretch.loose and gap else gap


def _unusual(laid: Laid, place: int) -> str | None:
    """What stands before word ``place``, if it is not what one would expect there."""
    if not 0 < place < len(laid.words):
        return None
    gap = laid.text[laid.words[place - 1].end : laid.words[place].start]
    expected = natural_gap(laid.word(place - 1), laid.word(place))
    return None if gap == expected else gap


def natural_gap(left: str, right: str) -> str:
    """Nothing or one space: how two words are usually written side by side."""
    if _CLOSES.match(right) or left[-1] in _OPENS:
        return ""
    return "" if _stands_alone(left) and _stands_alone(right) else " "


def _stands_alone(word: str) -> bool:
    """Is it a sign that needs no space beside it? Such a word has no other letters."""
    told = (word[start:end] for start, end in signs(word))
    sign = next((each for each in told if is_emoji(each) or is_core(each[0])), " ")
    return has_no_spaces(sign[0]) or is_emoji(sign)
