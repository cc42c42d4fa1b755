"""One young person: a card for what waits, one for each goal, and one way to start together."""

from __future__ import annotations

from kivy.metrics import dp

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.goals.card import GoalTile
from app.screens.one_person.presenter import OneGoal, State
from app.text import say
from widgets import kv
from widgets.icon import Icon
from widgets.say import Say
from widgets.scene.seal_mark import SealMark
from widgets.stack import Row

kv.load(__file__)


class OnePersonScreen(AppScreen):
    shown: State | None = None

    def show(self, state: State) -> None:
        ids = self.ids
        ids.bar.title = state.names.a if state.names.letter_a else say("people.young")
        ids.pen_a.text, ids.pen_b.text = state.names.pen_a, state.names.pen_b
        ids.team.sub = str(state.last)
        ids.none.text = say("one_person.none_open" if state.had_goals else "one_person.no_goal")
        if self.shown != state:
            ids.bar.lead = SealMark(pen="A", letter=state.names.letter_a, size_dp=48)
            self.fill(state)
        self.shown = state
        self.only(
            self.page.body,
            (ids.waits, bool(state.waits)),
            (ids.head, True),
            (ids.none, not state.goals),
            (ids.goals, bool(state.goals)),
            (ids.ways, True),
        )
        some = bool(state.goals)
        self.only(ids.head, (ids.title, True), (ids.pen_a, some), (ids.pen_b, some))

    def fill(self, state: State) -> None:
        ids = self.ids
        ids.lines.clear_widgets()
        for line in state.waits:
            ids.lines.add_widget(Say(text=line, style="small", tone="ink2"))
        ids.goals.clear_widgets()
        for goal in state.goals:
            ids.goals.add_widget(self.tile(goal))

    def tile(self, goal: OneGoal) -> GoalTile:
        tile = GoalTile(goal.card)
        if goal.number is not None:
            tile.add_widget(number_row(str(goal.number)))
        tile.bind(on_release=lambda tile: self.presenter.open_goal(tile.shown))
        tile.first.bind(on_release=lambda *_: self.presenter.first_words_of(goal.card.goal))
        return tile


def number_row(text: str) -> Row:
    """Below the eye of home, as far in."""
    row = Row(spacing=dp(5))
    row.add_widget(Icon(name="chart-line-up-bold", tone="ink2", size_dp=20, pos_hint={"center_y": 0.5}))
    row.add_widget(Say(text=text, style="small", tone="ink2", pos_hint={"center_y": 0.5}))
    return row
