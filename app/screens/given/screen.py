"""I was given a file: one row for each file, then one field for its words."""

from __future__ import annotations

from typing import Any

from app.screens import code_field as _code_field  # noqa: F401  a name that the .kv uses
from app.screens import loose as _loose  # noqa: F401
from app.screens.asking_screen import AskingScreen
from app.screens.found_rows import fill_with_files
from app.screens.given.presenter import State
from app.text import say
from widgets import kv

kv.load(__file__)


class GivenScreen(AskingScreen):
    shown: State | None = None

    def show(self, state: State) -> None:
        ids = self.ids
        if self.shown is None or self.shown.found != state.found:
            fill_with_files(ids.found, state.found, self.presenter.pick)
        if self.shown is None or self.shown.tries != state.tries:
            ids.code.wipe()
            ids.code.veiled = False
        self.shown = state
        self.show_wait(state.wait)
        asking, some = bool(state.picked), bool(state.found)
        ids.title.text = say("given.title_page" if state.page else "given.title")
        ids.sub.text = say("given.sub_words", name=state.picked) if asking else say("given.sub")
        ids.replaces.text = str(state.replaces or "")
        ids.open.text = say("given.replace") if state.replaces else say("given.open")
        ids.open.busy, ids.open.ready = state.busy, not state.wait
        self.only(
            self.page.body,
            (ids.title, True),
            (ids.sub, True),
            (ids.found, some and not asking),
            (ids.none, not some and not asking),
            (ids.replaces, asking and state.replaces is not None),
            (ids.prompt, asking),
            (ids.code, asking),
        )
        self.only(self.page.foot, (ids.open, asking), (ids.look, not asking))

    def open(self, *_: Any) -> None:
        self.presenter.open(self.ids.code.text)

    def go_back(self) -> None:
        self.presenter.go_back()
