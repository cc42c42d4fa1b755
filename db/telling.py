"""Records of what was written, as it is told to people. Standard library only, as ``db.records``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from db.records import Id, LineKind


class WrittenKind(StrEnum):
    """What somebody wrote: words that count on a line, an IDEA for one, a NOTE to a try, an ANSWER's reason and
    offer, a line KEPT for the next visit, a CHEER, a HOPE, a TOOL and how to use it, a HELPER with how they help and
    their number, a line at an ending (CLOSING)."""

    WORDING = "wording"
    IDEA = "idea"
    NOTE = "note"
    ANSWER = "answer"
    KEPT = "kept"
    CHEER = "cheer"
    HOPE = "hope"
    TOOL = "tool"
    HELPER = "helper"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Written:
    """One thing that somebody wrote, whatever became of it.

    ``line``: the kind of line it was written on, if any. ``text`` is None where there is none; ``more`` is an
    idea's reason or an answer's offer. ``used``: others built on these words. ``undone``: taken back.
    """

    id: Id
    at: int
    by: Id
    typed_by: Id
    kind: WrittenKind
    line: LineKind | None
    text: str | None
    more: str | None
    used: bool
    undone: bool
    erased: bool


class Mark(StrEnum):
    """What the young person did with a cheer or a hope. NEW: nothing yet; a HIDDEN one is out of their sight."""

    NEW = "new"
    READ = "read"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class FromHome:
    """A cheer or a hope that an adult at home sent, as it lies in the book. ``mark`` is this device's alone."""

    id: Id
    at: int
    by: Id
    kind: WrittenKind
    text: str
    mark: Mark = Mark.NEW


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of a book as a record tells it; what a kind of row does not have is None.

    ``kind`` is its table, but for ideas. ``goal`` and ``step``: what it is about; ``part``: the kind of line. ``about``
    is the row that it answers, follows or takes back. ``pens``: (person, how many words) run by run.
    """

    id: Id
    at: int | None
    by: Id | None
    typed_by: Id | None
    kind: str
    visit: Id | None
    goal: Id | None
    step: Id | None
    part: str | None
    text: str | None
    more: str | None
    value: str | None
    about: Id | None
    pens: tuple[tuple[Id, int], ...] = ()
    undone: bool = False
    erased: bool = False
