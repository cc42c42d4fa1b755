"""Bring a copy back: one row for each copy that was found."""

from __future__ import annotations

from pathlib import Path

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.bring_back.presenter import State
from app.screens.found_rows import fill_with_files
from widgets import kv
from widgets.notes import Note

kv.load(__file__)


class BringBackScreen(AppScreen):
    shown: State | None = None

    def show(self, state: State) -> None:
        ids = self.ids
        if self.shown is None or self.shown.found != state.found:
            fill_with_files(ids.found, state.found, self.bring)
        self.shown = state
        ids.came.text = str(state.came or "")
        ids.met.clear_widgets()
        for line in state.met:
            ids.met.add_widget(Note(text=str(line), fill="sunken", icon="arrows-clockwise-bold"))
        some = bool(state.found)
        self.only(
            self.page.body,
            (ids.sub, True),
            (ids.came, state.came is not None),
            (ids.met, bool(state.met)),
            (ids.head, some),
            (ids.found, some),
            (ids.none, not some),
        )

    def bring(self, file: Path) -> None:
        self.presenter.bring(file)
        self.page.scroll.scroll_y = 1
