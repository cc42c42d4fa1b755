"""Family settings: one row for each."""

from __future__ import annotations

from typing import Any

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.hide import offer_hide
from app.screens.home_settings.presenter import State
from app.screens.tabs import HOME_TABS, fit_tabs
from app.screens.watching import WatchingScreen
from app.text import say
from widgets import kv

kv.load(__file__)


class HomeSettingsScreen(WatchingScreen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fit_tabs(self.ids.tabs, "home_settings", self.go, HOME_TABS)
        offer_hide(self)

    def show(self, state: State) -> None:
        self.ids.who.text = say("home_settings.who", name=state.adult) if state.adult else ""
        self.ids.name.text = say("home_settings.name", name=state.young)
