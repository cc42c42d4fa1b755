"""An adult's own page at home."""

from __future__ import annotations

from typing import Any

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.home_front.presenter import State
from app.screens.home_page.parts import GoalAtHome
from app.text import say
from widgets import kv
from widgets.theme import theme

kv.load(__file__)


class HomeFrontScreen(AppScreen):
    shown: State | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.crop(self.ids.lake, "visit")

    def show(self, state: State) -> None:
        ids, seen = self.ids, state.seen
        theme.pair, theme.young_person_first = state.pens.pair, state.pens.young_person_first
        self.page.head.title = say("home_front.title", name=seen.adult) if seen.adult else say("locked.home")
        ids.sub.text = say("home_front.sub", name=seen.young_person)
        ids.nothing_said.text = say("home_front.nothing", name=seen.young_person)
        if self.shown != state:
            ids.goals.clear_widgets()
            for goal in seen.goals:
                ids.goals.add_widget(GoalAtHome(goal, seen))
        self.shown = state
        self.only(
            self.page.body,
            (ids.sub, seen.opened), (ids.nothing, seen.opened and not seen.goals), (ids.goals, bool(seen.goals)),
            (ids.not_now, not seen.opened),
        )  # fmt: skip

    def go_back(self) -> None:
        self.presenter.done()
