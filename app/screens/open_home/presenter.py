"""Home: an adult's three words open their own page, and nothing of the book."""

from __future__ import annotations

from dataclasses import dataclass

from app.door import Door
from app.opened import Opened
from app.presenter import Go
from app.screens.asking import AsksCode
from app.text import message
from app.ways_in import try_home
from db.locks.throttle import Way


@dataclass(frozen=True, slots=True)
class State:
    """``tries`` counts up when what was typed is gone."""

    busy: bool
    wait: int
    tries: int


class OpenHome(AsksCode[State]):
    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(door, go)
        self.tries = 0

    @property
    def waits_at(self) -> Way:
        return Way.HOME

    def enter(self) -> None:
        self.begin()

    def state(self) -> State:
        return State(self.busy, self.wait, self.tries)

    def open(self, text: str) -> None:
        if not text.strip():
            self.tell(message("code.empty"))
            return
        self.try_code(lambda: try_home(self.door, text), self.right)

    def clear(self) -> None:
        self.tries += 1

    def right(self, opened: Opened) -> None:
        if self.keep(lambda: self.door.take(opened)):
            self.go.to("home_front")

    def given(self) -> None:
        self.go.to("given")

    def forgot(self) -> None:
        self.tell(message("forgot.words"))
