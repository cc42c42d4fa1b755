"""Do we agree? What the seals on a goal say about its words as they are now.

See ``answers.py`` for the answers that lead to the seals.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from app.rules.answers import (
    Covered,
    Open,
    Page,
    answers_now,
    asked_since,
    may_seal,
    next_page,
    says_enough,
    sealed_by,
)
from app.rules.versions import same_but_smaller
from db.records import Agreement, Id, Step, Version

__all__ = [
    "Covered",
    "Open",
    "Page",
    "Status",
    "agreed_with_another",
    "answers_now",
    "asked_since",
    "may_seal",
    "next_page",
    "says_enough",
    "sealed_by",
    "standing",
    "status",
    "to_step_back_from",
]


class Status(StrEnum):
    NOT_AGREED = "not_agreed"
    AGREED = "agreed"
    CHANGED = "changed"
    ON_HOLD = "on_hold"


def status(agreements: Sequence[Agreement], current: Version | None, steps: Sequence[Step]) -> Status:
    """Where one goal stands. ``agreements``: all of this goal, oldest first; ``current``: its
    words now, None when it has none; ``steps``: all its steps, to know pieces of an agreed step from
    new ones.

    Words changed back exactly are agreed again: it is the same version. After a step back the
    goal is on hold, whatever is written, until both seal again.
    """
    if not agreements:
        return Status.NOT_AGREED
    if standing(agreements, current, steps):
        return Status.AGREED
    return Status.ON_HOLD if agreements[-1].stepped_back_by else Status.CHANGED


def standing(agreements: Sequence[Agreement], current: Version | None, steps: Sequence[Step]) -> Agreement | None:
    """The newest agreement that holds the words as they are now; pieces of agreed steps may be added."""
    if current is None:
        return None
    return next((one for one in _held(agreements) if same_but_smaller(one.version, current, steps)), None)


def agreed_with_another(agreements: Sequence[Agreement], therapist: Id) -> bool:
    """The young person agreed on this goal with some therapist, and never yet with this one. An agreement names its
    persons: what was agreed with one does not hold for the next."""
    return bool(agreements) and all(one.therapist != therapist for one in agreements)


def to_step_back_from(agreements: Sequence[Agreement]) -> tuple[Id, ...]:
    """The versions that "I don't agree any more" is about: every one still held, so that no older
    one stands up again when words change back. Newest first."""
    return tuple(dict.fromkeys(one.version.id for one in _held(agreements)))


def _held(agreements: Sequence[Agreement]) -> list[Agreement]:
    """Newest first, up to the last one that somebody stepped back from."""
    held: list[Agreement] = []
    for one in reversed(agreements):
        if one.stepped_back_by:
            break
        held.append(one)
    return held
