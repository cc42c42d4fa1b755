"""The card that shows all that is sealed. One component for answering, sealing and keeping."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from widgets.stonelet import Stonelet

from app.screens.marks import Inks
from app.screens.names import Names
from app.screens.sealed import SealedPage, SealedStep
from app.text import say
from widgets.icon import Icon
from widgets.legend import Legend
from widgets.pen_words import PenWords
from widgets.stack import Column, Row
from widgets.surfaces import Card, Rule

Runs = list[tuple[str, str, frozenset[str]]]


def runs(inks: Inks) -> Runs:
    """Inks as the pen words widget takes them."""
    return [(ink.pen, ink.text, ink.marks) for ink in inks]


class SealedCard(Card):
    """``show`` builds it anew only when the page is another one."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("depth", 2)
        kwargs.setdefault("corner", 28)
        kwargs.setdefault("spacing", dp(8))
        super().__init__(**kwargs)
        self.shown: tuple[SealedPage, Names] | None = None

    def show(self, page: SealedPage, names: Names) -> None:
        if self.shown == (page, names):
            return
        self.shown = (page, names)
        self.clear_widgets()
        self.add_widget(PenWords(runs=runs(page.words), style="wordsS"))
        if page.why:
            self.add_widget(PenWords(runs=runs(page.why), style="wordsM"))
        if page.steps:
            self.add_widget(Rule())
            self.add_widget(steps_list(page.steps))
        for plan in (step for step in page.steps if step.plan):
            self.add_widget(Rule())
            self.add_widget(plan_row(plan))
        self.add_widget(Legend(text_a=say("app.pen_of", name=names.a), text_b=say("app.pen_of", name=names.b)))


def steps_list(steps: tuple[SealedStep, ...]) -> Column:
    column = Column(spacing=dp(2))
    for step in steps:
        column.add_widget(numbered(step))
    return column


def numbered(step: SealedStep) -> Row:
    row = Row(spacing=dp(10))
    row.add_widget(Stonelet(number=step.number, kind="ahead", pos_hint={"top": 1}))
    row.add_widget(PenWords(runs=runs(step.words), style="wordsM"))
    return row


def plan_row(step: SealedStep) -> Row:
    """The plan under its stone's number, so that it is plain which step it belongs to."""
    row = Row(spacing=dp(10))
    holder = Column(size_hint_x=None, width=dp(36), spacing=dp(2), pos_hint={"top": 1})
    holder.add_widget(Icon(name="wind-bold", tone="ink2", size_hint_x=None, pos_hint={"center_x": 0.5}))
    row.add_widget(holder)
    row.add_widget(PenWords(runs=runs(step.plan), style="wordsM"))
    return row
