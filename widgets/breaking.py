"""Where lines of text may end. Knows no font: whoever sets the text measures it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

from widgets import letters

Measure = Callable[[int, int], float]
_CHUNK = re.compile(r"[^ \n]+|\n")


def lines(text: str, measure: Measure, room: float | None) -> Iterator[tuple[int, int]]:
    """The first and last letter of each line of ``text``, without the spaces between lines.

    ``measure(start, end)`` is how wide these letters are on one line, in the unit of ``room``; without room each
    line goes on to its line break. Words longer than a line are broken anywhere.
    """
    start, end = -1, -1
    for a, b in _atoms(text):
        if text[a:b] == "\n":
            yield (start, end) if start >= 0 else (a, a)
            start = -1
            continue
        if start >= 0 and room is not None and measure(start, b) > room:
            yield start, end
            start = -1
        start = a if start < 0 else start
        while room is not None and measure(start, b) > room and b - start > 1:
            cut = _longest(measure, start, b, room)
            yield start, cut
            start = cut
        end = b
    if start >= 0:
        yield start, end


def _longest(measure: Measure, start: int, end: int, room: float) -> int:
    """How far a word too long for any line gets on this one: at least one letter."""
    low, high = start + 1, end - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if measure(start, middle) <= room else (low, middle - 1)
    return low


def _atoms(text: str) -> Iterator[tuple[int, int]]:
    """What stays together: words, or single signs in scripts that need no spaces."""
    for match in _CHUNK.finditer(text):
        start = match.start()
        for at in range(start + 1, match.end()):
            if _may_break(text[at - 1], text[at]):
                yield start, at
                start = at
        yield start, match.end()


def _may_break(before: str, after: str) -> bool:
    """Between two signs of a script without spaces, but never before a closing mark."""
    if unicodedata.category(after)[0] in "MPC" or after == letters.NOTHING:
        return False
    return _alone(before) or _alone(after)


@lru_cache(maxsize=2048)
def _alone(letter: str) -> bool:
    return ord(letter) > 0x2E7F and unicodedata.east_asian_width(letter) in "WF"
