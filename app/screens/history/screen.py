"""Our words so far: an older wording beside now, with what is different washed."""

from __future__ import annotations

from typing import Any

from app.dates import day
from app.screens.base import AppScreen
from app.screens.history.pair import Pair
from app.screens.history.presenter import State
from app.screens.history.timeline import Timeline
from app.screens.sealed_card import runs
from app.text import say
from widgets import kv

__all__ = ["HistoryScreen", "Pair", "Timeline"]

kv.load(__file__)


class HistoryScreen(AppScreen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bind(width=lambda *_: self.ids.cards.do_layout())

    def show(self, state: State) -> None:
        ids = self.ids
        several = len(state.stops) > 1
        ids.timeline.show(state.stops, state.chosen)
        ids.now.runs, ids.then.runs = runs(state.now), runs(state.then)
        ids.now_when.text = say("history.agreed_on", date=day(state.now_at)) if state.now_agreed else day(state.now_at)
        ids.then_when.text = say("history.first") if state.is_first else day(state.then_at)
        ids.then_how.text = str(state.then_how)
        ids.back.text = say("history.put_back_idea") if state.as_idea else say("history.put_back")
        ids.back.ready = not state.is_now
        ids.back.why = say("history.same") if state.is_now else ""
        ids.pen_a.text = state.names.pen_a
        ids.pen_b.text = state.names.pen_b
        self.only(ids.now_head, (ids.now_title, True), (ids.now_lock, state.now_agreed), (ids.now_when, True))
        self.only(
            self.page.body,
            (ids.time, several),
            (ids.none, not several),
            (ids.cards, bool(state.stops)),
            (ids.legend_row, True),
            (ids.kept, state.ever_agreed),
        )
