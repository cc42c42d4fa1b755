"""How I can help: what the young person asks of this adult, and what helps in most homes."""

from __future__ import annotations

from dataclasses import dataclass

from app.screens.home_page.presenter import seen_on
from app.screens.marks import Inks
from app.screens.own_file import OwnFile

TIPS = 4


@dataclass(frozen=True, slots=True)
class State:
    young: str
    asks: tuple[Inks, ...]


class HomeHelp(OwnFile[State]):
    def state(self) -> State:
        goals = seen_on(self.page, self.young).goals if self.page else ()
        return State(self.young, tuple(ask for goal in goals for ask in goal.help))

    def done(self) -> None:
        self.go.back()
