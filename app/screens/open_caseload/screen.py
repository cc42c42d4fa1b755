"""I'm the therapist: one field, which may show or hide what is typed."""

from __future__ import annotations

from app.screens import code_field as _code_field  # noqa: F401  a name that the .kv uses
from app.screens.asking_screen import TypedCodeScreen
from app.screens.open_caseload.presenter import State
from app.text import say
from widgets import kv

kv.load(__file__)


class OpenCaseloadScreen(TypedCodeScreen):
    def show(self, state: State) -> None:
        super().show(state)
        ids = self.ids
        ids.prompt.text = str(state.prompt)
        ids.title.text = say("open_caseload.sheet_title") if state.sheet else say("open_caseload.title")
        ids.code.masked = not state.sheet
        self.only(ids.ways, (ids.sheet, not state.sheet and not state.newcomer), (ids.own, state.newcomer))

    def go_back(self) -> None:
        self.presenter.go_back()
