"""Seals and line samples for picking pens: in the colours of now, or in those that could be."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp

from db.records import PenPair
from widgets import tokens
from widgets.legend import PenMark
from widgets.say import Say
from widgets.scene.seal_mark import SealMark
from widgets.stack import Column, Row, settle
from widgets.theme import theme

LINE = 54  # dp of a sample


def colours(pair: PenPair) -> tuple[str, str]:
    """The two colours of a pair as they look now: first, second. High contrast has one pair of its own."""
    now = tokens.look(theme.look, pair)
    return now.penA, now.penB


def two_seals(pair: PenPair, a: str, b: str) -> Row:
    """Both seals as they would be, clear of the tick above them."""
    row = Row(size_hint_x=None, width=dp(66), spacing=dp(-6), padding=[0, dp(12), 0, dp(2)])
    for pen, letter, colour in zip("AB", (a, b), colours(pair), strict=True):
        row.add_widget(SealMark(pen=pen, letter=letter, size_dp=36, colour=colour))
    return row


class NamedSeal(Row):
    """A seal, and beside it whose it is in its ink over a sample of the line."""

    def __init__(self, pen: str, letter: str, name: str) -> None:
        self.name = Say(text=name, style="smallB", tone=f"pen{pen}")
        self.seal = SealMark(pen=pen, letter=letter, size_dp=40, pos_hint={"center_y": 0.5})
        super().__init__(spacing=dp(10))
        words = Column(spacing=dp(3), pos_hint={"center_y": 0.5})
        words.add_widget(self.name)
        words.add_widget(PenMark(pen=pen, size=(dp(LINE), dp(12))))
        self.add_widget(self.seal)
        self.add_widget(words)

    @property
    def natural(self) -> float:
        """Px wide with the name on one line."""
        return float(self.seal.width + self.spacing + self.name.natural_width)


class SealLegend(Row):
    """Two named seals side by side; one above the other when a name needs more room."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(spacing=dp(8), **kwargs)
        theme.bind(resized=self._again)

    def _again(self, *_: object) -> None:
        self._trigger_layout()

    def _spread(self) -> None:
        half = int((self.width - self.spacing) / 2)
        beside = all(seal.natural <= half for seal in self.children)
        self.orientation = "horizontal" if beside else "vertical"
        for seal in self.children:
            seal.width = half if beside else self.width
            settle(seal)


def one_colour(letter: str, name: str, tone: str, colour: str) -> Row:
    """The young person's seal and wave in one colour of a pair; ``tone`` is the pen that wears it now."""
    row, words = HugRow(spacing=dp(10)), HugColumn(spacing=dp(3), pos_hint={"center_y": 0.5})
    words.add_widget(Say(text=name, style="smallB", tone=tone, hug=True))
    words.add_widget(PenMark(tone=tone, size=(dp(LINE), dp(12))))
    row.add_widget(SealMark(letter=letter, size_dp=44, colour=colour, pos_hint={"center_y": 0.5}))
    row.add_widget(words)
    return row


class HugRow(Row):
    """As wide as what it holds."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(size_hint_x=None, **kwargs)

    def _fit(self) -> bool:
        self.width = self.minimum_width
        return super()._fit()


class HugColumn(Column):
    """As wide as the widest thing in it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(size_hint_x=None, **kwargs)

    def _fit(self) -> bool:
        self.width = self.minimum_width
        return super()._fit()
