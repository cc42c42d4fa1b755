"""The book stays closed."""

from __future__ import annotations

from typing import Any

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.closed.presenter import State
from widgets import kv

kv.load(__file__)


class ClosedScreen(AppScreen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.crop(self.ids.lake, "opening")

    def show(self, state: State) -> None:
        self.ids.why.text = str(state.why)

    def go_back(self) -> None:
        """Nothing lies before this page."""
