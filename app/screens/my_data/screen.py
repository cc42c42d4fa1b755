"""My data: one row for each thing that can be done."""

from __future__ import annotations

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.my_data.presenter import State
from app.text import say
from widgets import kv

kv.load(__file__)


class MyDataScreen(AppScreen):
    def show(self, state: State) -> None:
        ids = self.ids
        ids.record.sub = say("my_data.record_sub", a=state.names.a)
        self.only(
            ids.rows,
            (ids.take, True),
            (ids.save, True),
            (ids.ours, state.alone),
            (ids.bring, True),
            (ids.written, True),
            (ids.erase, state.alone),
            (ids.opened, True),
            (ids.record, state.record),
            (ids.end, state.end),
        )
        self.only(
            self.page.body,
            (ids.sub, True),
            (ids.rows, True),
            (ids.alone, not state.alone),
            (ids.clinics, state.clinics and not state.record),
        )
