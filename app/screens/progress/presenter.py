"""Progress: says in one line what will live here."""

from __future__ import annotations

from dataclasses import dataclass

from app.desk import Desk
from app.presenter import Go, Presenter
from db.records import Id


@dataclass(frozen=True, slots=True)
class State:
    """Nothing to show yet."""


class Progress(Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk

    def enter(self, goal: Id | None = None) -> None:
        self.refresh()

    def state(self) -> State:
        return State()
