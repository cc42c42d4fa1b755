"""The rows of the welcome cards: to read, not to tap."""

from __future__ import annotations

from kivy.metrics import dp

from widgets.picks import Disc
from widgets.say import Say
from widgets.stack import Column, Row
from widgets.surfaces import Rule

LEAD, GAP = 40, 14  # dp: the round picture, and from it to the words


class Fact(Row):
    """A round picture, a bold line and one below it."""

    def __init__(self, lead: Disc, title: str, sub: str) -> None:
        super().__init__(spacing=dp(GAP))
        words = Column(pos_hint={"center_y": 0.5})
        words.add_widget(Say(text=title, style="smallB"))
        words.add_widget(Say(text=sub, style="small", tone="ink2"))
        lead.pos_hint = {"center_y": 0.5}
        self.add_widget(lead)
        self.add_widget(words)


def inset_rule() -> Row:
    """A line that starts where the words start."""
    row = Row(padding=[dp(LEAD + GAP), dp(1), 0, dp(1)])
    row.add_widget(Rule())
    return row
