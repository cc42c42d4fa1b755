"""Erase something of one's own: a list, and one card that asks."""

from __future__ import annotations

from collections.abc import Callable

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.entry_card import EntryCard, EntryRow, fill_rows
from app.screens.erase.presenter import State
from widgets import kv

kv.load(__file__)


class EraseScreen(AppScreen):
    def show(self, state: State) -> None:
        ids = self.ids
        picked = state.picked
        fill_rows(ids.rows, () if picked else state.entries, self.row)
        if picked is not None:
            fill_rows(ids.picked, (picked,), EntryCard)
            ids.then.text = str(state.what_then)
        self.only(ids.ways, (ids.newer, state.newer), (ids.older, state.older))
        some = bool(state.entries)
        self.only(
            self.page.body,
            (ids.sub, picked is None and some),
            (ids.none, picked is None and not some),
            (ids.rows, picked is None and some),
            (ids.ways, picked is None and (state.newer or state.older)),
            (ids.ask, picked is not None),
            (ids.picked, picked is not None),
            (ids.then, picked is not None),
        )
        self.only(self.page.foot, (ids.both, picked is not None))

    def row(self) -> EntryRow:
        row = EntryRow()
        row.bind(on_release=lambda row: self.presenter.pick(row.entry))
        return row

    def turn(self, turn: Callable[[], None]) -> None:
        """The next page begins at the top."""
        turn()
        self.page.scroll.scroll_y = 1

    def go_back(self) -> None:
        """Back from the question is to keep it."""
        if self.presenter.picked is not None:
            self.presenter.keep_it()
        else:
            super().go_back()
