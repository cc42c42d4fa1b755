"""Home: one field for three words."""

from __future__ import annotations

from typing import Any

from app.screens import code_field as _code_field  # noqa: F401  a name that the .kv uses
from app.screens.asking_screen import AskingScreen
from app.screens.open_home.presenter import State
from widgets import kv

kv.load(__file__)


class OpenHomeScreen(AskingScreen):
    tries = 0

    def enter(self, **args: object) -> None:
        self.ids.code.veiled = True
        super().enter(**args)

    def show(self, state: State) -> None:
        ids = self.ids
        self.show_wait(state.wait)
        if state.tries != self.tries:
            self.tries = state.tries
            ids.code.wipe()
        ids.open.busy, ids.open.ready = state.busy, not state.wait

    def open(self, *_: Any) -> None:
        self.presenter.open(self.ids.code.text)
