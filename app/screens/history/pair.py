"""Two cards: one below the other on a phone, side by side from 840 dp of window on."""

from __future__ import annotations

from typing import Any

from kivy.core.window import Window
from kivy.metrics import dp

from widgets.stack import Row, settle

TWO_COLUMNS = 840  # dp


class Pair(Row):
    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("spacing", dp(12))
        super().__init__(**kwargs)

    def _spread(self) -> None:
        side_by_side = Window.width >= dp(TWO_COLUMNS)
        self.orientation = "horizontal" if side_by_side else "vertical"
        if side_by_side:
            super()._spread()
            return
        for child in self.children:
            child.width = self.width
            settle(child)
