"""What crosses every border of the house: frozen records, standard library only.

Ids are 16 bytes (UUIDv7, never below the newest id in the book, so ``id`` order
is "came after"); a version's id is the 32-byte SHA-256 of its body. Times (``at``)
are milliseconds since 1970 in UTC: the honest clock, never used for order.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

Id: TypeAlias = bytes


class Role(StrEnum):
    YOUNG_PERSON = "young_person"
    THERAPIST = "therapist"
    FAMILY = "family"


class LineKind(StrEnum):
    """The places where two people may write. HOME: how home can help, with the goal or with one step.
    WORDS_FOR_HOME: what home reads instead of the goal's words, once something stands there."""

    GOAL = "goal"
    WHY = "why"
    STEP = "step"
    PLAN_IF = "plan_if"
    PLAN_THEN = "plan_then"
    HOME = "home"
    WORDS_FOR_HOME = "words_for_home"


class Shared(StrEnum):
    """What of a goal an adult at home may see: its WORDS (or the words for home), its STEPS,
    HELP (how home can help) and NUMBERS (the young person's own ratings)."""

    WORDS = "words"
    STEPS = "steps"
    HELP = "help"
    NUMBERS = "numbers"


class IdeaSaid(StrEnum):
    """What was said to an idea: the other person's first three, its author's TAKE_BACK,
    and the young person's REOPEN of an idea they kept out."""

    USE = "use"
    KEEP = "keep"
    TALK = "talk"
    TAKE_BACK = "take_back"
    REOPEN = "reopen"


class Said(StrEnum):
    """One person's answer to one exact version."""

    YES = "yes"
    NOT_YET = "not_yet"
    CHANGE = "change"


class Held(StrEnum):
    TOGETHER = "together"
    IN_TURNS = "in_turns"


class PenPair(StrEnum):
    EMBER_TIDE = "ember_tide"
    AMBER_LAGOON = "amber_lagoon"
    PLUM_PINE = "plum_pine"


@dataclass(frozen=True, slots=True)
class Person:
    id: Id
    at: int
    role: Role
    name: str


@dataclass(frozen=True, slots=True)
class PensChoice:
    """Which pair of colours, and whether the young person took the first of the two."""

    pair: PenPair = PenPair.EMBER_TIDE
    young_person_first: bool = True


@dataclass(frozen=True, slots=True)
class Visit:
    id: Id
    at: int
    young_person: Id
    therapist: Id


@dataclass(frozen=True, slots=True)
class Goal:
    id: Id
    at: int
    by: Id


@dataclass(frozen=True, slots=True)
class Step:
    id: Id
    at: int
    by: Id
    goal: Id
    split_from: Id | None = None


@dataclass(frozen=True, slots=True)
class Line:
    id: Id
    goal: Id
    step: Id | None
    kind: LineKind


class Run(NamedTuple):
    """``count`` words that were first written in ``wording``, from its word ``first`` on."""

    wording: Id
    first: int
    count: int  # type: ignore[assignment]  # tuple.count is not needed here


@dataclass(frozen=True, slots=True)
class Wording:
    """One version of a line. ``text`` is None once redacted. ``idea`` is true for a
    proposal; ``reason`` is the one short line a proposer may add to it."""

    id: Id
    at: int
    by: Id
    typed_by: Id
    visit: Id | None
    line: Id
    parent: Id | None
    idea: bool
    text: str | None
    made_of: tuple[Run, ...]
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class PenRun:
    """Neighbouring words of one person. Joining the texts of a wording's runs gives back
    its exact text; white space between two runs stands in a run whose ``by`` is None."""

    by: Id | None
    text: str


@dataclass(frozen=True, slots=True)
class CurrentWords:
    """The wording that counts now on a line, with who wrote each run it is made of."""

    line: Line
    wording: Wording
    authors: dict[Id, Id]


@dataclass(frozen=True, slots=True)
class IdeaAnswer:
    id: Id
    at: int
    by: Id
    visit: Id | None
    idea: Id
    said: IdeaSaid


@dataclass(frozen=True, slots=True)
class Idea:
    """A proposed wording, the wording it was made on, and all that was said to it, oldest first."""

    line: Line
    wording: Wording
    base: Wording | None
    answers: tuple[IdeaAnswer, ...]
    authors: dict[Id, Id]


@dataclass(frozen=True, slots=True)
class Confidence:
    id: Id
    at: int
    by: Id
    step: Id
    value: int


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One line inside a version: exact text, and (person, number of words) run by run."""

    line: Id
    kind: LineKind
    step: Id | None
    text: str
    pens: tuple[tuple[Id, int], ...]


@dataclass(frozen=True, slots=True)
class Version:
    """One goal's exact words, steps in order and plans. ``id`` is the SHA-256 of ``body``."""

    id: Id
    goal: Id
    lines: tuple[VersionLine, ...]
    steps: tuple[Id, ...]
    body: str


@dataclass(frozen=True, slots=True)
class Answer:
    """``note``: what would help, or a therapist's reason; ``offer``: what they offer next."""

    id: Id
    at: int
    by: Id
    visit: Id | None
    version: Id
    said: Said
    note: str | None = None
    offer: str | None = None


@dataclass(frozen=True, slots=True)
class Seal:
    id: Id
    at: int
    by: Id
    answer: Id
    version: Id
    held: Held


@dataclass(frozen=True, slots=True)
class Agreement:
    """The young person's and a named therapist's seals on one version. A view: nothing stores it.

    ``stepped_back_by`` names who stepped back from it, if anyone did, ``stepped_back_at`` when,
    and ``stepped_back`` the row that says so.
    """

    version: Version
    young_person: Id
    therapist: Id
    young_person_seal: Id
    therapist_seal: Id
    at: int
    held: Held
    stepped_back_by: Id | None = None
    stepped_back_at: int | None = None
    stepped_back: Id | None = None


class Share(NamedTuple):
    """One thing of one goal that one adult at home may see."""

    goal: Id
    what: Shared
    adult: Id


@dataclass(frozen=True, slots=True)
class Act:
    """One gesture that was kept: which rows it added. ``kind`` is the name of the action.

    ``undone``: taken back. ``sealed``: a seal rests on the answer that it was."""

    id: Id
    at: int
    by: Id
    kind: str
    rows: tuple[Id, ...]
    undone: bool = False
    sealed: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """Half-typed words. Changeable, never carried. ``place`` is "line:<hex>", "new_goal:why" ..."""

    person: Id
    place: str
    text: str
    at: int
