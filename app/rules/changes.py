"""What changed with a goal, in the order it happened."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.rules.goal_words import Settled
from db.outcomes import WordsChanged
from db.records import Agreement, Id

MOST = 8
"""The newest that are shown and marked, however many years there are."""


class ChangeKind(StrEnum):
    AGREED = "agreed"
    STEPPED_BACK = "stepped_back"
    WORDS = "words"
    REST = "rest"
    REACHED = "reached"
    LET_GO = "let_go"


@dataclass(frozen=True, slots=True)
class Change:
    """``by``: who did it, None when two did. ``at`` in ms UTC."""

    id: Id
    at: int
    kind: ChangeKind
    by: Id | None = None


def changes(made: Sequence[Agreement], words: Iterable[WordsChanged], became: Settled | None) -> tuple[Change, ...]:
    """At most ``MOST``, the newest, oldest first."""
    found = [Change(one.id, one.at, ChangeKind.WORDS, one.by) for one in words]
    for agreement in made:
        sealed = max(agreement.young_person_seal, agreement.therapist_seal)
        found.append(Change(sealed, agreement.at, ChangeKind.AGREED))
        if agreement.stepped_back and agreement.stepped_back_at is not None:
            back = (agreement.stepped_back, agreement.stepped_back_at)
            found.append(Change(*back, ChangeKind.STEPPED_BACK, agreement.stepped_back_by))
    if became:
        found.append(Change(became.id, became.at, ChangeKind(became.said.value)))
    return tuple(sorted(found, key=lambda change: change.id)[-MOST:])
