"""The book stays closed: why, what to do, and one more try."""

from __future__ import annotations

from dataclasses import dataclass

from app.door import Door
from app.presenter import Go, Presenter
from app.text import Message


@dataclass(frozen=True, slots=True)
class State:
    why: Message


class Closed(Presenter[State]):
    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(go)
        self.door = door
        self.why = Message("error.not_saved")

    def enter(self, why: Message) -> None:
        self.why = why
        self.refresh()

    def state(self) -> State:
        return State(self.why)

    def try_again(self) -> None:
        """What stood in the way may be gone by now. If not, the page says what it is this time."""
        if self.keep(self.door.open):
            self.go.to("whos_here")
