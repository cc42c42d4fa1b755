"""People: a row for each, one to find them by name, and one to add another."""

from __future__ import annotations

from typing import Any

from kivy.factory import Factory
from kivy.metrics import dp

from app.screens.base import AppScreen
from app.screens.caseload.presenter import State
from app.screens.caseload.tiles import ManyPeople, as_data
from widgets import kv
from widgets.picks import Disc

kv.load(__file__)

MANY = 40  # rows; from here on they are made as they are seen
LEAST = 240  # dp of a long list, however low the window is


class CaseloadScreen(AppScreen):
    shown: State | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ids.start.lead = Disc(icon="plus-bold", size_dp=48, icon_dp=24)
        self.many = ManyPeople()
        for part in (self.page.scroll, self.ids.find, self.ids.start):
            part.fbind("height", self.fit)

    def show(self, state: State) -> None:
        if self.shown != state:
            data = as_data(state, lambda line: self.presenter.open(line.entry))
            self.long = len(data) > MANY
            self.many.data = data if self.long else []
            self.ids.rows.clear_widgets()
            for one in () if self.long else data:
                self.ids.rows.add_widget(Factory.get(one.pop("viewclass"))(**one))
        self.shown = state
        if not state.searching and self.ids.find.text and not self.ids.find.focus:
            self.ids.find.text = ""
        self.only(
            self.page.body,
            (self.ids.nobody, state.searching and not state.rows),
            (self.ids.rows, bool(state.rows) and not self.long),
            (self.many, self.long),
            (self.ids.start, True),
        )
        self.fit()

    def fit(self, *_: object) -> None:
        """A long list takes what the field and the row below leave, so that it alone scrolls."""
        others = self.ids.find.height + self.ids.start.height + 2 * self.page.body.spacing
        room = self.page.scroll.height - others - self.page.body.padding[1] - self.page.body.padding[3]
        self.many.height = max(dp(LEAST), room)

    def go_back(self) -> None:
        self.presenter.lock()
