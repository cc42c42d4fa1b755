"""``Segments``: a few equal parts of one strip, of which one is in front."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import ListProperty, NumericProperty, StringProperty

from widgets.buttons import Labelled
from widgets.stack import Row
from widgets.surfaces import Surface


class Segment(Labelled):
    style = StringProperty("smallB")
    fill = StringProperty("")
    tone = StringProperty("ink2")
    tall = NumericProperty(48)
    corner = NumericProperty(20)
    side = NumericProperty(6)


class Segments(Surface, Row):
    """``names`` are their words, ``chosen`` the place of the one in front. ``on_choose(place)`` is a tap on one."""

    __events__ = ("on_choose",)
    names = ListProperty([])
    chosen = NumericProperty(0)
    fill = StringProperty("sunken")
    corner = NumericProperty(24)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.fbind("names", self._fill)
        self.fbind("chosen", self._dress)
        self._fill()

    def _fill(self, *_: object) -> None:
        self.clear_widgets()
        for place, name in enumerate(self.names):
            segment = Segment(text=name)
            segment.bind(on_release=lambda *_, place=place: self.dispatch("on_choose", place))
            self.add_widget(segment)
        self._dress()

    def _dress(self, *_: object) -> None:
        for place, segment in enumerate(reversed(self.children)):
            front = place == self.chosen
            segment.fill, segment.depth = ("card", 1) if front else ("", 0)
            segment.tone, segment.border = ("ink", "line") if front else ("ink2", "")

    def _spread(self) -> None:
        super()._spread()
        tallest = max((child.height for child in self.children), default=dp(48))
        for child in self.children:
            child.height = tallest

    def on_choose(self, place: int) -> None:
        pass
