"""Prepare an idea: the words as they stand, and a field to write them another way."""

from __future__ import annotations

from app.screens.base import AppScreen
from app.screens.prepare.presenter import State
from app.screens.sealed_card import runs
from app.text import say
from widgets import kv

kv.load(__file__)


class PrepareScreen(AppScreen):
    def show(self, state: State) -> None:
        ids = self.ids
        ids.words.runs = runs(state.words)
        ids.field.text, ids.why.text = state.typed, state.why
        ids.private.text = say("prepare.private", name=state.names.a)
        self.only(self.page.body, (ids.let_go, state.waits))
