"""My plan: an if card, a then card."""

from __future__ import annotations

from typing import Any

from app.screens.base import AppScreen
from app.screens.plan.presenter import PartState, State
from app.screens.sealed_card import runs
from app.text import say
from db.records import LineKind
from widgets import kv

kv.load(__file__)


class PlanScreen(AppScreen):
    def show(self, state: State) -> None:
        ids = self.ids
        ids.stone.text = say("plan.chip", n=str(state.number), step=state.step)
        self.show_part(ids.if_words, ids.if_field, state.if_part, state.pen)
        self.show_part(ids.then_words, ids.then_field, state.then_part, state.pen)
        ids.legend.text_a = say("app.pen_of", name=state.names.a)
        ids.legend.text_b = say("app.pen_of", name=state.names.b)

    def show_part(self, words: Any, field: Any, part: PartState, pen: str) -> None:
        words.runs = runs(part.words)
        field.pen = pen
        if not field.focus:
            field.text = part.typed

    def typed(self, kind: str, text: str) -> None:
        self.presenter.keep_draft(LineKind(kind), text)

    def start_with(self, field: Any, text: str) -> None:
        field.text = text
        field.focus = True

    def focus(self, field: Any) -> None:
        field.focus = True

    def done(self) -> None:
        self.presenter.done(self.ids.if_field.text, self.ids.then_field.text)
