"""Three words for one adult at home."""

from __future__ import annotations

from app.screens import code_field as _code_field  # noqa: F401  a name that the .kv uses
from app.screens import loose as _loose  # noqa: F401
from app.screens.base import AppScreen
from app.screens.home_words.presenter import State
from app.text import say
from widgets import kv

kv.load(__file__)


class HomeWordsScreen(AppScreen):
    turn = 0

    def show(self, state: State) -> None:
        ids, learning = self.ids, not state.trying
        self.page.head.title = say("home_words.title", name=state.name)
        ids.sub.text = say("home_words.sub", name=state.name) if learning else say("home_words.type_sub")
        ids.words.words = list(state.words) if learning else []
        if state.turn != self.turn:
            self.turn, ids.code.veiled = state.turn, False
            ids.code.wipe()
        self.only(self.page.body, (ids.sub, True), (ids.words, learning), (ids.code, state.trying))
        self.only(self.page.foot, (ids.on, True), (ids.deal, learning))
        ids.on.busy = state.busy
        ids.on.text = say("home_words.on") if learning else say("home_words.keep")

    def on_main(self) -> None:
        if self.presenter.trying:
            self.presenter.typed(self.ids.code.text)
        else:
            self.presenter.try_them()

    def go_back(self) -> None:
        self.presenter.go_back()
