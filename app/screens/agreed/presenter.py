"""You both agreed: the exact words, steps and plan, and when."""

from __future__ import annotations

from dataclasses import dataclass

from app.desk import Desk
from app.presenter import Go, Presenter
from app.screens.names import Names, names
from app.screens.sealed import SealedPage, sealed
from db.reading import agreements
from db.records import Agreement, Id


@dataclass(frozen=True, slots=True)
class State:
    """``at`` in milliseconds UTC: when the second seal was held."""

    names: Names
    page: SealedPage
    at: int
    therapist: str


class Agreed(Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id = b""

    def enter(self, goal: Id) -> None:
        self.goal = goal
        self.refresh()

    def newest(self) -> Agreement | None:
        with self.desk.book.reading() as c:
            made = agreements.agreements(c, self.goal)
        return made[-1] if made else None

    def state(self) -> State:
        who = names(self.desk.here)
        agreement = self.newest()
        if agreement is None:
            return State(who, SealedPage(), 0, who.b)
        therapist = self.desk.here.person(agreement.therapist)
        return State(who, sealed(agreement.version, self.desk), agreement.at, therapist.name if therapist else who.b)

    def see_path(self) -> None:
        self.go.to("path", goal=self.goal)
