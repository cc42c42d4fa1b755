"""Records of steps that are tried, and of what helps in a hard moment. Standard library only, as ``db.records``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from db.records import Id


class Went(StrEnum):
    """How one go at a step went."""

    DID = "did"
    SOME = "some"
    NOT_THIS_TIME = "not_this_time"


class HowOften(StrEnum):
    """How often a step is to come."""

    ONCE = "once"
    EACH_DAY = "each_day"
    SOME_DAYS = "some_days"
    TIMES_A_WEEK = "times_a_week"


class ToolKind(StrEnum):
    """What a tool for a hard moment is: the young person's OWN, or one of the six ideas they took."""

    OWN = "own"
    BREATHS = "breaths"
    FIVE_THINGS = "five_things"
    MUSIC = "music"
    SQUEEZE = "squeeze"
    WATER = "water"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True)
class Try:
    """One go at a step, on the ``day`` (YYYY-MM-DD) it was tried."""

    id: Id
    at: int
    by: Id
    step: Id
    went: Went
    day: str
    note: str | None = None


class Tried(NamedTuple):
    """A go that moved a step on: the first on this day that went so."""

    id: Id
    step: Id
    day: str
    went: Went


@dataclass(frozen=True, slots=True)
class Rhythm:
    """``days``: one bit for each weekday, Monday's is 1; of SOME_DAYS alone. ``times``: of TIMES_A_WEEK alone."""

    how: HowOften = HowOften.ONCE
    days: int = 0
    times: int = 0


@dataclass(frozen=True, slots=True)
class Tool:
    """A way of the young person's own to get through a hard moment."""

    id: Id
    kind: ToolKind
    name: str
    how: str


@dataclass(frozen=True, slots=True)
class HelperWords:
    """Somebody who helps: their name, how they help, a number to call."""

    name: str
    how: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Helper:
    id: Id
    words: HelperWords
