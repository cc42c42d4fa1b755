"""Everything written, as plain cards."""

from __future__ import annotations

from collections.abc import Callable

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.entry_card import EntryCard, fill_rows
from app.screens.written.presenter import State
from widgets import kv

kv.load(__file__)


class WrittenScreen(AppScreen):
    def show(self, state: State) -> None:
        ids = self.ids
        fill_rows(ids.rows, state.entries, EntryCard)
        self.only(ids.ways, (ids.newer, state.newer), (ids.older, state.older))
        some = bool(state.entries)
        self.only(
            self.page.body,
            (ids.sub, some),
            (ids.later, state.later),
            (ids.none, not some),
            (ids.rows, some),
            (ids.ways, state.newer or state.older),
        )

    def turn(self, turn: Callable[[], None]) -> None:
        """The next page begins at the top."""
        turn()
        self.page.scroll.scroll_y = 1
