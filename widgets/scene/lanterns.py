"""Cheers from home as lanterns on the lake: one that was not read yet glows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kivy.clock import Clock
from kivy.graphics import Color, Rectangle
from kivy.metrics import dp
from kivy.properties import BooleanProperty, ListProperty, NumericProperty
from kivy.uix.widget import Widget

from widgets.press import TARGET, Pressable
from widgets.scene.lantern_places import lantern_places
from widgets.scene.places import Box
from widgets.scene.shade import Input, Plain, Program, baked, graphics, pixels
from widgets.scene.shaders.lantern import LANTERN
from widgets.scene.skies import colour
from widgets.theme import theme

WIDE = 64  # dp of the picture, with its glow
_WARM, _WOOD = "#FFC873", "#6B4538"
_PAPER_BY_DAY, _PAPER_BY_NIGHT = "#C9C3DC", "#6C7896"  # without its light


def _plain(inputs: Mapping[str, Any]) -> Plain:
    return Plain(((*inputs["wood"], 1.0), (*inputs["warm" if inputs["lit"] else "paper"], 1.0)), round=True)


program = Program("lantern", LANTERN, _plain)


def lantern_inputs(lit: bool) -> dict[str, Input]:
    """What the shader needs for one lantern in the look of now."""
    return {
        "lit": float(lit),
        "warm": colour(_WARM),
        "paper": colour(_PAPER_BY_NIGHT if theme.dark else _PAPER_BY_DAY),
        "wood": colour(_WOOD),
        "edge": tuple(theme.edge[:3]),
        "outlined": 2.0 if theme.outlined else 0.0,
    }


class Lantern(Pressable, Widget):
    """48 dp to tap. ``lit`` is one that was not read yet."""

    lit = BooleanProperty(True)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(size_hint=(None, None), size=(dp(TARGET), dp(TARGET)), **kwargs)
        with self.canvas:
            Color(1, 1, 1, 1)
            self._picture = Rectangle()
        for name in ("pos", "size"):
            self.fbind(name, self._place)
        self.fbind("lit", self._draw)
        theme.bind(repainted=self._draw)
        graphics.bind(times_lost=self._draw)
        self._draw()

    def _draw(self, *_: object) -> None:
        self._picture.texture = baked(program, pixels(dp(WIDE), dp(WIDE)), lantern_inputs(self.lit))
        self._place()

    def _place(self, *_: object) -> None:
        wide = round(dp(WIDE))
        self._picture.size = wide, wide
        self._picture.pos = round(self.center_x - wide / 2), round(self.center_y - wide / 2)


class Lanterns(Widget):
    """``items``: (lit, what it is called) for each, the newest first. ``on_lantern(index)`` when one is tapped.

    They float in the widget's box above ``under`` (px at the bottom that something covers), as a path's stones do.
    """

    __events__ = ("on_lantern",)
    items = ListProperty()
    under = NumericProperty(0)

    def __init__(self, **kwargs: Any) -> None:
        self._water, self._taken = Box(0, 0, 0, 0), tuple[Box, ...]()
        self._lay_soon = Clock.create_trigger(self._lay, -1)
        super().__init__(**kwargs)
        for name in ("items", "pos", "under"):
            self.fbind(name, self._lay_soon)

    def float_on(self, water: Box, taken: Iterable[Box]) -> None:
        """On this water (dp, from its lower left corner), clear of what is taken there."""
        self._water, self._taken = water, tuple(taken)
        self._lay_soon()

    def _lay(self, *_: object) -> None:
        boxes = lantern_places(len(self.items), self._water, self._taken)
        while len(self.children) > len(boxes):
            self.remove_widget(self.children[0])
        for index in range(len(self.children), len(boxes)):
            self._add(index)
        for lantern, box, (lit, called) in zip(reversed(self.children), boxes, self.items, strict=False):
            lantern.lit, lantern.spoken = lit, called
            lantern.pos = round(self.x + dp(box.x)), round(self.y + self.under + dp(box.y))

    def _add(self, index: int) -> None:
        lantern = Lantern()
        lantern.bind(on_release=lambda *_: self.dispatch("on_lantern", index))
        self.add_widget(lantern)

    def on_lantern(self, index: int) -> None:
        """A lantern was tapped."""
