"""Settings, for whoever holds a pen: how it looks, the pens, the locks, one's data, and who sees what."""

from __future__ import annotations

from dataclasses import dataclass

from app.presenter import Presenter


@dataclass(frozen=True, slots=True)
class State:
    """The rows are the same for everybody."""


class Settings(Presenter[State]):
    def enter(self) -> None:
        self.refresh()

    def state(self) -> State:
        return State()

    def open(self, page: str) -> None:
        self.go.to(page)
