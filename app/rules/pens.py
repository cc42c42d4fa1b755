"""Whose pen each stretch of a text is in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby, zip_longest

from app.rules.origins import Change, lay_out
from app.rules.words import Word, cut
from db.records import Id, PenRun, Wording


def pen_runs(wording: Wording | Change, authors: Mapping[Id, Id]) -> tuple[PenRun, ...]:
    """The exact text in runs of one person; joined they give back the text to the byte.

    ``authors`` says who wrote each wording named in ``made_of``. Space between two people's runs, and
    before the first and after the last word, is a run whose ``by`` is None; so are words whose
    wording ``authors`` does not know. A redacted wording has no runs.
    """
    laid = lay_out(wording)
    return _runs(laid.text, laid.words, [authors.get(birth.wording) for birth in laid.births])


def runs_of(text: str, pens: Sequence[tuple[Id, int]]) -> tuple[PenRun, ...]:
    """The same for a line of a version: its exact text and (person, how many words) run by run."""
    return _runs(text, cut(text), [by for by, count in pens for _ in range(count)])


def pens(wording: Wording | Change, authors: Mapping[Id, Id]) -> tuple[tuple[Id, int], ...]:
    """(person, how many words) run by run. Raises KeyError when an author is not known:
    what is sealed must name everyone."""
    people = [authors[birth.wording] for birth in lay_out(wording).births]
    return tuple((by, len(list(group))) for by, group in groupby(people))


def _runs(text: str, found: Sequence[Word], people: Sequence[Id | None]) -> tuple[PenRun, ...]:
    runs: list[PenRun] = []
    at = 0
    for by, start, end in _stretches(found, people[: len(found)]):
        if at < start:
            runs.append(PenRun(None, text[at:start]))
        runs.append(PenRun(by, text[start:end]))
        at = end
    if at < len(text):
        runs.append(PenRun(None, text[at:]))
    return tuple(runs)


def _stretches(found: Sequence[Word], people: Sequence[Id | None]) -> list[tuple[Id | None, int, int]]:
    """(person, first character, last) of neighbouring words of one person."""
    told = groupby(zip_longest(people, found), key=lambda one: one[0])
    groups = [(by, [word for _, word in group]) for by, group in told]
    return [(by, words[0].start, words[-1].end) for by, words in groups]
