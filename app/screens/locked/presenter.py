"""Locked: three ways in, and no name before a code."""

from __future__ import annotations

from dataclasses import dataclass

from app.door import Door
from app.presenter import Go, Presenter


@dataclass(frozen=True, slots=True)
class State:
    """Nothing of whoever is behind the door. ``therapist``: a therapist has a way in on this device."""

    therapist: bool


class Locked(Presenter[State]):
    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(go)
        self.door = door

    def enter(self) -> None:
        """All is put away. A book that nobody has a code for opens again by itself."""
        self.door.lock()
        if self.door.opens_by_itself:
            self.go.to("whos_here")
        elif self.door.front == "open_home":
            self.go.to("open_home")
        else:
            self.refresh()

    def state(self) -> State:
        return State(bool(self.door.shelf.caseloads()))

    def given(self) -> None:
        self.go.to("given")

    def mine(self) -> None:
        self.go.to("open_mine")

    def therapist(self) -> None:
        self.go.to("open_caseload")

    def home(self) -> None:
        self.go.to("open_home")

    def comfort(self) -> None:
        self.go.to("comfort")
