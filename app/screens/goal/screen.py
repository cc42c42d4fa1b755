"""Our goal: words, standing, steps, and a quiet way out of an agreement."""

from __future__ import annotations

from app.rules.agreement import Status
from app.screens.base import AppScreen
from app.screens.goal import parts
from app.screens.goal.presenter import State
from app.screens.sealed_card import runs
from app.text import say
from widgets import kv

__all__ = ["GoalScreen", "parts"]

kv.load(__file__)


class GoalScreen(AppScreen):
    shown: State | None = None

    def show(self, state: State) -> None:
        ids = self.ids
        self.status = state.status
        ids.words.runs, ids.why.runs = runs(state.page.words), runs(state.page.why)
        ids.legend.text_a = say("app.pen_of", name=state.names.a)
        ids.legend.text_b = say("app.pen_of", name=state.names.b)
        ids.history.title = say("goal.first_wrote", name=state.names.a)
        if self.shown != state:
            ids.standing.show(state)
            ids.steps.show(state)
        self.shown = state
        agreed = state.status is Status.AGREED
        ids.main.text = say("goal.open_path") if agreed else say("goal.do_we_agree")
        self.only(self.page.foot, (ids.main, True), (ids.step_back, state.can_step_back))

    def go_on(self) -> None:
        """The one way on: the path once agreed, else the question."""
        if self.status is Status.AGREED:
            self.presenter.path()
        else:
            self.presenter.do_we_agree()
