"""People: a row for each, one to find them by name, and one to add another."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp

from app.screens.base import AppScreen
from app.screens.caseload.lines import PersonLine
from app.screens.caseload.presenter import State
from app.screens.caseload.tiles import ListHead, ManyPeople, Parts, PersonTile, as_data, parts
from app.text import say
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
        self.tiles: list[PersonTile] = []
        for part in (self.page.scroll, self.ids.find, self.ids.start):
            part.fbind("height", self.fit)

    def show(self, state: State) -> None:
        if self.shown is None or self.shown.rows != state.rows:
            self.long = len(state.rows) > MANY
            self.many.data = as_data(state, self.open) if self.long else []
            self.show_few(() if self.long else parts(state))
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

    def open(self, line: PersonLine) -> None:
        self.presenter.open(line.book)

    def show_few(self, parts: Parts) -> None:
        """A short list stands on the page itself. Its tiles are used again."""
        rows, spare = self.ids.rows, iter(self.tiles)
        rows.clear_widgets()
        for key, lines in parts:
            rows.add_widget(ListHead(text=say(key)))
            for line in lines:
                tile = next(spare, None) or self.another()
                tile.line = line
                rows.add_widget(tile)

    def another(self) -> PersonTile:
        self.tiles.append(PersonTile(open=self.open))
        return self.tiles[-1]

    def fit(self, *_: object) -> None:
        """A long list takes what the field and the row below leave, so that it alone scrolls."""
        others = self.ids.find.height + self.ids.start.height + 2 * self.page.body.spacing
        room = self.page.scroll.height - others - self.page.body.padding[1] - self.page.body.padding[3]
        self.many.height = max(dp(LEAST), room)

    def go_back(self) -> None:
        self.presenter.lock()
