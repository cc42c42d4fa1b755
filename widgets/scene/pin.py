"""The young person's pin: it stands on the stone they are at, and hops to the next."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from kivy.animation import Animation
from kivy.graphics import Color, Rectangle
from kivy.graphics import SmoothLine as Ring
from kivy.metrics import dp
from kivy.properties import NumericProperty, StringProperty
from kivy.uix.widget import Widget

from widgets.scene.letter import Letter
from widgets.scene.shade import Input, Plain, Program, baked, graphics, pixels
from widgets.scene.shaders.pin import PIN
from widgets.theme import theme

WIDE, TALL = 46, 58  # dp
HOP = 0.6  # seconds
RISE = 34  # dp above the straight way, at the top of the arc


def _plain(inputs: Mapping[str, Any]) -> Plain:
    return Plain((tuple(inputs["paper"]), tuple(inputs["pen"])), round=True)


program = Program("pin", PIN, _plain)


class Pin(Widget):
    """A drop with the young person's letter. `tip` (px) is the point it stands on."""

    letter = StringProperty("")
    size_share = NumericProperty(1.0)  # 1 is 46 x 58 dp
    tip_x, tip_y = NumericProperty(0), NumericProperty(0)
    hop = NumericProperty(1.0)  # 0 on the old stone, 1 on the new one
    ripple = NumericProperty(1.0)  # 0 just landed, 1 gone

    def __init__(self, letter: str = "", **kwargs: object) -> None:
        kwargs.setdefault("size_hint", (None, None))
        super().__init__(letter=letter, **kwargs)
        self._from = self._to = (0.0, 0.0)
        with self.canvas:
            self._wave_colour = Color(1, 1, 1, 0)
            self._wave = Ring(width=dp(0.8))
            Color(1, 1, 1, 1)
            self._picture = Rectangle()
        self._letter = Letter()
        self.canvas.add(self._letter)
        for name in ("letter", "size_share"):
            self.fbind(name, self._draw)
        self.fbind("hop", self._move)
        self.fbind("ripple", self._spread)
        theme.bind(repainted=self._draw)
        graphics.bind(times_lost=self._draw)
        self._draw()

    def stand(self, x: float, y: float) -> None:
        """Put the tip on a point (px) at once."""
        Animation.cancel_all(self)
        self._from = self._to = (x, y)
        self.hop, self.ripple = 1.0, 1.0
        self._move()

    def hop_to(self, x: float, y: float) -> None:
        """Go to a point in one small arc and one ripple; with reduced motion just be there."""
        if (x, y) == self._to:
            return
        if theme.quiet:
            self.stand(x, y)
            return
        Animation.cancel_all(self)
        self._from, self._to, self.hop = (self.tip_x, self.tip_y), (x, y), 0.0
        flight = Animation(hop=1.0, d=HOP, t="in_out_sine")
        flight.bind(on_complete=self._land)
        flight.start(self)

    def _land(self, *_: object) -> None:
        self.ripple = 0.0
        Animation(ripple=1.0, d=0.7, t="out_cubic").start(self)

    def _move(self, *_: object) -> None:
        (x0, y0), (x1, y1), share = self._from, self._to, self.hop
        self.tip_x = x0 + (x1 - x0) * share
        self.tip_y = y0 + (y1 - y0) * share + math.sin(math.pi * share) * dp(RISE) * (self._from != self._to)
        self._place()

    def _spread(self, *_: object) -> None:
        wide = dp(14 + 46 * self.ripple)
        self._wave.ellipse = (self.tip_x - wide, self.tip_y - wide * 0.4, 2 * wide, 0.8 * wide)
        self._wave_colour.a = 0.55 * (1 - self.ripple)

    def _draw(self, *_: object) -> None:
        self.size = pixels(dp(WIDE * self.size_share), dp(TALL * self.size_share))
        paper = theme.ink if theme.dark else theme.card
        inputs: dict[str, Input] = {
            "pen": tuple(theme.penA[:3]),
            "paper": tuple(paper[:3]),
            "edge": tuple((theme.bg if theme.dark else theme.edge)[:3]),
            "outlined": 3.0 if theme.outlined else 0.0,
        }
        self._picture.texture = baked(program, pixels(*self.size), inputs)
        self._place()

    def _place(self, *_: object) -> None:
        left, bottom = round(self.tip_x - self.width / 2), round(self.tip_y - dp(2))
        self.pos = (left, bottom)
        self._picture.pos, self._picture.size = (left, bottom), self.size
        middle = (left + self.width / 2, bottom + self.height - 0.40 * self.width - dp(2))
        self._letter.draw(self.letter, dp(19 * self.size_share), list(theme.on_pen), middle)
