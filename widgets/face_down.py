"""A covered answer, as three tiles lying face down."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import OptionProperty
from kivy.uix.widget import Widget

from widgets.legend import PenMark
from widgets.stack import middle
from widgets.surfaces import Surface


class FaceDown(Widget):
    """Three tiles lying face down, the same to the pixel whatever was answered."""

    pen = OptionProperty("A", options=["A", "B"])

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(size_hint=(None, None), size=(dp(112), dp(46)), **kwargs)
        self._tiles = [Surface(corner=12, depth=1, size_hint=(None, None), size=(dp(34), dp(46))) for _ in range(3)]
        self._marks = [[PenMark(size=(dp(18), dp(10))) for _ in range(3)] for _ in range(3)]
        for tile, marks in zip(self._tiles, self._marks, strict=True):
            self.add_widget(tile)
            for mark in marks:
                tile.add_widget(mark)
        self.bind(pos=self._place, pen=self._place)
        self._place()

    def _place(self, *_: object) -> None:
        for index, (tile, marks) in enumerate(zip(self._tiles, self._marks, strict=True)):
            tile.pos = round(self.x + index * dp(39)), round(self.y)
            for step, mark in enumerate(marks):
                mark.pen = self.pen
                x, y = middle(tile)
                mark.center = x, y + (step - 1) * dp(12)
