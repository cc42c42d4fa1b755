"""Seals and line samples for picking pens: in the colours of now, or in those that could be."""

from __future__ import annotations

from kivy.metrics import dp

from db.records import PenPair
from widgets import tokens
from widgets.legend import PenMark
from widgets.say import Say
from widgets.scene.seal_mark import SealMark
from widgets.stack import Column, Row
from widgets.theme import theme

LINE = 58  # dp of a sample


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


def named_seal(pen: str, letter: str, name: str, size_dp: int = 40, tone: str = "", colour: str = "") -> Row:
    """A seal, and beside it a name in its ink over a sample of the line.

    ``tone``: the colour token of the words, when it is not the pen's own. ``colour``: the seal's, likewise.
    """
    row, words = Row(spacing=dp(10)), Column(spacing=dp(3), pos_hint={"center_y": 0.5})
    words.add_widget(Say(text=name, style="smallB", tone=tone or f"pen{pen}"))
    words.add_widget(PenMark(pen=pen, tone=tone, size=(dp(LINE), dp(12))))
    row.add_widget(SealMark(pen=pen, letter=letter, size_dp=size_dp, colour=colour or None, pos_hint={"center_y": 0.5}))
    row.add_widget(words)
    return row
