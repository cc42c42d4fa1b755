"""One goal as it stands in an adult's file."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp

from app.screens.home_page.presenter import SeenGoal, State
from app.screens.sealed_card import runs
from app.text import say
from widgets.icon import Icon
from widgets.legend import Legend
from widgets.pen_words import PenWords
from widgets.say import Say
from widgets.stack import Column, Row
from widgets.stonelet import Stonelet
from widgets.surfaces import Card, Rule


class GoalAtHome(Card):
    """Words, steps, how to help and numbers: each only when it is there, with a rule between them."""

    def __init__(self, goal: SeenGoal, state: State) -> None:
        super().__init__(depth=2, corner=28, spacing=dp(10))
        parts = [*words(goal), *steps(goal), *asked(goal, state), *numbers(goal)]
        for n, part in enumerate(parts):
            if n and not isinstance(part, Asks):
                self.add_widget(Rule())
            self.add_widget(part)
            if n == 0 and state.writers:
                self.add_widget(pens(state))


def words(goal: SeenGoal) -> list[Any]:
    return [PenWords(runs=runs(goal.words), style="wordsS")] if goal.words else []


def pens(state: State) -> Legend:
    """Whose words are here. Who wrote none of them is not named, as in the file."""
    known = dict(state.writers)
    return Legend(text_a=pen_of(known.get("A")), text_b=pen_of(known.get("B")))


def pen_of(name: str | None) -> str:
    return say("app.pen_of", name=name) if name else ""


def steps(goal: SeenGoal) -> list[Any]:
    if not goal.steps:
        return []
    column = Column(spacing=dp(4))
    column.add_widget(Say(text=say("home_page.steps"), style="smallB", tone="ink2"))
    for number, (step, kind) in enumerate(zip(goal.steps, goal.stones, strict=True), start=1):
        row = Row(spacing=dp(10))
        row.add_widget(Stonelet(number=number, kind=kind, width_dp=36, pos_hint={"top": 1}))
        row.add_widget(PenWords(runs=runs(step), style="wordsM", pos_hint={"top": 1}))
        column.add_widget(row)
    return [column]


class Asks(Card):
    """ "Mika asks": one way home can help."""

    def __init__(self, young_person: str, asked: Any) -> None:
        super().__init__(fill="sunwash", depth=0, corner=20, padding=[dp(14), dp(10)])
        row, column = Row(spacing=dp(12)), Column(pos_hint={"center_y": 0.5})
        column.add_widget(Say(text=say("home_page.asks", name=young_person), style="smallB"))
        column.add_widget(PenWords(runs=runs(asked), style="wordsM"))
        row.add_widget(Icon(name="heart-bold", pos_hint={"center_y": 0.5}))
        row.add_widget(column)
        self.add_widget(row)


def asked(goal: SeenGoal, state: State) -> list[Any]:
    return [Asks(state.young_person, one) for one in goal.help]


def numbers(goal: SeenGoal) -> list[Any]:
    if not goal.numbers:
        return []
    said = ", ".join(str(number) for number in goal.numbers)
    return [Say(text=say("home_page.numbers", n=said), style="bodyB")]
