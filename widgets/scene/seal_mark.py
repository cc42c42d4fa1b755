"""A person's seal as a mark: beside their name, on an answer, on a page that is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kivy.graphics import Color, Rectangle
from kivy.metrics import dp
from kivy.properties import BooleanProperty, ColorProperty, NumericProperty, OptionProperty, StringProperty
from kivy.uix.widget import Widget

from widgets.scene.letter import Letter
from widgets.scene.shade import Input, Plain, Program, baked, graphics, pixels
from widgets.scene.shaders.seal import SEAL
from widgets.theme import theme

SIZES = (116, 76, 52, 48, 40, 36, 30)  # dp, as drawn in the design; any other works too
RING_FROM = 34  # dp: smaller seals carry the letter alone
_LETTER = {116: 42, 36: 15, 30: 13}  # dp of the font; otherwise this share of the seal
_SHARE = 0.43


def _plain(inputs: Mapping[str, Any]) -> Plain:
    return Plain((tuple(inputs["pen"]),), round=True)


program = Program("seal", SEAL, _plain)


class SealMark(Widget):
    """`pen` A is the young person's seal (waves), B the therapist's (dots). `size_dp` is its width and height.

    `ring` False hides the engraved ring; below 34 dp it is always hidden. `colour` shows another ink than
    the one of now, for choosing pens.
    """

    pen = OptionProperty("A", options=("A", "B"))
    letter = StringProperty("")
    size_dp = NumericProperty(48)
    ring = BooleanProperty(True)
    colour = ColorProperty(None, allownone=True)

    def __init__(self, **kwargs: object) -> None:
        kwargs.setdefault("size_hint", (None, None))
        super().__init__(**kwargs)
        with self.canvas:
            Color(1, 1, 1, 1)
            self._picture = Rectangle()
        self._letter = Letter()
        self.canvas.add(self._letter)
        self.fbind("pos", self._place)
        for name in ("pen", "letter", "size_dp", "ring", "colour"):
            self.fbind(name, self._draw)
        theme.bind(repainted=self._draw)
        graphics.bind(times_lost=self._draw)
        self._draw()

    def _draw(self, *_: object) -> None:
        self.size = pixels(dp(self.size_dp), dp(self.size_dp))
        self._picture.texture = baked(program, pixels(*self.size), self._inputs())
        self._place()

    def _inputs(self) -> dict[str, Input]:
        ink = self.colour or (theme.penA if self.pen == "A" else theme.penB)
        return {
            "pen": tuple(ink[:3]),
            "paper": tuple(theme.on_pen[:3]),
            "dotted": float(self.pen == "B"),
            "ring": float(self.ring and self.size_dp >= RING_FROM),
        }

    def _place(self, *_: object) -> None:
        left, bottom = round(self.x), round(self.y)
        self._picture.pos, self._picture.size = (left, bottom), self.size
        size = _LETTER.get(round(self.size_dp), self.size_dp * _SHARE)
        middle = (left + self.width / 2, bottom + self.height / 2)
        self._letter.draw(self.letter, dp(size), list(theme.on_pen), middle)
