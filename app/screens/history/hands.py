"""Whose hand made each wording of a line, and how: written, an idea that was used, older words put back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from db.records import Id, Wording


@dataclass(frozen=True, slots=True)
class Made:
    """``by`` is the person whose words are new. ``how`` is wrote, used (their idea) or put_back."""

    by: Id
    how: str


def hands(wordings: Sequence[Wording], authors: Mapping[Id, Id]) -> tuple[Made, ...]:
    """One for each of a line's wordings, oldest first. ``authors`` holds every wording they are made of."""
    before: list[Wording] = []
    found = []
    for wording in wordings:
        found.append(_made(wording, before, authors))
        before.append(wording)
    return tuple(found)


def _made(wording: Wording, before: Sequence[Wording], authors: Mapping[Id, Id]) -> Made:
    if any(run.wording == wording.id for run in wording.made_of):
        return Made(wording.by, "wrote")
    if any(older.text == wording.text for older in before):
        return Made(wording.by, "put_back")
    there = {run.wording for run in before[-1].made_of} if before else set()
    others = {authors.get(run.wording, wording.by) for run in wording.made_of if run.wording not in there}
    new = others - {wording.by}
    return Made(min(new), "used") if new else Made(wording.by, "wrote")
