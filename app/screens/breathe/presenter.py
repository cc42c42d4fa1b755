"""Slow breaths: in for 4, out for 6. It knows nothing of any book, and is there while locked."""

from __future__ import annotations

from dataclasses import dataclass

from app.presenter import Go, Presenter


@dataclass(frozen=True, slots=True)
class State:
    running: bool


class Breathe(Presenter[State]):
    def __init__(self, go: Go) -> None:
        super().__init__(go)
        self.running = False

    def enter(self) -> None:
        """It begins when somebody taps Start."""
        self.running = False
        self.refresh()

    def state(self) -> State:
        return State(self.running)

    def start_or_stop(self) -> None:
        self.running = not self.running
        self.refresh()

    def leave(self) -> None:
        if self.running:
            self.start_or_stop()
