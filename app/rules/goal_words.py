"""A goal can rest, be reached, or be let go. Both say so, as with an agreement: it counts when the young person
and a named therapist say the same, for as long as neither takes their word back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db.outcomes import GoalSaid, GoalWord
from db.records import Id, Role


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a goal, and the two who say so. ``at`` (ms, UTC) and ``id`` are of the second word."""

    said: GoalSaid
    young_person: Id
    therapist: Id
    at: int
    id: Id


def newest_of_each(words: Sequence[GoalWord]) -> tuple[GoalWord, ...]:
    """The word that each person stands by now, oldest first. ``words``: of one goal, none taken back."""
    return tuple(sorted({word.by: word for word in sorted(words, key=lambda w: w.id)}.values(), key=lambda w: w.id))


def settled(words: Sequence[GoalWord]) -> Settled | None:
    """None while the young person and a therapist do not say the same."""
    now = newest_of_each(words)
    mine = next((word for word in now if word.role is Role.YOUNG_PERSON), None)
    same = [word for word in now if mine and word.role is Role.THERAPIST and word.said is mine.said]
    if mine is None or not same:
        return None
    second = max(mine, same[0], key=lambda word: word.id)
    return Settled(mine.said, mine.by, same[0].by, second.at, second.id)


def unanswered(words: Sequence[GoalWord]) -> tuple[GoalWord, ...]:
    """Words that wait for the other one; none once the goal is settled."""
    return () if settled(words) else newest_of_each(words)
