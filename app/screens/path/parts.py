"""The goal above its path: its words are the way to how they were first written."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import ColorProperty, StringProperty

from app.screens.first_words import FIRST_WORDS
from app.text import say
from widgets.icon import Icon
from widgets.press import Pressable
from widgets.say import Say
from widgets.stack import Column, Row


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
