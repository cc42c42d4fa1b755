"""Settings: a row for each page."""

from __future__ import annotations

from app.screens.base import AppScreen
from app.screens.settings.presenter import State
from widgets import kv

kv.load(__file__)


class SettingsScreen(AppScreen):
    def show(self, state: State) -> None:
        """The rows stand in the .kv."""
