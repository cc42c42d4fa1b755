"""See what Mum sees: her page, as it stands in her file."""

from __future__ import annotations

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.home_page.parts import GoalAtHome
from app.screens.home_page.presenter import State
from app.text import say
from widgets import kv

kv.load(__file__)


class HomePageScreen(AppScreen):
    shown: State | None = None

    def show(self, state: State) -> None:
        ids = self.ids
        ids.bar.title = say("home_page.title", name=state.adult)
        ids.said.text = say("home_page.this_is", name=state.adult)
        ids.sees_nothing.text = say("home_page.nothing", name=state.adult)
        ids.all.text = say("home_page.carried" if state.carried else "home_page.all", name=state.adult)
        if self.shown != state:
            self.fill(state)
        self.shown = state
        something = bool(state.goals)
        self.only(
            self.page.body,
            (ids.this_is, state.opened),
            (ids.nothing, state.opened and not something),
            (ids.goals, something),
            (ids.all, something or state.carried),
            (ids.not_now, not state.opened),
        )

    def fill(self, state: State) -> None:
        self.ids.goals.clear_widgets()
        for goal in state.goals:
            self.ids.goals.add_widget(GoalAtHome(goal, state))
