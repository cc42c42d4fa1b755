"""``Icon``: one Phosphor sign. Always beside a word, apart from the few that are the same everywhere."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from kivy.core.text import Label as CoreLabel
from kivy.graphics import Color, Rectangle
from kivy.graphics.texture import Texture
from kivy.metrics import dp
from kivy.properties import ColorProperty, NumericProperty, StringProperty
from kivy.uix.widget import Widget

from widgets.fonts import ICONS, icons
from widgets.theme import theme


@lru_cache(maxsize=256)
def _sign(name: str, side: int) -> Texture:
    """White, so that every tone can share it. Raises KeyError for a name that was not built in."""
    label = CoreLabel(text=icons()[name], font_name=ICONS, font_size=side, font_hinting=None)
    label.refresh()
    return label.texture


class Icon(Widget):
    """``name`` as in Phosphor ('flag-fill'); '' shows nothing. ``size_dp`` is its side."""

    name = StringProperty("")
    tone = StringProperty("ink")
    color = ColorProperty(None, allownone=True)
    size_dp = NumericProperty(24)

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("size_hint", (None, None))
        super().__init__(**kwargs)
        with self.canvas:
            self._ink = Color()
            self._sign = Rectangle(size=(0, 0))
        self.bind(name=self._draw, size_dp=self._draw, pos=self._place, size=self._place)
        self.bind(tone=self._paint, color=self._paint)
        theme.bind(repainted=self._paint)
        self._draw()
        self._paint()

    def _paint(self, *_: object) -> None:
        self._ink.rgba = list(self.color) if self.color is not None else theme.colour(self.tone)

    def _draw(self, *_: object) -> None:
        side = round(dp(self.size_dp))
        self.size = (side, side)
        self._sign.size = (0, 0)
        if self.name:
            self._sign.texture = _sign(self.name, side)
            self._sign.size = self._sign.texture.size
        self._place()

    def _place(self, *_: object) -> None:
        width, height = self._sign.size
        self._sign.pos = round(self.x + self.width / 2 - width / 2), round(self.y + self.height / 2 - height / 2)
