"""One goal in a list: its words, never shortened, and where it stands."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import NumericProperty

from app.rules.agreement import Status
from app.screens.base import FIRST_WORDS
from app.screens.eyes import Eye
from app.screens.goals.presenter import GoalCard
from app.screens.marks import text_of
from app.screens.sealed_card import runs
from app.text import say
from db.outcomes import GoalSaid
from widgets.buttons import RoundButton
from widgets.chips import Chip, Flow
from widgets.icon import Icon
from widgets.pen_words import PenWords
from widgets.press import Pressable
from widgets.say import Say
from widgets.stack import Row
from widgets.surfaces import Card

LOOKS = {
    Status.NOT_AGREED: ("goals.not_agreed", "circle-dashed-bold", "sunken", "ink2"),
    Status.AGREED: ("goals.agreed", "check-circle-fill", "agreedwash", "agreed"),
    Status.CHANGED: ("goals.changed", "arrows-clockwise-bold", "sunwash", "ink"),
    Status.ON_HOLD: ("goals.on_hold", "clock-bold", "sunken", "ink2"),
}


def status_chip(shown: GoalCard) -> Chip:
    key, icon, fill, tone = LOOKS[Status.NOT_AGREED if shown.not_with else shown.status]
    text = say("goals.not_with", name=shown.not_with) if shown.not_with else say(key)
    return Chip(text=text, icon=icon, fill=fill, icon_tone=tone)


class HomeSees(Row):
    """An eye and a few words: a fact beside the chips, without a pill of its own."""

    max_width = NumericProperty(0)  # px; 0 for no limit

    def __init__(self, eye: Eye) -> None:
        self.icon = Icon(name=eye.icon, tone="ink2", size_dp=20, pos_hint={"center_y": 0.5})
        self.words = Say(text=eye.text, style="small", tone="ink2", hug=True, pos_hint={"center_y": 0.5})
        super().__init__(size_hint_x=None, spacing=dp(5))
        for part in (self.icon, self.words):
            self.add_widget(part)

    def refresh(self) -> None:
        self.words.max_width = max(1, self.max_width - self.icon.width - self.spacing) if self.max_width else 0
        self.words.refresh()
        self.width = self.icon.width + self.spacing + self.words.width
        super().refresh()


def first_words() -> RoundButton:
    """The way to how a goal was first written."""
    return RoundButton(icon=FIRST_WORDS, fill="", depth=0, spoken=say("words.first_wrote"), pos_hint={"center_y": 0.5})


class GoalTile(Pressable, Card):
    """The whole card is the target."""

    def __init__(self, shown: GoalCard, **kwargs: Any) -> None:
        super().__init__(corner=28, spacing=dp(9), padding=dp(16), **kwargs)
        self.shown = shown
        row = Row(spacing=dp(8))
        if shown.words:
            row.add_widget(PenWords(runs=runs(shown.words), style="wordsM"))
        else:
            row.add_widget(Say(text=str(shown.instead), style="bodyB"))
        row.add_widget(Icon(name="caret-right-bold", tone="ink2", size_dp=20, pos_hint={"top": 0.9}))
        self.add_widget(row)
        self.first = first_words()
        row = Row(spacing=dp(8))
        chips = Flow(pos_hint={"center_y": 0.5})
        status = status_chip(shown)
        chips.add_widget(status)
        if shown.waiting:
            chips.add_widget(Chip(text=say("goals.waiting"), icon="chat-circle-bold", fill="penBwash"))
        chips.add_widget(HomeSees(shown.eye))
        row.add_widget(chips)
        if shown.words:
            row.add_widget(self.first)
        self.add_widget(row)
        self.spoken = f"{text_of(shown.words) or shown.instead}. {status.text}. {shown.eye.text}"


KEPT_ICONS = {GoalSaid.REST: "moon-bold", GoalSaid.REACHED: "check-circle-fill", GoalSaid.LET_GO: "leaf-fill"}


class KeptTile(Pressable, Card):
    """A goal that rests, is reached or was let go: flat, its words whole."""

    def __init__(self, shown: GoalCard, **kwargs: Any) -> None:
        super().__init__(corner=24, depth=0, fill="sunken", padding=[dp(16), dp(14)], **kwargs)
        self.shown = shown
        row = Row(spacing=dp(12))
        tone = "agreed" if shown.became is GoalSaid.REACHED else "ink2"
        icon = KEPT_ICONS[shown.became or GoalSaid.REST]
        row.add_widget(Icon(name=icon, tone=tone, pos_hint={"center_y": 0.5}))
        self.first = first_words()
        middle = {"center_y": 0.5}
        if shown.words:
            row.add_widget(PenWords(runs=runs(shown.words), style="wordsM", pos_hint=middle))
            row.add_widget(self.first)
        else:
            row.add_widget(Say(text=str(shown.instead), style="bodyB", pos_hint=middle))
        row.add_widget(Icon(name="caret-right-bold", tone="ink2", size_dp=20, pos_hint={"center_y": 0.5}))
        self.add_widget(row)
        self.spoken = text_of(shown.words) or str(shown.instead)
