"""The book stays closed."""

from __future__ import annotations

from typing import Any

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.closed.presenter import State
from app.text import say
from widgets import kv

kv.load(__file__)


class ClosedScreen(AppScreen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.crop(self.ids.lake, "opening")

    def show(self, state: State) -> None:
        ids = self.ids
        ids.why.text = str(state.why)
        ids.offered.text = str(state.copy) if state.copy else ""
        for button in (ids.use_copy, ids.also_copy):
            button.text = say("closed.use_copy")
        copy, rest = state.copy is not None, state.some_is_there
        self.only(self.page.body, (ids.title, True), (ids.why, True), (ids.offered, copy))
        self.only(
            self.page.foot,
            (ids.use_copy, state.copy_first),
            (ids.open_rest, rest and not state.copy_first),
            (ids.try_again, not state.copy_first and not rest),
            (ids.also_rest, rest and state.copy_first),
            (ids.also_copy, copy and not state.copy_first),
            (ids.also_again, state.copy_first or rest),
        )

    def go_back(self) -> None:
        """Nothing lies before this page."""
