"""Bring a copy back: one row for each copy that was found."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.bring_back.presenter import State
from widgets import kv
from widgets.picks import ListRow

kv.load(__file__)


class BringBackScreen(AppScreen):
    shown: State | None = None

    def show(self, state: State) -> None:
        ids = self.ids
        if self.shown is None or self.shown.found != state.found:
            self.fill(state)
        self.shown = state
        ids.came.text = str(state.came or "")
        some = bool(state.found)
        self.only(
            self.page.body,
            (ids.sub, True),
            (ids.came, state.came is not None),
            (ids.head, some),
            (ids.found, some),
            (ids.none, not some),
        )

    def fill(self, state: State) -> None:
        self.ids.found.clear_widgets()
        for each in state.found:
            row = ListRow(icon="book-open-bold", title=each.name, sub=str(each.where), fill="card", depth=1, tall=64)
            row.bind(on_release=partial(self.bring, each.file))
            self.ids.found.add_widget(row)

    def bring(self, file: Path, _row: object) -> None:
        self.presenter.bring(file)
        self.page.scroll.scroll_y = 1
