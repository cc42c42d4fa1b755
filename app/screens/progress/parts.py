"""Rows of a list: what changed, and numbers in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kivy.metrics import dp

from app.screens.progress.presenter import Fact
from widgets.picks import Disc
from widgets.say import Say
from widgets.stack import Column, Row
from widgets.surfaces import Card, Rule

LOOKS = {
    "agreed": ("lock-simple-bold", "agreedwash"),
    "stepped_back": ("clock-bold", "sunken"),
    "words": ("pen-nib-bold", "penBwash"),
    "rest": ("moon-bold", "sunken"),
    "reached": ("flag-fill", "sunwash"),
    "let_go": ("leaf-fill", "sunken"),
    "": ("chart-line-up-bold", "sunken"),
}


class Facts(Card):
    """One row a fact, with a rule between two."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(corner=24, spacing=dp(10), padding=[dp(16), dp(12)], **kwargs)
        self.shown: tuple[Fact, ...] | None = None

    def put(self, facts: Sequence[Fact]) -> None:
        if self.shown == tuple(facts):
            return
        self.shown = tuple(facts)
        self.clear_widgets()
        for n, fact in enumerate(facts):
            if n:
                self.add_widget(Rule())
            self.add_widget(row(fact))


def row(fact: Fact) -> Row:
    icon, fill = LOOKS[fact.kind]
    words = Column(pos_hint={"center_y": 0.5})
    words.add_widget(Say(text=str(fact.what), style="smallB"))
    words.add_widget(Say(text=fact.when, style="small", tone="ink2"))
    made = Row(spacing=dp(14))
    made.add_widget(Disc(icon=icon, fill=fill, size_dp=40, icon_dp=20, pos_hint={"center_y": 0.5}))
    made.add_widget(words)
    return made
