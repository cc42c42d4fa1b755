"""Record for the law, as plain cards."""

from __future__ import annotations

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.entry_card import EntryCard, fill_rows
from app.screens.record.presenter import State
from app.text import say
from widgets import kv

kv.load(__file__)


class RecordScreen(AppScreen):
    def show(self, state: State) -> None:
        ids = self.ids
        ids.sub.text = say("record.sub", a=state.young_person)
        fill_rows(ids.rows, state.entries, EntryCard)
        some = bool(state.entries)
        self.only(self.page.body, (ids.sub, state.opened), (ids.none, state.opened and not some), (ids.rows, some))

    def leave(self) -> None:
        super().leave()
        fill_rows(self.ids.rows, (), EntryCard)
