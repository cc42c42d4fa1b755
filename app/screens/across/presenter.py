"""Across the table: both write at once, each on their own side, about the same words."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.the_path import path_of
from app.desk import Desk
from app.presenter import Go, Presenter
from app.rules.path import kinds
from app.screens.across.side import Side
from db.records import Id, Role


@dataclass(frozen=True, slots=True)
class State:
    """``stones``: what lies in the river between the two, from the first step to the last."""

    stones: tuple[str, ...]


class Across(Presenter[State]):
    """``sides`` by pen: A is the young person's, B the therapist's. Each has a view of its own."""

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        roles = {"A": Role.YOUNG_PERSON, "B": Role.THERAPIST}
        self.sides = {pen: Side(self, desk, go, role) for pen, role in roles.items()}

    @property
    def goal(self) -> Id:
        return self.sides["A"].goal

    def enter(self, goal: Id = b"") -> None:
        for side in self.sides.values():
            side.sit_down(goal)
        self.refresh()

    def where(self) -> dict[str, object]:
        return {"goal": self.goal}

    def state(self) -> State:
        with self.desk.book.reading() as c:
            path = path_of(c, self.goal or None)
        return State(kinds(path, path.order))

    def refresh(self) -> None:
        """What one did is on both sides at once."""
        super().refresh()
        for side in self.sides.values():
            side.draw()

    def begun(self, goal: Id) -> None:
        """The first words of a new goal are kept: both write on it from here."""
        for side in self.sides.values():
            side.go_on_with(goal)

    def one_side(self) -> None:
        """Back to the page on which the two take turns with the pen."""
        self.go.to("our_words", goal=self.goal)
