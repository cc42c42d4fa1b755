"""The book stays closed."""

from __future__ import annotations

from typing import Any

from app.screens.base import AppScreen
from app.screens.closed.presenter import State
from app.text import Message
from widgets import kv

kv.load(__file__)


class ClosedScreen(AppScreen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.crop(self.ids.lake, "lock")

    def show(self, state: State) -> None:
        self.ids.why.text = str(state.why)

    def tell(self, note: Message | None) -> None:
        """What stands in the way now is this page's own sentence, not a second note."""
        if note is not None:
            self.ids.why.text = str(note)

    def go_back(self) -> None:
        """Nothing lies before this page."""
