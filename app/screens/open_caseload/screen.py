"""I'm the therapist: one field, which may show or hide what is typed."""

from __future__ import annotations

from typing import Any

from app.screens import code_field as _code_field  # noqa: F401  a name that the .kv uses
from app.screens.asking_screen import AskingScreen
from app.screens.open_caseload.presenter import State
from app.text import say
from widgets import kv

kv.load(__file__)


class OpenCaseloadScreen(AskingScreen):
    tries = 0

    def enter(self, **args: object) -> None:
        self.ids.code.veiled = True
        super().enter(**args)

    def show(self, state: State) -> None:
        ids = self.ids
        ids.prompt.text = str(state.prompt)
        ids.title.text = say("open_caseload.sheet_title") if state.sheet else say("open_caseload.title")
        self.show_wait(state.wait)
        if state.tries != self.tries:
            self.tries = state.tries
            ids.code.wipe()
        ids.code.masked = not state.sheet
        ids.open.busy, ids.open.ready = state.busy, not state.wait
        self.only(ids.ways, (ids.sheet, not state.sheet and not state.newcomer), (ids.own, state.newcomer))

    def open(self, *_: Any) -> None:
        self.presenter.open(self.ids.code.text)

    def go_back(self) -> None:
        self.presenter.go_back()
