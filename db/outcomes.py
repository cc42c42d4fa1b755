"""Records of how it goes: numbers, where a goal goes, an ending. Standard library only, as ``db.records``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from db.records import Id, Role


class Often(StrEnum):
    """How often the young person wants to be asked for a goal's number."""

    EACH_VISIT = "each_visit"
    EACH_WEEK = "each_week"
    EACH_DAY = "each_day"


class GoalSaid(StrEnum):
    """What one person says of a goal: it can REST for a while, it is REACHED, or they LET it GO."""

    REST = "rest"
    REACHED = "reached"
    LET_GO = "let_go"


class ClosingKind(StrEnum):
    """What somebody writes at an ending: what HELPED, and one line of GOODBYE."""

    HELPED = "helped"
    GOODBYE = "goodbye"


@dataclass(frozen=True, slots=True)
class Rating:
    """How close to the goal it is, 0 to 10, as ``by`` sees it."""

    id: Id
    at: int
    by: Id
    goal: Id
    value: int
    visit: Id | None = None


@dataclass(frozen=True, slots=True)
class GoalWord:
    """One person's word on where a goal goes. It counts when the young person and a therapist say the same."""

    id: Id
    at: int
    by: Id
    goal: Id
    said: GoalSaid
    role: Role


@dataclass(frozen=True, slots=True)
class WordsChanged:
    """New words counted on a goal from ``at`` on."""

    id: Id
    at: int
    by: Id


@dataclass(frozen=True, slots=True)
class Ending:
    """``by`` chose to end the work."""

    id: Id
    at: int
    by: Id


@dataclass(frozen=True, slots=True)
class Closing:
    """What somebody wrote at the ending. ``text`` is None once erased."""

    id: Id
    at: int
    by: Id
    kind: ClosingKind
    text: str | None
