"""Family settings: how it looks, how to help, who sees what, and the lock."""

from __future__ import annotations

from dataclasses import dataclass

from app.screens.own_file import OwnFile


@dataclass(frozen=True, slots=True)
class State:
    """``adult``: the name they go by in this file, '' while it cannot be read."""

    adult: str
    young: str


class HomeSettings(OwnFile[State]):
    def state(self) -> State:
        return State(self.page.adult if self.page else "", self.young)

    def open(self, page: str) -> None:
        self.go.to(page)
