"""Tools: one line, and the tabs."""

from __future__ import annotations

from typing import Any

from app.screens.base import AppScreen
from app.screens.tabs import fit_tabs
from app.screens.tools.presenter import State
from widgets import kv

kv.load(__file__)


class ToolsScreen(AppScreen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fit_tabs(self.ids.tabs, "tools", self.go)

    def show(self, state: State) -> None:
        """Nothing changes here yet."""
