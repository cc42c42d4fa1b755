"""First words: a card with one row for each part of a goal."""

from __future__ import annotations

from app.screens.at_first.parts import FirstRow
from app.screens.at_first.presenter import State
from app.screens.base import AppScreen
from widgets import kv
from widgets.surfaces import Rule

kv.load(__file__)


class AtFirstScreen(AppScreen):
    shown: State | None = None

    def enter(self, **args: object) -> None:
        self.page.scroll.scroll_y = 1
        super().enter(**args)

    def show(self, state: State) -> None:
        ids = self.ids
        ids.legend.text_a, ids.legend.text_b = state.names.pen_a, state.names.pen_b
        some = bool(state.lines)
        self.only(self.page.body, (ids.none, not some), (ids.head, some), (ids.legend, some), (ids.card, some))
        if state != self.shown:
            self.fill(state)
        self.shown = state

    def fill(self, state: State) -> None:
        card = self.ids.card
        card.clear_widgets()
        for n, line in enumerate(state.lines):
            if n:
                card.add_widget(Rule())
            row = FirstRow(line)
            row.bind(on_release=lambda row: self.presenter.open(row.shown.line))
            card.add_widget(row)
