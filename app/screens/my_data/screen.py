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
        ids.take.title, ids.take.sub = take_row(state)
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


def take_row(state: State) -> tuple[str, str]:
    """On the young person's own copy the file goes the other way: to the therapist, when they meet."""
    if not state.own:
        return say("take_home.title"), say("take_home.row")
    sub = say("my_data.take_sub_home" if state.home else "my_data.take_sub")
    return say("my_data.take", name=state.names.b), sub
