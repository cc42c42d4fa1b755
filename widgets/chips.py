"""Chips: small facts in a pill, small choices to tap, and the rows they flow in."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import BooleanProperty, NumericProperty, StringProperty
from kivy.uix.layout import Layout
from kivy.uix.widget import Widget

from widgets.buttons import Labelled
from widgets.icon import Icon
from widgets.say import Say
from widgets.stack import settle, waits_for_width
from widgets.surfaces import Surface
from widgets.theme import theme


class Chip(Surface):
    """A fact in a pill: not to be tapped. As wide as its words, up to ``max_width`` px."""

    text = StringProperty("")
    icon = StringProperty("")
    fill = StringProperty("card")
    tone = StringProperty("ink")
    icon_tone = StringProperty("")
    max_width = NumericProperty(0)
    tall = NumericProperty(34)
    corner = NumericProperty(17)

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("size_hint", (None, None))
        self._icon, self._say = Icon(size_dp=20), Say(hug=True, style="smallB")
        super().__init__(**kwargs)
        self.add_widget(self._icon)
        self.add_widget(self._say)
        for name in ("text", "icon", "tone", "icon_tone", "max_width", "tall"):
            self.fbind(name, self.refresh)
        self.fbind("pos", self._place)
        self.fbind("size", self._place)
        theme.bind(resized=self.refresh)
        self.refresh()

    def refresh(self, *_: object) -> None:
        self._say.text, self._say.tone = self.text, self.tone
        self._icon.name, self._icon.tone = self.icon, self.icon_tone or self.tone
        around = dp(26) + (dp(24) if self.icon else 0)
        self._say.max_width = max(dp(24), self.max_width - around) if self.max_width else 0
        self._say.refresh()
        self.size = self._say.width + around, max(theme.roomy(self.tall), self._say.height + dp(12))
        self._place()

    def _place(self, *_: object) -> None:
        self._icon.pos = self.x + dp(12), round(self.y + self.height / 2 - self._icon.height / 2)
        left = self.x + (dp(37) if self.icon else dp(14))
        self._say.pos = round(left), round(self.y + self.height / 2 - self._say.height / 2)


class ChoiceChip(Labelled):
    """A small choice to tap. ``chosen`` is an ink outline and a tick, never a dark fill."""

    chosen = BooleanProperty(False)
    style = StringProperty("smallB")
    tall = NumericProperty(48)
    side = NumericProperty(15)
    gap = NumericProperty(7)
    icon_dp = NumericProperty(20)
    depth = NumericProperty(1)
    hug = BooleanProperty(True)
    border_width = NumericProperty(2.5)
    corner = NumericProperty(24)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.fbind("chosen", self._dress)
        self._dress()

    def _dress(self, *_: object) -> None:
        super()._dress()
        self.border, self.depth = ("ink", 0) if self.chosen else ("", 1)
        if self.chosen:
            self._icon = self._sign(self._icon, "check-bold")
            self._measure()


class Flow(Layout):
    """Sets its children side by side and wraps to new rows. As high as its rows.

    ``align`` is left, center, right, or apart: a row's ends at the sides.
    """

    spacing = NumericProperty(8)  # dp, both ways
    align = StringProperty("left")

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("size_hint_y", None)
        kwargs.setdefault("height", 0)
        waits_for_width(kwargs)
        self._busy = False
        super().__init__(**kwargs)
        for name in ("children", "pos", "spacing", "align"):
            self.fbind(name, self._trigger_layout)
        self.fbind("width", self._width_changed)

    def _width_changed(self, *_: object) -> None:
        self.do_layout()

    def refresh(self) -> None:
        """Lay out now if something is waiting for the next tick."""
        if self._trigger_layout.is_triggered:
            self.do_layout()

    def do_layout(self, *_: object) -> None:
        if self._busy or self.width < 2:
            return
        self._busy = True
        for child in self.children:
            if hasattr(child, "max_width"):
                child.max_width = self.width
            settle(child)
        rows = self._rows()
        gap = dp(self.spacing)
        self.height = sum(max(c.height for c in row) for row in rows) + gap * max(0, len(rows) - 1)
        top = self.y + self.height
        for row in rows:
            tall = max(c.height for c in row)
            self._set_row(row, top - tall / 2)
            top -= tall + gap
        self._trigger_layout.cancel()
        self._busy = False

    def _rows(self) -> list[list[Widget]]:
        rows: list[list[Widget]] = []
        room = 0.0
        for child in reversed(self.children):
            if not rows or child.width > room:
                rows.append([])
                room = self.width
            rows[-1].append(child)
            room -= child.width + dp(self.spacing)
        return rows

    def _set_row(self, row: list[Widget], middle: float) -> None:
        wide = sum(c.width for c in row) + dp(self.spacing) * (len(row) - 1)
        spare = self.width - wide
        x = self.x + {"center": spare / 2, "right": spare}.get(self.align, 0)
        apart = spare / (len(row) - 1) if self.align == "apart" and len(row) > 1 else 0
        for child in row:
            child.pos = round(x), round(middle - child.height / 2)
            x += child.width + dp(self.spacing) + apart
