"""Records of what waits for a visit, and how it was. Standard library only, as ``db.records``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from db.records import Id


@dataclass(frozen=True, slots=True)
class Note:
    """A line that the young person kept for the next visit, to be read first: about a step, a goal or neither."""

    id: Id
    at: int
    by: Id
    goal: Id | None
    step: Id | None
    text: str


@dataclass(frozen=True, slots=True)
class CheckIn:
    """How a visit was for the young person, each from 0 (not really) to 3 (a lot); None is not answered.

    Were they heard, were these the right topics, was it a good way, and how was it overall (session rating scale).
    """

    heard: int | None = None
    topics: int | None = None
    way: int | None = None
    overall: int | None = None


@dataclass(frozen=True, slots=True)
class KeptCheckIn:
    """``therapist``: whose visit it was. ``at`` in ms UTC."""

    id: Id
    at: int
    therapist: Id
    said: CheckIn


class Fresh(NamedTuple):
    """A row that nobody has looked at together: what it is about, whose it is and since when."""

    id: Id
    at: int
    by: Id
    about: Id


@dataclass(frozen=True, slots=True)
class Unread:
    """What was added alone since the last visit ended, oldest first. ``about``: a try's step, a number's goal, the line
    of ``words`` and ``ideas``, the goal of ``answers``."""

    notes: tuple[Note, ...] = ()
    tries: tuple[Fresh, ...] = ()
    numbers: tuple[Fresh, ...] = ()
    words: tuple[Fresh, ...] = ()
    ideas: tuple[Fresh, ...] = ()
    answers: tuple[Fresh, ...] = ()


class Waits(NamedTuple):
    """How much waits in a book for its therapist. ``words``: on how many lines; ``answers``: to how many goals the next
    one is theirs; ``at``: when the newest note was written, without one the newest of the rest, else 0."""

    notes: int = 0
    tries: int = 0
    numbers: int = 0
    words: int = 0
    answers: int = 0
    at: int = 0


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One young person on the therapist's list. ``book`` is the name of its folder, ``stood`` how far it had come when
    this was read from it (as its mark says). ``settled`` and ``settled_at`` (ms UTC): said while nothing waits."""

    book: str
    stood: tuple[int, int]
    name: str
    letter: str
    waits: Waits = Waits()
    settled: str = ""
    settled_at: int = 0
