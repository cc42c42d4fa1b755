"""``CodeDots``: how much of a code is tapped by now, and never what. In ink: no book is open yet."""

from __future__ import annotations

from typing import Any

from kivy.graphics import Color, InstructionGroup, SmoothEllipse, SmoothLine
from kivy.metrics import dp
from kivy.properties import NumericProperty
from kivy.uix.widget import Widget

from widgets.theme import theme

DOT, GAP, RIM = 20, 8, 2  # dp


class CodeDots(Widget):
    """``count`` dots, the first ``filled`` of them full."""

    count = NumericProperty(4)
    filled = NumericProperty(0)

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("size_hint", (None, None))
        super().__init__(**kwargs)
        self._drawn = InstructionGroup()
        self.canvas.add(self._drawn)
        for name in ("count", "filled", "pos", "size"):
            self.fbind(name, self._draw)
        theme.bind(repainted=self._draw)
        self._draw()

    def _draw(self, *_: object) -> None:
        self.size = dp(DOT) * self.count + dp(GAP) * (self.count - 1), dp(DOT)
        self._drawn.clear()
        for place in range(int(self.count)):
            x, y = round(self.x + place * dp(DOT + GAP)), round(self.y)
            full = place < self.filled
            self._drawn.add(Color(*theme.colour("ink" if full else "edge")))
            self._drawn.add(self._full(x, y) if full else self._rim(x, y))

    def _full(self, x: float, y: float) -> SmoothEllipse:
        return SmoothEllipse(pos=(x, y), size=(dp(DOT), dp(DOT)))

    def _rim(self, x: float, y: float) -> SmoothLine:
        half = dp(DOT) / 2
        return SmoothLine(circle=(x + half, y + half, half - dp(RIM) / 2), width=dp(RIM) * 0.6)
