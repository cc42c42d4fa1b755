"""The card that shows all that is sealed. One component for answering, sealing and keeping."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kivy.metrics import dp
from kivy.properties import BooleanProperty

from app.screens.first_words import FIRST_WORDS
from app.screens.marks import Inks
from app.screens.names import Names
from app.screens.sealed import SealedPage, SealedStep
from app.text import say
from widgets.buttons import RoundButton
from widgets.icon import Icon
from widgets.legend import Legend
from widgets.pen_words import PenWords
from widgets.say import Say
from widgets.stack import Column, Row
from widgets.stonelet import Stonelet
from widgets.surfaces import Card, Rule
from widgets.theme import theme

Runs = list[tuple[str, str, frozenset[str]]]
STONE = 36  # dp that a stone takes; with the gap beside it, words of steps and plans stand in one line
ASIDE = 10  # dp between a stone and its words


def runs(inks: Inks) -> Runs:
    """Inks as the pen words widget takes them."""
    return [(ink.pen, ink.text, ink.marks) for ink in inks]


class SealedCard(Card):
    """``show`` builds it anew only when the page is another one. ``heads`` stay above the words, on the card.

    ``on_first``: somebody asks for the words as they were first written. ``on_print``: for a page of them, where it
    ``prints``.
    """

    __events__ = ("on_first", "on_print")
    prints = BooleanProperty(False)

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("depth", 2)
        kwargs.setdefault("corner", 28)
        kwargs.setdefault("spacing", dp(8))
        kwargs.setdefault("padding", [dp(18), dp(12), dp(18), dp(8)])
        super().__init__(**kwargs)
        self.shown: tuple[SealedPage, Names, tuple[Any, ...], str] | None = None
        theme.bind(resized=self.build)

    def show(self, page: SealedPage, names: Names, *heads: Any, style: str = "wordsS") -> None:
        if self.shown != (page, names, heads, style):
            self.shown = (page, names, heads, style)
            self.build()

    def on_first(self) -> None:
        """For whoever listens."""

    def on_print(self) -> None:
        """For whoever listens."""

    def build(self, *_: object) -> None:
        if self.shown is None:
            return
        page, names, heads, style = self.shown
        self.clear_widgets()
        parts = sealed_words(page, style), sealed_steps(page), [pens_row(self, names, self.prints)]
        for part in (*heads, *(part for several in parts for part in several)):
            self.add_widget(part)


def sealed_words(page: SealedPage, style: str = "wordsS") -> list[Any]:
    """The goal's words, and why, when that was written."""
    words = [PenWords(runs=runs(page.words), style=style)]
    return [*words, PenWords(runs=runs(page.why), style="wordsM")] if page.why else words


def sealed_steps(page: SealedPage) -> list[Any]:
    """The steps in order, then the plans, each part under a rule."""
    plans = [step for step in page.steps if step.plan]
    parts: list[Any] = [Rule(), column([numbered(step) for step in page.steps])] if page.steps else []
    return [*parts, Rule(), column([plan_row(step, len(page.steps)) for step in plans])] if plans else parts


def pens_row(card: Any, names: Names, prints: bool = False) -> Row:
    """Whose pen is whose, and the ways to a page on paper and to the words as they were first written."""
    row = Row(spacing=0 if prints else dp(8))  # with two buttons the names need all the room there is
    apart = 8 if prints else 18
    row.add_widget(Legend(text_a=names.pen_a, text_b=names.pen_b, spacing=apart, pos_hint={"center_y": 0.5}))
    if prints:
        row.add_widget(nook("printer-bold", say("print.title"), lambda: card.dispatch("on_print")))
    row.add_widget(nook(FIRST_WORDS, say("words.first_wrote"), lambda: card.dispatch("on_first")))
    return row


def nook(icon: str, spoken: str, do: Callable[[], object]) -> Row:
    """A button beside words: to touch it is higher than the row looks."""
    button = RoundButton(icon=icon, fill="card", depth=0, spoken=spoken)
    button.bind(on_release=lambda *_: do())
    made = Row(size_hint_x=None, width=button.width, padding=[0, dp(-8)])
    made.add_widget(button)
    return made


def column(rows: list[Row]) -> Column:
    made = Column(spacing=dp(2))
    for row in rows:
        made.add_widget(row)
    return made


def numbered(step: SealedStep) -> Row:
    return aside(Stonelet(number=step.number, kind="ahead", width_dp=STONE, pos_hint={"top": 1}), step.words)


def plan_row(step: SealedStep, steps: int) -> Row:
    """The plan beside a breath of wind; with several stones its stone's number stands there too."""
    lead = Column(size_hint_x=None, width=theme.roomy(STONE), padding=[0, dp(2), 0, 0], pos_hint={"top": 1})
    lead.add_widget(Icon(name="wind-bold", tone="ink2", pos_hint={"center_x": 0.5}))
    if steps > 1:
        lead.add_widget(Say(text=str(step.number), style="micro", tone="ink2", align="center"))
    return aside(lead, step.plan)


def aside(lead: Any, inks: Inks) -> Row:
    row = Row(spacing=dp(ASIDE))
    row.add_widget(lead)
    row.add_widget(PenWords(runs=runs(inks), style="wordsM", pos_hint={"top": 1}))
    return row
