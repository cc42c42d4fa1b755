"""Wrap up: the next step above, what goes along beside each other, and one way to finish."""

from __future__ import annotations

from typing import Any

from app.screens.base import AppScreen
from app.screens.marks import text_of
from app.screens.wrap_up.presenter import State
from app.text import say
from widgets import kv

kv.load(__file__)


class WrapUpScreen(AppScreen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.crop(self.ids.lake, "visit")

    def show(self, state: State) -> None:
        ids = self.ids
        ids.step.text, ids.plan.text = text_of(state.step), text_of(state.plan)
        ready = bool(state.step)
        ids.change.text = say("wrap_up.change") if ready else say("wrap_up.pick")
        self.only(ids.next, (ids.none, not ready), (ids.step, ready), (ids.plan_row, bool(state.plan)))
        ids.take.sub = say("wrap_up.take_sub", name=state.names.a)
        self.only(ids.along, (ids.take, True), (ids.print, state.can_print))
        ids.team_sub.text = say("check_in.sub", a=state.names.a, b=state.names.b)
        self.only(self.page.body, (ids.team, state.asks))
