"""One part of a goal, as it was first written."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp

from app.screens.at_first.presenter import FirstLine
from app.screens.sealed_card import runs
from app.text import say
from widgets.icon import Icon
from widgets.pen_words import PenWords
from widgets.press import Pressable
from widgets.say import Say
from widgets.stack import Column, Row


class FirstRow(Pressable, Row):
    """Which part, its words in their pens, and whether they still stand like that."""

    def __init__(self, shown: FirstLine, **kwargs: Any) -> None:
        super().__init__(spoken=str(shown.label), ring_corner=14, spacing=dp(8), padding=[0, dp(8)], **kwargs)
        self.shown = shown
        words = Column(spacing=dp(2), pos_hint={"center_y": 0.5})
        label = str(shown.label)
        words.add_widget(
            Say(text=say("at_first.same", part=label) if shown.same else label, style="small", tone="ink2")
        )
        words.add_widget(PenWords(runs=runs(shown.words), style="wordsM"))
        self.add_widget(words)
        self.add_widget(Icon(name="caret-right-bold", tone="ink2", size_dp=20, pos_hint={"center_y": 0.5}))
