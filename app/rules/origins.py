"""Where words were born: the wording and the place in it where a word was first written.

No wording holds the same birth place twice: a word that stands twice was typed twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from app.rules.words import Word, cut, key
from db.records import Id, Run, Wording

HERE: Id = b""
"""Stands for the wording that is being written; it gets its id when it is kept."""


class Origin(NamedTuple):
    """Word number ``place`` (from 0) of ``wording``."""

    wording: Id
    place: int


@dataclass(frozen=True, slots=True)
class Change:
    """What a gesture makes: the exact text, and where each run of its words was first written.
    Runs whose wording is ``HERE`` were typed in this gesture."""

    text: str
    made_of: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """A text with its words laid out, each with its birth place."""

    text: str
    words: tuple[Word, ...]
    births: tuple[Origin, ...]

    def word(self, place: int) -> str:
        return self.text[self.words[place].start : self.words[place].end]

    def keys(self) -> list[str]:
        return [key(self.word(place)) for place in range(len(self.words))]

    def units(self) -> list[tuple[Origin, str]]:
        """Each word as born there and spelled so: equal only if nothing about it changed."""
        return [(birth, self.word(place)) for place, birth in enumerate(self.births)]


@lru_cache(maxsize=512)
def lay_out(wording: Wording | Change | None) -> Laid:
    """A wording that is missing or redacted has no words. Words that ``made_of`` does not
    account for (a damaged row) count as typed here, so nobody gets them for free."""
    if wording is None or wording.text is None:
        return Laid("", (), ())
    found = tuple(cut(wording.text))
    births = origins(wording.made_of, len(found))
    births += [Origin(HERE, place) for place in range(len(births), len(found))]
    return Laid(wording.text, found, tuple(births))


def lay_out_typed(text: str) -> Laid:
    """A text just typed: every word born here."""
    found = tuple(cut(text))
    return Laid(text, found, tuple(Origin(HERE, place) for place in range(len(found))))


def origins(made_of: Iterable[Run], most: int) -> list[Origin]:
    """One birth place for each word, ``most`` at the most, whatever a damaged row says."""
    every = (Origin(run.wording, run.first + step) for run in made_of for step in range(run.count))
    return list(islice(every, most))


def pack(births: Sequence[Origin]) -> tuple[Run, ...]:
    """The shortest list of runs: neighbours born side by side are one run."""
    runs: list[Run] = []
    for wording, place in births:
        if runs and runs[-1].wording == wording and runs[-1].first + runs[-1].count == place:
            runs[-1] = runs[-1]._replace(count=runs[-1].count + 1)
        else:
            runs.append(Run(wording, place, 1))
    return tuple(runs)
