"""The sealed card where the words come first: its steps and plan wait behind one row."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import BooleanProperty

from app.screens.names import Names
from app.screens.sealed import SealedPage
from app.screens.sealed_card import pens_row, sealed_steps, sealed_words
from app.text import say
from widgets.icon import Icon
from widgets.picks import ListRow
from widgets.stonelet import StoneRow
from widgets.surfaces import Card, Rule
from widgets.theme import theme

MOST_STONES = 5  # in the row; the words beside it say how many there are


class FoldedCard(Card):
    """``open``: the steps and the plan are shown too. ``on_first``: as a SealedCard's."""

    __events__ = ("on_first",)
    open = BooleanProperty(False)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(depth=2, corner=28, spacing=dp(8), **kwargs)
        self.shown: tuple[SealedPage, Names, tuple[Any, ...], str] | None = None
        self.fbind("open", self.build)
        theme.bind(resized=self.build)

    def show(self, page: SealedPage, names: Names, *heads: Any, style: str = "wordsS") -> None:
        if self.shown != (page, names, heads, style):
            self.shown = (page, names, heads, style)
            self.build()

    def on_first(self) -> None:
        """For whoever listens."""

    def build(self, *_: object) -> None:
        if self.shown is None:
            return
        page, names, heads, style = self.shown
        pens = pens_row(self, names)
        steps = [Rule(), self.opener(page), *(sealed_steps(page)[1:] if self.open else [])] if page.steps else []
        self.clear_widgets()
        for part in (*heads, *sealed_words(page, style), pens, *steps):
            self.add_widget(part)
        self.padding = [dp(18), dp(14), dp(18), dp(12 if self.open and page.steps else 0 if page.steps else 8)]

    def opener(self, page: SealedPage) -> ListRow:
        caret = Icon(name="caret-up-bold" if self.open else "caret-right-bold", tone="ink2", size_dp=20)
        stones = StoneRow(count=min(MOST_STONES, len(page.steps)))
        row = ListRow(lead=stones, title=in_short(page), caret=False, end=caret, tall=48)
        row.bind(on_release=lambda *_: setattr(self, "open", not self.open))
        return row


def in_short(page: SealedPage) -> str:
    """ "5 steps and the plan"."""
    count, plan = len(page.steps), any(step.plan for step in page.steps)
    if count == 1:
        return say("not_yet.one_step_and_plan" if plan else "not_yet.one_step")
    return say("not_yet.steps_and_plan" if plan else "not_yet.steps_only", n=str(count))
