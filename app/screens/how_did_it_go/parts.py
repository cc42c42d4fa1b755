"""The young person's wash behind the three tiles."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import NumericProperty

from widgets.stack import Column
from widgets.surfaces import Surface
from widgets.theme import theme


class TilePanel(Surface, Column):
    corner = NumericProperty(28)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.padding = [dp(16), dp(16), dp(16), dp(16)]
        theme.bind(repainted=self._outline)
        self._outline()

    def _outline(self, *_: object) -> None:
        self.fill, self.border = "penAwash", "penA" if theme.outlined else ""
