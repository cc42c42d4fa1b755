"""Who sees what, in one table. It knows no book: the same for everybody, and read before any code."""

from __future__ import annotations

from dataclasses import dataclass

from app.presenter import Go, Presenter

SEES, IF_SHARED, OWN, NOT = "sees", "if_shared", "own", "not"


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing, and what the young person, the therapist and home see of it: SEES, IF_SHARED, OWN or NOT."""

    what: str
    young_person: str
    therapist: str
    home: str


TABLE = (
    Seen("words", SEES, SEES, IF_SHARED),
    Seen("steps", SEES, SEES, IF_SHARED),
    Seen("help", SEES, SEES, IF_SHARED),
    Seen("numbers", SEES, SEES, IF_SHARED),
    Seen("answers", SEES, SEES, NOT),
    Seen("ideas", SEES, SEES, NOT),
    Seen("tries", SEES, SEES, NOT),
    Seen("tools", SEES, SEES, NOT),
    Seen("team", SEES, SEES, NOT),
    Seen("cheers", SEES, SEES, OWN),
    Seen("read", SEES, NOT, NOT),
    Seen("opened", OWN, OWN, OWN),
)
"""DESIGN 12, truths 8 and 9."""


@dataclass(frozen=True, slots=True)
class State:
    rows: tuple[Seen, ...]


class Privacy(Presenter[State]):
    def __init__(self, go: Go) -> None:
        super().__init__(go)

    def enter(self) -> None:
        self.refresh()

    def state(self) -> State:
        return State(TABLE)
