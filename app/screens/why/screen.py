"""Why this matters to me: the goal, and one field."""

from __future__ import annotations

from app.screens.base import AppScreen
from app.screens.idea_card import put_idea
from app.screens.sealed_card import runs
from app.screens.why.presenter import State
from widgets import kv

kv.load(__file__)


class WhyScreen(AppScreen):
    def show(self, state: State) -> None:
        ids = self.ids
        ids.words.runs = runs(state.goal)
        ids.legend.text_a, ids.legend.text_b = state.names.pen_a, state.names.pen_b
        put_idea(ids.idea, self.presenter, state.idea, state.names)
        self.only(ids.part, (ids.field, True), (ids.agreed, state.agreed), (ids.idea, state.idea is not None))
        if not ids.field.focus:
            ids.field.text = state.draft or state.words

    def start_with(self, text: str) -> None:
        self.ids.field.text = f"{text} "
        self.ids.field.focus = True
