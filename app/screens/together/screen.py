"""Together: the goals with what waits, ideas to answer, and one way on."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp

from app.screens.base import AppScreen
from app.screens.sealed_card import runs
from app.screens.together.presenter import State, WaitingGoal, WaitingIdea
from app.text import say
from widgets import kv
from widgets.icon import Icon
from widgets.pen_words import PenWords
from widgets.press import Pressable
from widgets.say import Say
from widgets.scene.seal_mark import SealMark
from widgets.stack import Column, Row
from widgets.surfaces import Card

kv.load(__file__)


class TogetherScreen(AppScreen):
    shown: State | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.crop(self.ids.lake, "visit")

    def show(self, state: State) -> None:
        ids = self.ids
        if self.shown != state:
            self.page.head.lead = both(state)
            self.fill(ids.goals, [GoalTile(goal, self) for goal in state.goals], say("together.goals"))
            self.fill(ids.ideas, [IdeaTile(idea, state, self) for idea in state.ideas], say("together.ideas"))
        self.shown = state
        ids.on.text = say("together.write") if state.first_visit else say("together.carry_on")
        self.only(
            self.page.body,
            (ids.first, state.first_visit),
            (ids.ideas, bool(state.ideas)),
            (ids.goals, bool(state.goals)),
            (ids.also, True),
        )

    def fill(self, column: Column, tiles: list[Any], heading: str) -> None:
        column.clear_widgets()
        column.add_widget(Say(text=heading, style="heading"))
        for tile in tiles:
            column.add_widget(tile)


def both(state: State) -> Row:
    row = Row(size_hint_x=None, width=dp(80), spacing=dp(-10))
    for pen, letter in (("A", state.names.letter_a), ("B", state.names.letter_b)):
        row.add_widget(SealMark(pen=pen, letter=letter, size_dp=48))
    return row


class GoalTile(Pressable, Card):
    """A goal and what comes next for it."""

    def __init__(self, goal: WaitingGoal, screen: TogetherScreen) -> None:
        super().__init__(corner=24, spacing=dp(8))
        self.spoken = f"{''.join(ink.text for ink in goal.words)}. {goal.what}"
        self.add_widget(PenWords(runs=runs(goal.words), style="wordsM"))
        row = Row(spacing=dp(8))
        row.add_widget(Icon(name=goal.icon, tone="ink2", size_dp=20))
        row.add_widget(Say(text=str(goal.what), style="small", tone="ink2"))
        self.add_widget(row)
        self.bind(on_release=lambda *_: screen.presenter.open_goal(goal.goal))


class IdeaTile(Pressable, Card):
    """An idea that waits for an answer."""

    def __init__(self, idea: WaitingIdea, state: State, screen: TogetherScreen) -> None:
        super().__init__(fill=f"pen{idea.pen}wash", depth=0, corner=24)
        title = say("together.idea_by", name=idea.who)
        self.spoken = f"{title}. {idea.fresh}"
        row = Row(spacing=dp(12))
        letter = state.names.letter_b if idea.pen == "B" else state.names.letter_a
        row.add_widget(SealMark(pen=idea.pen, letter=letter, size_dp=40, pos_hint={"center_y": 0.5}))
        words = Column()
        words.add_widget(Say(text=title, style="smallB", tone=f"pen{idea.pen}"))
        words.add_widget(PenWords(runs=[(idea.pen, idea.fresh, frozenset())], style="wordsM"))
        row.add_widget(words)
        row.add_widget(Icon(name="caret-right-bold", tone="ink2", size_dp=20, pos_hint={"center_y": 0.5}))
        self.add_widget(row)
        self.bind(on_release=lambda *_: screen.presenter.open_idea(idea.goal))
