"""My recovery sheet: twelve words, then a field to try them in."""

from __future__ import annotations

from app.rules.codes import SHEET_WORDS
from app.screens import code_field as _code_field  # noqa: F401  a name that the .kv uses
from app.screens import loose as _loose  # noqa: F401
from app.screens.base import AppScreen
from app.screens.my_sheet.presenter import State
from app.text import say
from widgets import kv

kv.load(__file__)


class MySheetScreen(AppScreen):
    turn = 0

    def show(self, state: State) -> None:
        ids, learning = self.ids, not state.trying
        ids.sub.text = say(f"my_sheet.{state.whose}sub") if learning else say("my_sheet.type_sub")
        ids.bar.title = say(f"my_sheet.{state.whose}title")
        ids.warn.text = say(f"my_sheet.{state.whose}warn")
        ids.words.words = list(state.words) if learning else []
        if state.turn != self.turn:
            self.turn = state.turn
            ids.code.wipe()
        ids.count.text = say("my_sheet.count", n=str(state.count))
        self.only(
            self.page.body,
            (ids.sub, True), (ids.words, learning), (ids.warn, learning),
            (ids.code, state.trying), (ids.count, state.trying),
        )  # fmt: skip
        self.only(self.page.foot, (ids.on, True), (ids.save, learning))
        ids.on.busy, ids.on.ready = state.busy, learning or state.count == SHEET_WORDS
        ids.on.text = say("my_sheet.written") if learning else say("my_sheet.keep")

    def on_main(self) -> None:
        if self.presenter.trying:
            self.presenter.typed(self.ids.code.text)
        else:
            self.presenter.try_it()

    def go_back(self) -> None:
        self.presenter.go_back()
