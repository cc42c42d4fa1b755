"""The table top: a half for each of the two, the far one turned round, and the river between them."""

from __future__ import annotations

from typing import Any

from kivy.graphics import Color, Rectangle
from kivy.uix.widget import Widget

from app.screens.across.half import Half
from app.screens.across.room import river
from widgets.scene.river import River
from widgets.theme import theme
from widgets.turned import Turned


class Table(Widget):
    def __init__(self, near: Half, far: Half, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.near = near
        self.river = River(size_hint=(None, None))
        self.far = Turned(far, size_hint=(None, None))
        with self.canvas.before:
            self._colour = Color()
            self._ground = Rectangle()
        for part in (self.near, self.river, self.far):
            self.add_widget(part)
        for name in ("pos", "size"):
            self.fbind(name, self.set_out)
        theme.bind(repainted=self.paint)
        self.paint()

    def paint(self, *_: object) -> None:
        self._colour.rgba = theme.colour("bg")

    def set_out(self, *_: object) -> None:
        self._ground.pos, self._ground.size = self.pos, self.size
        between = river(self.height)
        tall = (self.height - between) / 2
        self.near.pos, self.near.size = self.pos, (self.width, tall)
        self.river.pos, self.river.size = (self.x, self.y + tall), (self.width, between)
        self.far.pos, self.far.size = (self.x, self.y + tall + between), (self.width, tall)
