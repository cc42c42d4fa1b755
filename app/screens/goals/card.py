"""One goal in a list: its words, never shortened, and where it stands."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp

from app.rules.agreement import Status
from app.screens.goals.presenter import GoalCard
from app.screens.sealed_card import runs
from app.text import say
from widgets.chips import Chip, Flow
from widgets.icon import Icon
from widgets.pen_words import PenWords
from widgets.press import Pressable
from widgets.say import Say
from widgets.stack import Row
from widgets.surfaces import Card

LOOKS = {
    Status.NOT_AGREED: ("words.not_agreed", "circle-dashed-bold", "sunken", "ink2"),
    Status.AGREED: ("words.agreed", "check-circle-fill", "agreedwash", "agreed"),
    Status.CHANGED: ("words.changed", "arrows-clockwise-bold", "sunwash", "ink"),
    Status.ON_HOLD: ("words.on_hold", "clock-bold", "sunken", "ink2"),
}


def status_chip(status: Status) -> Chip:
    key, icon, fill, tone = LOOKS[status]
    return Chip(text=say(key), icon=icon, fill=fill, icon_tone=tone)


class GoalTile(Pressable, Card):
    """The whole card is the target."""

    def __init__(self, shown: GoalCard, therapist: str, **kwargs: Any) -> None:
        super().__init__(corner=28, spacing=dp(9), **kwargs)
        self.shown = shown
        row = Row(spacing=dp(8))
        if shown.words:
            row.add_widget(PenWords(runs=runs(shown.words), style="wordsM"))
        else:
            row.add_widget(Say(text=say("goals.idea_first", name=therapist), style="bodyB"))
        row.add_widget(Icon(name="caret-right-bold", tone="ink2", size_dp=20, pos_hint={"top": 0.9}))
        self.add_widget(row)
        chips = Flow()
        chips.add_widget(status_chip(shown.status))
        if shown.waiting:
            chips.add_widget(Chip(text=say("goals.waiting"), icon="chat-circle-bold", fill="penBwash"))
        chips.add_widget(
            Chip(text=say("goals.home_cant"), icon="eye-slash-bold", fill="", icon_tone="ink2", tone="ink2")
        )
        self.add_widget(chips)
        self.spoken = f"{''.join(ink.text for ink in shown.words)}. {say(LOOKS[shown.status][0])}"
