"""The seal of two people who agreed, standing still."""

from __future__ import annotations

from kivy.graphics import Color, Rectangle
from kivy.metrics import dp
from kivy.properties import NumericProperty, StringProperty
from kivy.uix.widget import Widget

from widgets.scene.letter import Letter
from widgets.scene.seal_picture import RADIUS, Moment, inputs, program
from widgets.scene.shade import baked, graphics, pixels
from widgets.theme import theme

ROOM = 20  # dp around it for the shadow


class JoinedSeals(Widget):
    """Both seals in one. `size_dp` is its height; it is 1.62 times as wide."""

    letter_a, letter_b = StringProperty(""), StringProperty("")
    size_dp = NumericProperty(100)

    def __init__(self, letter_a: str = "", letter_b: str = "", size_dp: float = 100, **kwargs: object) -> None:
        kwargs.setdefault("size_hint", (None, None))
        super().__init__(letter_a=letter_a, letter_b=letter_b, size_dp=size_dp, **kwargs)
        with self.canvas:
            Color(1, 1, 1, 1)
            self._picture = Rectangle()
        self._a, self._b = Letter(), Letter()
        self.canvas.add(self._a)
        self.canvas.add(self._b)
        self.fbind("pos", self._place)
        for name in ("letter_a", "letter_b", "size_dp"):
            self.fbind(name, self._draw)
        theme.bind(repainted=self._draw)
        graphics.bind(times_lost=self._draw)
        self._draw()

    def _moment(self) -> Moment:
        return Moment(scale=self.size_dp / 2 / RADIUS, hold=1.0, flow=1.0, joined=1.0)

    def _draw(self, *_: object) -> None:
        self.size = pixels(dp(self.size_dp * 1.62), dp(self.size_dp))
        size = pixels(self.width + 2 * dp(ROOM), self.height + 2 * dp(ROOM))
        self._picture.texture, self._picture.size = baked(program, size, inputs(self._moment())), size
        self._place()

    def _place(self, *_: object) -> None:
        left, bottom = round(self.x), round(self.y)
        self._picture.pos = (left - round(dp(ROOM)), bottom - round(dp(ROOM)))
        apart, size = dp(self._moment().letters_apart), dp(0.35 * self.size_dp)
        x, y = left + self.width / 2, bottom + self.height / 2
        self._a.draw(self.letter_a, size, list(theme.on_pen), (x - apart, y))
        self._b.draw(self.letter_b, size, list(theme.on_pen), (x + apart, y))
