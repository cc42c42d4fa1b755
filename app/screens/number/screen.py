"""Today's number: the dial, in the pen of whoever gives it."""

from __future__ import annotations

from app.screens.base import AppScreen
from app.screens.number.presenter import OFTEN, State
from app.screens.sealed_card import runs
from app.text import say
from widgets import kv

kv.load(__file__)


class NumberScreen(AppScreen):
    def show(self, state: State) -> None:
        ids = self.ids
        ids.whose.text = say("number.whose", name=state.whose) if state.whose else ""
        ids.words.runs = runs(state.goal)
        ids.legend.text_a, ids.legend.text_b = state.names.pen_a, state.names.pen_b
        ids.dial.pen, ids.dial.value = state.pen, state.value
        ids.save.ready = state.value is not None
        ids.save.why = say("number.pick_first")
        ids.often.names = [say(f"number.{often}") for often in OFTEN]
        if state.often is not None:
            ids.often.chosen = OFTEN.index(state.often)
        self.only(ids.question, (ids.whose, bool(state.whose)), (ids.ask, True))
        self.only(
            self.page.body,
            (ids.paper, bool(state.goal)),
            (ids.asked, True),
            (ids.own_first, True),
            (ids.rhythm, state.often is not None),
        )
