"""Where does it go: three equal cards, who says what, and a way to take it back."""

from __future__ import annotations

from typing import Any

from app.screens.base import AppScreen
from app.screens.goal_word.presenter import State
from app.screens.sealed_card import runs
from app.text import say
from widgets import kv
from widgets.chips import Flow
from widgets.notes import Note

kv.load(__file__)

PENS = "AB"


class TakeBack(Flow):
    """A way back for each who sits here and said something."""

    def offer(self, screen: Any, where: Any, names: Any, together: bool) -> None:
        ids = screen.ids
        ids.a_takes_back.text = say("goal_word.takes_back", name=names.a) if together else say("goal_word.take_back")
        ids.b_takes_back.text = say("goal_word.takes_back", name=names.b) if together else say("goal_word.take_back")
        screen.only(self, (ids.a_takes_back, "A" in where.takers), (ids.b_takes_back, "B" in where.takers))


class GoalWordScreen(AppScreen):
    def show(self, state: State) -> None:
        ids, where = self.ids, state.where
        ids.words.runs = runs(state.goal)
        ids.legend.text_a, ids.legend.text_b = state.names.pen_a, state.names.pen_b
        ids.who.names, ids.who.chosen = [state.names.a, state.names.b], PENS.index(state.pen)
        for name in ("rest", "reached", "let_go"):
            ids[name].chosen = state.chosen == name
        self.show_said(state)
        became = where.became is not None
        self.only(
            self.page.body,
            (ids.paper, bool(state.goal)),
            (ids.said, became or bool(where.words)),
            (ids.sub, not became and not where.words),
            (ids.who, state.together and not became),
            (ids.choices, not became),
        )
        ids.back.offer(self, where, state.names, state.together)
        self.only(self.page.foot, (ids.goals, became), (ids.back, bool(where.takers)))

    def show_said(self, state: State) -> None:
        said, where = self.ids.said, state.where
        said.clear_widgets()
        if where.became is not None:
            said.add_widget(Note(icon=where.icon, title=str(where.title), text=str(where.sub), fill="agreedwash"))
            return
        for word in where.words:
            lone = str(word.waits) if len(where.words) == 1 else ""
            said.add_widget(Note(icon="chat-circle-bold", title=str(word.says), text=lone, fill=f"pen{word.pen}wash"))
        if len(where.words) > 1:
            said.add_widget(Note(text=str(where.sub), fill="sunken"))

    def speak_as(self, place: int) -> None:
        self.presenter.speak_as(PENS[place])
