"""``Levels``: how something was, time after time. A small well for each time, filled from a quarter to the brim."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kivy.clock import Clock
from kivy.graphics import Color, InstructionGroup, SmoothRoundedRectangle
from kivy.metrics import dp
from kivy.properties import ListProperty, NumericProperty, StringProperty
from kivy.uix.widget import Widget

from widgets.theme import theme

WELL, GAP, TALL = 12.0, 7.0, 44.0  # dp: how wide, how far apart, how high


class Levels(Widget):
    """``values``: from 0 to ``most``, oldest first; None is an empty well, for a time without an answer. Where there
    is no room for all, the newest are shown. ``tone``: whose they are."""

    values = ListProperty([])
    most = NumericProperty(3)
    tone = StringProperty("penA")

    def __init__(self, **kwargs: Any) -> None:
        self._draw_soon = Clock.create_trigger(self._draw, -1)
        super().__init__(size_hint_y=None, height=dp(TALL), **kwargs)
        self._art = InstructionGroup()
        self.canvas.add(self._art)
        for name in ("values", "most", "tone", "pos", "size"):
            self.fbind(name, self._draw_soon)
        theme.bind(repainted=self._draw_soon)

    def _draw(self, *_: object) -> None:
        self._art.clear()
        for x, value in self._places():
            self._well(x, 1.0, "edge" if theme.outlined else "line")
            if theme.outlined:
                self._well(x, 1.0, "card", inset=dp(2))
            if value is not None:
                self._well(x, (value + 1) / (self.most + 1), self.tone)

    def _places(self) -> Iterator[tuple[float, int | None]]:
        """Where each well stands, in px."""
        step = dp(WELL + GAP)
        room = max(1, int((self.width + dp(GAP)) // step))
        for place, value in enumerate(self.values[-room:]):
            yield round(self.x + place * step), value

    def _well(self, x: float, share: float, tone: str, inset: float = 0.0) -> None:
        size = dp(WELL) - 2 * inset, self.height * share - 2 * inset
        round_ = [dp(WELL / 2 - 1) - inset] * 4
        self._art.add(Color(*theme.colour(tone)))
        self._art.add(SmoothRoundedRectangle(pos=(x + inset, round(self.y + inset)), size=size, radius=round_))
