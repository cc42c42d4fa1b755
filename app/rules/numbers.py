"""Today's number: 0 to 10, how close the goal is. Each rater's line is their own (goal-based outcomes; EVIDENCE.md).

Nobody's number leads another's: whoever looks sees what others gave once they gave their own at this visit, or
on this day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from db.outcomes import Often, Rating
from db.records import Id

DAY = 24 * 3600 * 1000  # ms


@dataclass(frozen=True, slots=True)
class Moment:
    """``today``: when this day began where the device is, in ms UTC. ``visit``: the one that is going on."""

    today: int
    visit: Id | None = None


def given(newest: Rating | None, moment: Moment) -> bool:
    """Was this person's newest number given now: at this visit, or on this day?"""
    if newest is None:
        return False
    at_this_visit = moment.visit is not None and newest.visit == moment.visit
    return at_this_visit or newest.at >= moment.today


def may_be_seen(raters: Iterable[Id], sitting: Iterable[Id], gave: Iterable[Id]) -> frozenset[Id]:
    """Whose numbers may be on the screen. ``sitting``: who looks at it; ``gave``: who gave their own number now."""
    looking, free = set(sitting), set(gave)
    return frozenset(rater for rater in raters if looking - {rater} <= free)


def is_asked_for(often: Often, newest: Rating | None, moment: Moment) -> bool:
    """Is it time for a number? It can be given at any other time, and be skipped always."""
    if given(newest, moment):
        return False
    if often is Often.EACH_WEEK and moment.visit is None:
        return newest is None or newest.at < moment.today - 6 * DAY
    return often is Often.EACH_DAY or moment.visit is not None
