"""``Legend``: which line is whose. On every screen with pen words."""

from __future__ import annotations

from typing import Any

from kivy.graphics import Color, Rectangle
from kivy.metrics import dp
from kivy.properties import NumericProperty, OptionProperty, StringProperty
from kivy.uix.widget import Widget

from widgets import strokes
from widgets.chips import Flow
from widgets.say import Say
from widgets.stack import Row
from widgets.theme import theme


class PenMark(Widget):
    """A sample of a pen's line, as wide as the widget."""

    pen = OptionProperty("A", options=["A", "B"])
    tone = StringProperty("")  # '' for the pen's colour

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("size_hint", (None, None))
        kwargs.setdefault("size", (dp(30), dp(12)))
        super().__init__(**kwargs)
        with self.canvas:
            self._colour = Color()
            self._line = Rectangle()
        self.bind(pos=self._draw, size=self._draw, pen=self._draw, tone=self._draw)
        theme.bind(repainted=self._draw)
        self._draw()

    def _draw(self, *_: object) -> None:
        self._colour.rgba = theme.colour(self.tone or f"pen{self.pen}")
        found = strokes.stroke(self.pen, False)
        along = strokes.repeats(self.pen, self.width) / found.periods
        self._line.texture = found.texture
        self._line.tex_coords = (0, 0, along, 0, along, 1, 0, 1)
        self._line.pos = round(self.x), round(self.y + self.height / 2 - found.height / 2)
        self._line.size = self.width, found.height


class PenName(Row):
    """One line sample and whose it is."""

    pen = OptionProperty("A", options=["A", "B"])
    text = StringProperty("")
    max_width = NumericProperty(0)

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("size_hint", (None, None))
        kwargs.setdefault("spacing", dp(7))
        self._mark = PenMark(pos_hint={"center_y": 0.5})
        self._say = Say(hug=True, style="micro", pos_hint={"center_y": 0.5})
        super().__init__(**kwargs)
        self.add_widget(self._mark)
        self.add_widget(self._say)
        for name in ("pen", "text", "max_width"):
            self.fbind(name, self._dress)
        self._dress()

    def _dress(self, *_: object) -> None:
        self._mark.pen = self.pen
        self._say.text, self._say.tone = self.text, f"pen{self.pen}"
        self._say.max_width = max(dp(24), self.max_width - dp(37)) if self.max_width else 0
        self._trigger_layout()

    def _fit(self) -> bool:
        self.width = self.minimum_width
        return super()._fit()


class Legend(Flow):
    """``text_a`` is "Mika's pen", ``text_b`` "Dana's pen": passed in whole."""

    text_a = StringProperty("")
    text_b = StringProperty("")
    spacing = NumericProperty(18)

    def __init__(self, **kwargs: Any) -> None:
        self._a, self._b = PenName(pen="A"), PenName(pen="B")
        super().__init__(**kwargs)
        self.bind(text_a=self._dress, text_b=self._dress)
        self._dress()

    def _dress(self, *_: object) -> None:
        self._a.text, self._b.text = self.text_a, self.text_b
        wanted = [name for name in (self._a, self._b) if name.text]
        if list(reversed(self.children)) != wanted:
            self.clear_widgets()
            for name in wanted:
                self.add_widget(name)
        self._trigger_layout()
