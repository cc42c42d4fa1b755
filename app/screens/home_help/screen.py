"""How I can help: the asks as on the path, then a few tips."""

from __future__ import annotations

from typing import Any

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.home_help.presenter import TIPS, State
from app.screens.home_page.parts import Asks
from app.screens.watching import WatchingScreen
from app.text import say
from widgets import kv
from widgets.say import Say
from widgets.surfaces import Rule

kv.load(__file__)


class HomeHelpScreen(WatchingScreen):
    shown: State | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for tip in range(TIPS):
            if tip:
                self.ids.tips.add_widget(Rule())
            self.ids.tips.add_widget(Say(text=say(f"home_tip.{tip}")))

    def show(self, state: State) -> None:
        ids = self.ids
        ids.none.text = "" if state.asks else say("home_help.none", name=state.young)
        if self.shown != state:
            ids.asks.clear_widgets()
            for ask in state.asks:
                ids.asks.add_widget(Asks(state.young, ask))
        self.shown = state
