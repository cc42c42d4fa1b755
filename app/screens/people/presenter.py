"""Set up people: the two names, as each wants to be called."""

from __future__ import annotations

from dataclasses import dataclass

from app.door import Door
from app.presenter import Go, Presenter


@dataclass(frozen=True, slots=True)
class State:
    young_person: str = ""
    therapist: str = ""


class People(Presenter[State]):
    """An empty name is fine: the page then says "you" and "your therapist"."""

    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(go)
        self.door = door
        self.typed = State()

    def enter(self) -> None:
        self.refresh()

    def state(self) -> State:
        return self.typed

    def keep_typed(self, young_person: str, therapist: str) -> None:
        """There is no book yet, so the names wait here; nothing of a book lies outside it."""
        self.typed = State(young_person, therapist)

    def next(self) -> None:
        self.go.to("welcome", young_person=self.typed.young_person, therapist=self.typed.therapist)
