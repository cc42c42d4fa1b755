"""Two tiles of a goal's page: where it stands, and its steps."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp

from app.dates import day, day_and_time
from app.rules.agreement import Status
from app.screens.folded_card import in_short
from app.screens.goal.presenter import State
from app.screens.sealed import SealedStep
from app.screens.sealed_card import runs
from app.text import say
from widgets.chips import Flow
from widgets.icon import Icon
from widgets.pen_words import PenWords
from widgets.press import Pressable
from widgets.say import Say
from widgets.scene.seal_mark import SealMark
from widgets.stack import Column, Row
from widgets.stonelet import Stonelet
from widgets.surfaces import Card

FILLS = {Status.AGREED: "agreedwash", Status.CHANGED: "sunwash", Status.ON_HOLD: "sunken", Status.NOT_AGREED: "sunken"}
ICONS = {
    Status.AGREED: ("lock-simple-bold", "agreed"),
    Status.CHANGED: ("arrows-clockwise-bold", "ink"),
    Status.ON_HOLD: ("clock-bold", "ink2"),
    Status.NOT_AGREED: ("circle-dashed-bold", "ink2"),
}


class Standing(Pressable, Card):
    """Both seals once there is an agreement, and one line about it. Tapping shows what was agreed."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(depth=0, corner=24, padding=[dp(16), dp(14)], **kwargs)

    def show(self, state: State) -> None:
        self.clear_widgets()
        agreed_once = state.status is not Status.NOT_AGREED
        shown = Status.NOT_AGREED if state.not_with else state.status
        self.fill = FILLS[shown]
        self.is_target = self.is_focusable = agreed_once
        title, sub = said(state)
        self.spoken = f"{title}. {sub}"
        row = Row(spacing=dp(12))
        if agreed_once:
            row.add_widget(seals(state))
        words = Column(pos_hint={"center_y": 0.5})
        words.add_widget(Say(text=title, style="bodyB"))
        words.add_widget(Say(text=sub, style="small"))
        row.add_widget(words)
        name, tone = ICONS[shown]
        row.add_widget(Icon(name=name, tone=tone, pos_hint={"center_y": 0.5}))
        self.add_widget(row)


def said(state: State) -> tuple[str, str]:
    if state.not_with:
        return say("goals.not_with", name=state.not_with), say("goal.agreed_with", name=state.agreed_with.name)
    if state.status is Status.AGREED:
        return say("goal.agreed"), day_and_time(state.at)
    if state.status is Status.CHANGED:
        return say("goal.changed"), say("goal.changed_sub")
    if state.status is Status.ON_HOLD:
        return say("goal.on_hold"), say("goal.on_hold_sub", name=state.stepped_back_by, date=day(state.at))
    return say("goal.not_agreed"), say("goal.not_agreed_sub")


def seals(state: State) -> Row:
    row = Row(size_hint_x=None, width=dp(94), spacing=dp(-10), pos_hint={"center_y": 0.5})
    for pen, letter in (("A", state.names.letter_a), ("B", state.agreed_with.letter)):
        row.add_widget(SealMark(pen=pen, letter=letter, size_dp=52))
    return row


class StepsTile(Pressable, Card):
    """The stones in a row, and the words of the one that the pin stands on; of a goal that is not worked on any more
    how many steps there are."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(corner=24, spacing=dp(6), **kwargs)

    def show(self, state: State) -> None:
        self.clear_widgets()
        steps = state.page.steps
        if not steps:
            self.add_widget(Say(text=say("goal.steps_none"), style="bodyB"))
            self.add_widget(Say(text=say("goal.steps_add"), style="small", tone="ink2"))
            self.spoken = f"{say('goal.steps_none')}. {say('goal.steps_add')}"
            return
        if state.where.became:
            self.spoken = in_short(state.page)
            self.add_widget(Say(text=self.spoken, style="bodyB"))
            return
        stones = Flow(spacing=6)
        for step, kind in zip(steps, state.stones, strict=True):
            stones.add_widget(Stonelet(number=step.number, kind=kind))
        self.add_widget(stones)
        if "now" in state.stones:
            self.add_now(steps[state.stones.index("now")])
        else:
            self.add_widget(Say(text=say("path.all"), style="smallB", tone="ink2"))
        self.spoken = say("goal.one_step") if len(steps) == 1 else say("goal.steps", n=str(len(steps)))

    def add_now(self, step: SealedStep) -> None:
        self.add_widget(Say(text=say("goal.step_now", n=str(step.number)), style="smallB", tone="ink2"))
        self.add_widget(PenWords(runs=runs(step.words), style="wordsM"))
