"""The goal above its path: its words are the way to how they were first written."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import ColorProperty, NumericProperty, StringProperty
from kivy.uix.widget import Widget

from app.screens.first_words import FIRST_WORDS
from app.text import say
from widgets.icon import Icon
from widgets.press import Pressable
from widgets.say import Say
from widgets.stack import Column, Row
from widgets.surfaces import Surface

TALL = 10  # dp


class GoalWords(Pressable, Column):
    """In the sky it takes the sky's ``color``; on the card, without one, the second ink."""

    text = StringProperty("")
    style = StringProperty("smallB")
    color = ColorProperty(None, allownone=True)

    def __init__(self, **kwargs: Any) -> None:
        look = {"tone": "ink2", "pos_hint": {"center_y": 0.5}}
        self._head = Say(text=say("path.my_goal"), style="smallB", hug=True, **look)
        self._sign, self._words = Icon(name=FIRST_WORDS, size_dp=18, **look), Say(tone="ink2")
        super().__init__(spoken=say("words.first_wrote"), ring_corner=14, **kwargs)
        row = Row(spacing=dp(6))
        for part in (self._head, self._sign):
            row.add_widget(part)
        self.add_widget(row)
        self.add_widget(self._words)
        for name in ("text", "style", "color"):
            self.fbind(name, self._dress)
        self._dress()

    def _dress(self, *_: object) -> None:
        self._words.text, self._words.style = self.text, self.style
        self._head.color = self._sign.color = self._words.color = self.color

    def on_touch_down(self, touch: Any) -> bool:
        """While it is out of sight, fingers reach what floats behind it."""
        return not self.disabled and bool(super().on_touch_down(touch))


class Fill(Widget):
    """How full a stone is that comes again and again: a bar without a number. ``share`` from 0 to 1."""

    share = NumericProperty(0)
    spoken = StringProperty("")

    def __init__(self, **kwargs: Any) -> None:
        self._all = Surface(fill="sunken", corner=TALL / 2, size_hint=(None, None))
        self._full = Surface(fill="sun", corner=TALL / 2, size_hint=(None, None))
        super().__init__(size_hint_y=None, height=dp(TALL), **kwargs)
        for part in (self._all, self._full):
            self.add_widget(part)
        for name in ("share", "pos", "size"):
            self.fbind(name, self._place)

    def _place(self, *_: object) -> None:
        self._all.pos = self._full.pos = self.pos
        self._all.size = self.size
        self._full.size = max(dp(TALL), self.width * self.share), self.height
        self._full.opacity = float(self.share > 0)
