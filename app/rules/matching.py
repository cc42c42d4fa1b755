"""Which words of a line typed anew were not touched.

The rule as told to a child: the words before and after the part you changed stay as they
were; inside that part, three words or more in a row that were already there stay too, moved
or not. Everything else is yours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

LEAST = 3
"""Words in a row that show a phrase was kept and not typed again by chance."""

_TOO_MANY = 1_000_000
"""Possible pairs above which only the ends are compared: one word, thousands of times."""


class Kept(NamedTuple):
    """``size`` words from place ``old`` on stand unchanged from place ``new`` on."""

    old: int
    new: int
    size: int


Span = tuple[int, int]


def kept(old: Sequence[str], new: Sequence[str]) -> list[Kept]:
    """Each word is used at most once on either side."""
    start, end = ends(old, new)
    old_end, new_end = len(old) - end, len(new) - end
    inside = _runs(old, new, (start, old_end), (start, new_end))
    return [run for run in (Kept(0, 0, start), *inside, Kept(old_end, new_end, end)) if run.size]


def ends(old: Sequence[object], new: Sequence[object]) -> tuple[int, int]:
    """How many are the same at the start, and at the end beyond that."""
    most = min(len(old), len(new))
    start = 0
    while start < most and old[start] == new[start]:
        start += 1
    end = 0
    while end < most - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return start, end


def _runs(old: Sequence[str], new: Sequence[str], old_span: Span, new_span: Span) -> Iterator[Kept]:
    """Longest run first, anywhere in what is still free."""
    free_old, free_new = [old_span], [new_span]
    if _pairs(old[slice(*old_span)], new[slice(*new_span)]) > _TOO_MANY:
        return
    while True:
        run = max(
            (_longest(old, new, a, b) for a in free_old for b in free_new),
            key=lambda found: found.size,
            default=Kept(0, 0, 0),
        )
        if run.size < LEAST:
            return
        yield run
        free_old = _without(free_old, (run.old, run.old + run.size))
        free_new = _without(free_new, (run.new, run.new + run.size))


def _pairs(old: Sequence[str], new: Sequence[str]) -> int:
    counts = Counter(old)
    return sum(counts[word] for word in new)


def _longest(old: Sequence[str], new: Sequence[str], in_old: Span, in_new: Span) -> Kept:
    match = SequenceMatcher(None, old[slice(*in_old)], new[slice(*in_new)], autojunk=False)
    found = match.find_longest_match()
    return Kept(in_old[0] + found.a, in_new[0] + found.b, found.size)


def _without(free: list[Span], taken: Span) -> list[Span]:
    """The free stretches (those long enough to matter) when ``taken`` is no longer free."""
    left: list[Span] = []
    for first, last in free:
        if taken[0] >= last or taken[1] <= first:
            left.append((first, last))
        else:
            left += [(first, taken[0]), (taken[1], last)]
    return [span for span in left if span[1] - span[0] >= LEAST]
