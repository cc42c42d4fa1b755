"""Cards of the ending: a head, and under it lines in the pens that wrote them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from kivy.metrics import dp
from kivy.uix.widget import Widget

from app.actions.what_helped import Helped
from app.screens.goals.card import KEPT_ICONS, first_words
from app.screens.marks import Inks
from app.screens.newest_few import NewestFew
from app.screens.our_ending.presenter import EndedGoal
from app.screens.sealed_card import runs
from app.text import say
from db.records import Id
from widgets.icon import Icon
from widgets.pen_words import PenWords
from widgets.say import Say
from widgets.stack import Row
from widgets.surfaces import Card

OPEN = "circle-dashed-bold"


class Lines(Card):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(corner=24, spacing=dp(10), padding=[dp(18), dp(14)], **kwargs)
        self.shown: object = None

    def put(self, head: str, lines: Sequence[Inks]) -> None:
        self.fresh((head, tuple(lines)), [heading(head), few(lines)])

    def put_goals(self, goals: Sequence[EndedGoal], first: Callable[[Id], None]) -> None:
        """``first`` leads to how a goal was first written."""
        self.fresh(tuple(goals), [heading("our_ending.goals"), few(goals, lambda goal: goal_row(goal, first))])

    def put_helped(self, helped: Sequence[Inks], kept: Sequence[tuple[Helped, Inks]]) -> None:
        parts: list[Widget] = [heading("our_ending.helped"), few(helped)]
        for kind in Helped:
            those = [inks for of, inks in kept if of is kind]
            if those:
                parts += [Say(text=say(f"our_ending.kind_{kind}"), style="smallB", tone="ink2"), few(those)]
        self.fresh((tuple(helped), tuple(kept)), parts)

    def fresh(self, what: object, parts: Sequence[Widget]) -> None:
        """Built anew only when there is something else to show."""
        if self.shown != what:
            self.shown = what
            self.clear_widgets()
            for part in parts:
                self.add_widget(part)


def heading(key: str) -> Say:
    return Say(text=say(key), style="bodyB")


def words(inks: Inks) -> PenWords:
    return PenWords(runs=runs(inks), style="wordsM")


def few(items: Sequence[Any], make: Callable[[Any], Widget] = words) -> NewestFew:
    return NewestFew(items, make, spacing=dp(10))


def goal_row(goal: EndedGoal, first: Callable[[Id], None]) -> Row:
    row = Row(spacing=dp(12))
    icon = KEPT_ICONS[goal.became] if goal.became else OPEN
    row.add_widget(Icon(name=icon, tone="ink2", pos_hint={"center_y": 0.5}))
    row.add_widget(words(goal.words))
    way = first_words()
    way.bind(on_release=lambda *_: first(goal.goal))
    row.add_widget(way)
    return row
