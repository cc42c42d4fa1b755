"""Answers to one exact version: covered until both are in, then open together.

Yes, not yet and change something look, cost and end the same; a person's newest answer counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.rules.clean import is_blank
from db.records import Answer, CurrentWords, Id, Role, Said, Seal, Step, Version


@dataclass(frozen=True, slots=True)
class Covered:
    """Not both are in. Whether someone has answered may be shown, never what."""

    young_person: bool
    therapist: bool


@dataclass(frozen=True, slots=True)
class Open:
    """Both are in. ``switched``: who says something else now than when the answers opened."""

    young_person: Answer
    therapist: Answer
    switched: frozenset[Id] = frozenset()


class Page(StrEnum):
    """The page after the answers; each is finished and kept."""

    SEAL = "seal"
    NOT_YET = "not_yet"
    CHANGE = "change"


def answers_now(answers: Sequence[Answer], young_person: Id, therapist: Id, after: Id | None = None) -> Covered | Open:
    """Where the two answers to one version stand. ``answers``: all to it, oldest first.

    ``after`` leaves out answers that are not newer than this row (see ``asked_since``): they were
    given before the words last changed, or before somebody stepped back.
    """
    counted = [one for one in answers if after is None or one.id > after]
    mine = [one for one in counted if one.by == young_person]
    theirs = [one for one in counted if one.by == therapist]
    if not mine or not theirs:
        return Covered(bool(mine), bool(theirs))
    opened = max(mine[0].id, theirs[0].id)
    switched = frozenset(said[-1].by for said in (mine, theirs) if _switched(said, opened))
    return Open(mine[-1], theirs[-1], switched)


def _switched(said: Sequence[Answer], opened: Id) -> bool:
    seen = [one for one in said if one.id <= opened]
    return said[-1].said is not seen[-1].said


def next_page(opened: Open) -> Page:
    """Both yes: seal. Else, if someone says not yet, that page comes first: nobody is led on to
    change words while the other asked for time. Else someone wants to change something."""
    said = {opened.young_person.said, opened.therapist.said}
    if said == {Said.YES}:
        return Page.SEAL
    return Page.NOT_YET if Said.NOT_YET in said else Page.CHANGE


def may_seal(person: Id, answers: Sequence[Answer], version: Id, after: Id | None = None) -> Answer | None:
    """The yes that this person's seal would rest on: their own newest answer to exactly this version,
    while somebody else's newest is a yes too. None when there is none. ``after`` as in ``answers_now``."""
    counted = [one for one in answers if one.version == version and (after is None or one.id > after)]
    newest = {one.by: one for one in counted}
    own = newest.pop(person, None)
    others = any(one.said is Said.YES for one in newest.values())
    return own if own and own.said is Said.YES and others else None


def sealed_by(seals: Sequence[Seal], step_backs: Sequence[Id] = ()) -> frozenset[Id]:
    """Who holds a seal on a version now: seals older than its newest step back are over."""
    over = max(step_backs, default=b"")
    return frozenset(seal.by for seal in seals if seal.id > over)


def asked_since(
    version: Version,
    current: Iterable[CurrentWords] = (),
    steps: Iterable[Step] = (),
    stepped_back: Id | None = None,
) -> Id | None:
    """The newest row that answers must be newer than: wordings and steps that are in the version,
    and the last step back from it, if any. None when there is none."""
    lines = {line.line for line in version.lines}
    rows = [each.wording.id for each in current if each.line.id in lines]
    rows += [step.id for step in steps if step.id in version.steps]
    rows += [stepped_back] if stepped_back else []
    return max(rows, default=None)


def says_enough(role: Role, said: Said, note: str | None, offer: str | None) -> bool:
    """A therapist's not yet carries a reason and what they offer next; all other answers stand alone."""
    if role is not Role.THERAPIST or said is not Said.NOT_YET:
        return True
    return not is_blank(note or "") and not is_blank(offer or "")
