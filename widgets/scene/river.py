"""The river that lies between two people at a table: from night blue, where they began, to the gold of the goal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kivy.graphics import Color, Rectangle
from kivy.graphics.texture import Texture
from kivy.metrics import dp
from kivy.properties import ListProperty
from kivy.uix.widget import Widget

from widgets.scene.shade import Input, Plain, Program, Size, baked, graphics, pixels
from widgets.scene.shaders.river import FLAT_STONE, RIVER
from widgets.scene.skies import blend, colour
from widgets.scene.stone import stone_inputs
from widgets.theme import theme

WATER = ("start", "early", "late", "goal")
_DAY = ("#7486CC", "#B3A6DC", "#F6C7B2", "#FBE3AE")
_NIGHT = ("#16214A", "#2A3566", "#3D5378", "#4E7F86")
STONE = 150  # dp, the picture of one stone; what is seen of it is about 0.72 of that
NOW = 164  # dp, the stone of now
APART = 180  # dp from stone to stone at the most
TALL = 0.62  # height of a stone's picture against its width
_USED = ("seed", "glow", "far_off", "tick", "outlined", "top", "side", "rim", "sun", "edge")


def _plain_river(inputs: Mapping[str, Any]) -> Plain:
    return Plain((inputs["bank"], inputs["early"], inputs["late"], inputs["bank"]))


def _plain_stone(inputs: Mapping[str, Any]) -> Plain:
    return Plain(((*inputs["side"], 0.9), (*inputs["top"], 1.0)), round=True)


river_program = Program("river", RIVER, _plain_river)
stone_program = Program("flat stone", FLAT_STONE, _plain_stone)


def river_inputs() -> dict[str, Input]:
    """What the shader needs for the river in the look of now."""
    bank = (theme.bg[0], theme.bg[1], theme.bg[2])
    ink = (theme.ink[0], theme.ink[1], theme.ink[2])
    return {
        **dict(zip(WATER, map(colour, _NIGHT if theme.dark else _DAY), strict=True)),
        "bank": bank,
        "shade": blend(bank, ink, 0.10),
        "foam": (1.0, 1.0, 1.0),
        "edge": tuple(theme.edge[:3]),
        "outlined": float(theme.outlined),
    }


class River(Widget):
    """``stones``: reached, now or ahead, from the start on the left to the goal on the right.

    It has no words, so it is the right way up for both. Painted once for each size and look.
    """

    stones = ListProperty()

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        for name in ("pos", "size", "stones"):
            self.fbind(name, self._draw)
        theme.bind(repainted=self._draw)
        graphics.bind(times_lost=self._draw)
        self._draw()

    def _draw(self, *_: object) -> None:
        self.canvas.clear()
        if min(self.size) < 2:
            return
        size = pixels(*self.size)
        self.canvas.add(Color(1, 1, 1, 1))
        self._show(baked(river_program, size, river_inputs()), self.pos, size)
        for place, kind in enumerate(self.stones):
            self._lay(place, kind)

    def _lay(self, place: int, kind: str) -> None:
        """One stone in its share of the river; smaller where there are many, or little room."""
        share = min(self.width / len(self.stones), dp(APART))
        wide = min(dp(NOW if kind == "now" else STONE), share * 0.9, self.height / TALL)
        size = pixels(wide, wide * TALL)
        start = self.x + (self.width - len(self.stones) * share) / 2
        inputs = {name: value for name, value in stone_inputs(kind, place).items() if name in _USED}
        left, low = start + (place + 0.5) * share - size[0] / 2, self.y + self.height / 2 - size[1] / 2
        self._show(baked(stone_program, size, inputs), (left, low), size)

    def _show(self, picture: Texture | None, pos: Sequence[float], size: Size) -> None:
        self.canvas.add(Rectangle(texture=picture, pos=(round(pos[0]), round(pos[1])), size=size))
