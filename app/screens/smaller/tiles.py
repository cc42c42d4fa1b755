"""Two tiles a row, one below the other when text is large."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.uix.widget import Widget

from widgets.stack import Column, settle
from widgets.theme import theme

NARROW = 300  # dp: below this, and with large text, one tile a row
GAP = 10  # dp


class TileGrid(Column):
    """Tiles share a row in pairs and are all as high as the tallest of their row."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("spacing", dp(GAP))
        super().__init__(**kwargs)
        theme.bind(resized=lambda *_: self._trigger_layout())

    def do_layout(self, *args: Any) -> None:
        columns = 1 if theme.big or self.width < dp(NARROW) else 2
        tiles = list(reversed(self.children))
        wide = (self.width - dp(GAP) * (columns - 1)) / columns
        for tile in tiles:
            tile.size_hint_x = None
            tile.width = wide
            settle(tile)
        top = self.top
        for start in range(0, len(tiles), columns):
            row = tiles[start : start + columns]
            tall = max(tile.height for tile in row)
            self._place(row, wide, tall, top)
            top -= tall + dp(GAP)
        height = max(0.0, self.top - top - dp(GAP))
        if abs(self.height - height) > 0.5:
            self.height = height
        self._trigger_layout.cancel()

    def _place(self, row: list[Widget], wide: float, tall: float, top: float) -> None:
        for column, tile in enumerate(row):
            tile.height = tall
            tile.pos = round(self.x + column * (wide + dp(GAP))), round(top - tall)
