"""One stepping stone: where the young person has been, is now, or is going."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kivy.graphics import Color, Rectangle
from kivy.metrics import dp
from kivy.properties import BooleanProperty, NumericProperty, OptionProperty
from kivy.uix.widget import Widget

from widgets.scene.shade import Input, Plain, Program, baked, graphics, pixels
from widgets.scene.shaders.stone import STONE
from widgets.scene.skies import colour
from widgets.theme import theme

KINDS = ("reached", "now", "ahead")
TALL = 0.72  # height of a stone's picture against its width
SHAPES = 8  # different outlines: enough for the longest path

# top, side and lit rim of each kind
_DAY = {
    "reached": ("#FFF3E2", "#B08F8C", "#FFFFFF"),
    "now": ("#FFE3A3", "#C58A4A", "#FFF8E6"),
    "ahead": ("#D3DBF2", "#53669E", "#EEF2FD"),
}
_NIGHT = {
    "reached": ("#C9D2DA", "#5B6A78", "#F4F7F9"),
    "now": ("#FFDF95", "#9A6E35", "#FFF6DC"),
    "ahead": ("#8B9DC3", "#2E3D62", "#B4C5E6"),
}
_TICK_BY_DAY, _TICK_BY_NIGHT = "#7A4A2A", "#22313B"


def _plain(inputs: Mapping[str, Any]) -> Plain:
    return Plain(((*inputs["side"], 0.9), (*inputs["top"], 1.0)), round=True)


program = Program("stone", STONE, _plain)


def stone_inputs(kind: str, seed: int, ticked: bool = True) -> dict[str, Input]:
    """What the shader needs for one stone in the look of now."""
    top, side, rim = (_NIGHT if theme.dark else _DAY)[kind]
    return {
        "seed": 1.3 + 2.1 * (seed % SHAPES),
        "glow": float(kind == "now"),
        "far_off": float(kind == "ahead"),
        "tick": float(kind == "reached" and ticked),
        "outlined": 2.0 if theme.outlined else 0.0,
        "top": colour(top),
        "side": colour(side),
        "rim": colour(rim),
        "sun": tuple(theme.sun[:3]),
        "mark": colour(_TICK_BY_NIGHT if theme.dark else _TICK_BY_DAY),
        "edge": tuple(theme.edge[:3]),
    }


class Stone(Widget):
    """A stone `width_dp` wide with its shadow: what is seen of it is about 0.72 of that.

    `seed` chooses the outline. A reached stone carries a tick unless something else lies on it (`ticked`).
    """

    kind = OptionProperty("ahead", options=KINDS)
    seed = NumericProperty(0)
    width_dp = NumericProperty(96)
    ticked = BooleanProperty(True)

    def __init__(self, **kwargs: object) -> None:
        kwargs.setdefault("size_hint", (None, None))
        super().__init__(**kwargs)
        with self.canvas:
            Color(1, 1, 1, 1)
            self._picture = Rectangle()
        self.fbind("pos", self._place)
        for name in ("kind", "seed", "width_dp", "ticked"):
            self.fbind(name, self._draw)
        theme.bind(repainted=self._draw)
        graphics.bind(times_lost=self._draw)
        self._draw()

    def _draw(self, *_: object) -> None:
        wide = round(dp(self.width_dp))
        self.size = pixels(wide, wide * TALL)
        self._picture.texture = baked(program, pixels(*self.size), stone_inputs(self.kind, int(self.seed), self.ticked))
        self._place()

    def _place(self, *_: object) -> None:
        self._picture.pos, self._picture.size = (round(self.x), round(self.y)), self.size
