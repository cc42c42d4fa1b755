"""Working as a team: how each question went over time, then visit by visit in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kivy.metrics import dp

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.check_in.presenter import QUESTIONS, WORDS
from app.screens.check_ins.presenter import OfVisit, State
from app.text import say
from widgets import kv
from widgets.levels import Levels
from widgets.say import Say
from widgets.stack import Column, Row
from widgets.surfaces import Card, Rule

kv.load(__file__)


class CheckInsScreen(AppScreen):
    shown: State | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.trends = [Trend(question) for question in QUESTIONS]
        for trend in self.trends:
            if self.ids.trend.children:
                self.ids.trend.add_widget(Rule())
            self.ids.trend.add_widget(trend)

    def show(self, state: State) -> None:
        ids, some = self.ids, bool(state.visits)
        whose = "_own" if state.own else ""
        ids.sub.text, ids.none.text = say(f"check_ins.sub{whose}", name=state.names.a), say(f"check_ins.none{whose}")
        if self.shown != state:
            for trend, said in zip(self.trends, state.trend, strict=True):
                trend.put(said)
            self.fill(state.visits)
        self.shown = state
        self.only(ids.ways, (ids.newer, state.newer), (ids.older, state.older))
        self.only(
            self.page.body,
            (ids.none, not some),
            (ids.sub, some),
            (ids.trend, some),
            (ids.each, some),
            (ids.rows, some),
            (ids.ways, state.newer or state.older),
        )

    def fill(self, visits: tuple[OfVisit, ...]) -> None:
        rows = self.ids.rows
        rows.clear_widgets()
        for visit in visits:
            rows.add_widget(VisitCard(visit))

    def turn(self, turn: Callable[[], None]) -> None:
        """The next page begins at the top."""
        turn()
        self.page.scroll.scroll_y = 1


class Trend(Column):
    """One question: what it was about, a well for each visit, and the newest answer in its word."""

    def __init__(self, question: str) -> None:
        super().__init__(spacing=dp(8), padding=[0, dp(12), 0, dp(12)])
        self.levels = Levels(most=len(WORDS) - 1)
        self.newest = Say(style="bodyB", hug=True, pos_hint={"center_y": 0.5})
        head = Row(spacing=dp(12))
        head.add_widget(Say(text=say(f"check_ins.{question}"), style="smallB", pos_hint={"center_y": 0.5}))
        head.add_widget(self.newest)
        self.add_widget(head)
        self.add_widget(self.levels)

    def put(self, said: tuple[int | None, ...]) -> None:
        self.levels.values = list(said)
        self.newest.text = word(said[-1]) if said else ""


class VisitCard(Card):
    """One visit: the day, then each answer beside what it was about."""

    def __init__(self, visit: OfVisit) -> None:
        super().__init__(corner=24, spacing=dp(6), padding=[dp(18), dp(14)])
        self.add_widget(Say(text=visit.when, style="bodyB"))
        for question, value in zip(QUESTIONS, visit.said, strict=True):
            row = Row(spacing=dp(12))
            row.add_widget(Say(text=say(f"check_ins.{question}"), style="small", tone="ink2"))
            row.add_widget(Say(text=word(value), style="smallB", tone="ink2" if value is None else "ink", hug=True))
            self.add_widget(row)


def word(value: int | None) -> str:
    return say("check_ins.skipped") if value is None else say(f"check_in.{WORDS[value]}")
