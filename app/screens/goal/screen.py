"""Our goal: words, standing, steps, and a quiet way out of an agreement."""

from __future__ import annotations

from app.rules.agreement import Status
from app.screens.base import AppScreen
from app.screens.goal import parts, sharing
from app.screens.goal.presenter import State
from app.screens.sealed_card import runs
from app.text import say
from widgets import kv

__all__ = ["GoalScreen", "parts", "sharing"]

kv.load(__file__)


class GoalScreen(AppScreen):
    shown: State | None = None

    def show(self, state: State) -> None:
        ids = self.ids
        self.is_agreed = state.status is Status.AGREED and not state.not_with
        ids.words.runs, ids.why.runs = runs(state.page.words), runs(state.page.why)
        ids.legend.text_a = state.names.pen_a
        ids.legend.text_b = state.names.pen_b
        ids.history.title = say("goal.first_wrote", name=state.names.a)
        if self.shown != state:
            ids.standing.show(state)
            ids.steps.show(state)
            ids.sharing.show(state)
        self.shown = state
        page, self.is_kept = state.page, state.where.became is not None
        self.only(ids.said, (ids.words, bool(page.words)), (ids.why, bool(page.why)), (ids.none, not page.words))
        ids.prepare.title = say("prepare.waits" if state.prepared else "prepare.title")
        self.only(
            self.page.body,
            (ids.became, self.is_kept),
            (ids.paper, True),
            (ids.standing, not self.is_kept or state.status is not Status.NOT_AGREED),
            (ids.prepare, state.prepared is not None),
            (ids.steps, bool(page.steps) or not self.is_kept),
            (ids.sharing, True),
            (ids.more, True),
        )
        self.only(ids.reason, (ids.reason_part, state.may_share and not self.is_kept and bool(page.words)))
        self.show_foot(state)
        self.show_where(state)

    def show_where(self, state: State) -> None:
        """What became of the goal stands first on the page; while it is open, where it may go is a row among others."""
        ids, where = self.ids, state.where
        row = ids.became if self.is_kept else ids.where
        row.icon, row.title, row.sub = where.icon, str(where.title), str(where.sub)
        self.only(ids.goes, (ids.line, not self.is_kept), (ids.where, not self.is_kept))

    def show_foot(self, state: State) -> None:
        """One way on; below it, in plain words, the way out of an agreement: one for each who is here."""
        ids, two = self.ids, state.together
        on = "goal_word.goals" if self.is_kept else "goal.open_path" if self.is_agreed else "goal.do_we_agree"
        ids.main.text = say(on)
        ids.a_steps_back.text = say("goal.doesnt_agree", name=state.names.a)
        ids.b_steps_back.text = say("goal.doesnt_agree", name=state.names.b)
        self.only(
            ids.step_back,
            (ids.i_step_back, not two),
            (ids.a_steps_back, two),
            (ids.b_steps_back, two and "B" in state.leavers),
        )
        self.only(self.page.foot, (ids.main, True), (ids.step_back, bool(state.leavers)))

    def go_on(self) -> None:
        """The one way on: the path once agreed, else the question; from a goal that is not worked on, the others."""
        if self.is_kept:
            self.presenter.see_goals()
        elif self.is_agreed:
            self.presenter.path()
        else:
            self.presenter.do_we_agree()
