"""First open: one question. Which one is you?"""

from __future__ import annotations

from dataclasses import dataclass

from app.comfort import Comfort
from app.presenter import Go, Presenter
from app.text import message


@dataclass(frozen=True, slots=True)
class State:
    text_size: int


class FirstOpen(Presenter[State]):
    def __init__(self, comfort: Comfort, go: Go) -> None:
        super().__init__(go)
        self.comfort = comfort

    def enter(self) -> None:
        self.refresh()

    def state(self) -> State:
        return State(self.comfort.text_size)

    def therapist(self) -> None:
        self.go.to("people")

    def given_book(self) -> None:
        self.go.to("given")

    def family(self) -> None:
        self.go.to("given", page=True)

    def bigger_text(self) -> None:
        """The next size up; after the biggest, back to the first."""
        kept = self.comfort.next_size()
        self.refresh()
        self.tell(None if kept else message("comfort.not_kept"))
