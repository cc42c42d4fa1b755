"""My books: a row for each, and one to start another."""

from __future__ import annotations

from typing import Any

from app.screens.base import AppScreen
from app.screens.caseload.presenter import BookRow, State
from app.text import say
from widgets import kv
from widgets.picks import Disc, ListRow
from widgets.scene.seal_mark import SealMark

kv.load(__file__)


class CaseloadScreen(AppScreen):
    shown: State | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.crop(self.ids.lake, "visit")
        self.ids.start.lead = Disc(icon="plus-bold", size_dp=48, icon_dp=24)

    def show(self, state: State) -> None:
        if self.shown != state:
            self.ids.rows.clear_widgets()
            for row in state.rows:
                self.ids.rows.add_widget(self.row(row))
        self.shown = state
        self.only(self.page.body, (self.ids.rows, bool(state.rows)), (self.ids.start, True))

    def row(self, row: BookRow) -> ListRow:
        lead = SealMark(pen="A", letter=row.letter, size_dp=48) if row.name else Disc(icon="info-bold", size_dp=48)
        made = ListRow(title=row.name or say("caseload.shut"), lead=lead, fill="card", depth=1, tall=72)
        if row.old_pictures:
            made.sub = say("caseload.new_pictures")
        made.title_style = "bodyB"
        made.bind(on_release=lambda *_: self.presenter.open(row.entry))
        return made

    def go_back(self) -> None:
        self.presenter.lock()
