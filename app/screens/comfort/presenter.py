"""Text and look: what is chosen is put on at once and kept for next time."""

from __future__ import annotations

from dataclasses import dataclass

from app.comfort import Choices, Comfort
from app.presenter import Go, Presenter
from app.text import message


@dataclass(frozen=True, slots=True)
class State:
    choices: Choices


class ComfortPage(Presenter[State]):
    def __init__(self, comfort: Comfort, go: Go) -> None:
        super().__init__(go)
        self.comfort = comfort

    def enter(self) -> None:
        self.refresh()

    def state(self) -> State:
        return State(self.comfort.choices)

    def size(self, percent: int) -> None:
        self.choose(text_size=percent)

    def look(self, look: str) -> None:
        self.choose(look=look)

    def quiet(self, quiet: bool) -> None:
        self.choose(quiet=quiet)

    def choose(self, **changes: object) -> None:
        kept = self.comfort.choose(**changes)
        self.refresh()
        self.tell(None if kept else message("comfort.not_kept"))

    def who_sees_what(self) -> None:
        self.go.to("privacy")

    def done(self) -> None:
        self.go.back()
