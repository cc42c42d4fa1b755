"""End this book: what that means, and the words to type."""

from __future__ import annotations

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.end_book.presenter import State
from app.text import say
from widgets import kv

kv.load(__file__)


class EndBookScreen(AppScreen):
    def show(self, state: State) -> None:
        ids = self.ids
        ids.about.text = say("end.clinics" if state.clinics else "end.own")
        if not ids.day.focus:
            ids.day.text = state.day
        ids.why.text = str(state.why or "")
        ids.ask.text = say("end.type", words=say("end.word"))
        may = state.why is None
        ids.end.ready = state.ready
        ids.end.why = "" if state.ready else say("end.type_first")
        self.only(
            self.page.body,
            (ids.about, True),
            (ids.until, state.clinics),
            (ids.why, not may),
            (ids.save_first, may and not state.clinics),
            (ids.save, may and not state.clinics),
            (ids.typing, may),
        )
        self.only(self.page.foot, (ids.save_record, state.record_next), (ids.end, may))
