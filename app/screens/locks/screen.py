"""Locks: a row for each code, how soon, and one way on."""

from __future__ import annotations

from typing import Any

from app.comfort import LOCK_AFTER
from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.locks.presenter import State
from app.text import say
from widgets import kv
from widgets.icon import Icon
from widgets.picks import Disc, ListRow

kv.load(__file__)

ICONS = {
    "pictures": "squares-four-bold",
    "passphrase": "key-bold",
    "sheet": "list-bullets-bold",
    "clinic": "list-bullets-bold",
}


class LocksScreen(AppScreen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.signs = {}
        for row, icon in ICONS.items():
            self.ids[row].lead = Disc(icon=icon, size_dp=48, icon_dp=24)
            self.ids[row].end = self.signs[row] = Icon(size_dp=24)
        self.ids.after.names = [say("locks.minute") if m == 1 else say("locks.minutes", n=str(m)) for m in LOCK_AFTER]

    def show(self, state: State) -> None:
        ids, found = self.ids, state.set
        ids.sub.text = say("locks.on_sub") if found.on else say("locks.off_sub")
        ids.pictures.title = say("locks.pictures", name=state.names.a)
        ids.passphrase.title = say("locks.passphrase", name=state.names.b)
        for row in ICONS:
            self.show_row(ids[row], row, getattr(found, row))
        if found.old_pictures:
            ids.pictures.sub = say("locks.old_pictures")
        if not found.clinic:
            ids.clinic.sub = say("locks.no_clinic")
        self.only(
            ids.rows,
            (ids.pictures, True),
            (ids.passphrase, not found.own),
            (ids.sheet, not found.own),
            (ids.clinic, state.clinic and not found.own),
        )
        ids.after.chosen = LOCK_AFTER.index(state.minutes)
        self.only(
            self.page.body,
            (ids.sub, True), (ids.rows, True), (ids.how_soon, found.on), (ids.after, found.on),
            (ids.in_file, state.in_file),
        )  # fmt: skip
        self.only(
            self.page.foot,
            (ids.next, bool(state.next)), (ids.lock_now, found.on), (ids.done, True),
        )  # fmt: skip
        ids.done.text = say("locks.done") if found.on else say("locks.not_today")

    def show_row(self, row: ListRow, name: str, there: bool) -> None:
        """By sign and by word."""
        self.signs[name].name = "check-circle-fill" if there else "circle-dashed-bold"
        self.signs[name].tone = "agreed" if there else "ink2"
        row.sub = say("locks.set") if there else say("locks.not_set")
