"""What would make it one higher? A question to wonder about."""

from __future__ import annotations

from app.screens.base import AppScreen
from app.screens.idea_card import put_idea
from app.screens.one_higher.presenter import State
from app.text import say
from widgets import kv

kv.load(__file__)


class OneHigherScreen(AppScreen):
    def show(self, state: State) -> None:
        ids = self.ids
        ids.stone.text = say("one_higher.chip", step=state.step)
        ids.sub.text = say("one_higher.sub_none") if state.sure is None else say("one_higher.sub", n=str(state.sure))
        ids.eye.text = state.eye.text
        self.only(ids.chips, (ids.stone, True), (ids.eye, state.eye.open))
        put_idea(ids.idea, self.presenter, state.idea, state.names)
        self.only(ids.part, (ids.field, True), (ids.idea, state.idea is not None))
        if not ids.field.focus:
            ids.field.text = state.draft or state.words

    def start_with(self, text: str) -> None:
        self.ids.field.text = text
        self.ids.field.focus = True
