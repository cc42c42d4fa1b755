"""What was tried: a card for each go, with its line in the pen that wrote it."""

from __future__ import annotations

from collections.abc import Callable

from kivy.metrics import dp

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.sealed_card import runs
from app.screens.tries.presenter import State, TriedRow
from app.text import say
from db.trying import Went
from widgets import kv
from widgets.chips import Chip, Flow
from widgets.pen_words import PenWords
from widgets.say import Say
from widgets.surfaces import Card

kv.load(__file__)

ICONS = {Went.DID: "check-circle-fill", Went.SOME: "circle-half-fill", Went.NOT_THIS_TIME: "clock-bold"}


class TriesScreen(AppScreen):
    shown: tuple[TriedRow, ...] | None = None

    def show(self, state: State) -> None:
        ids, some = self.ids, bool(state.rows)
        ids.none.text = say("tries.none_own" if state.own else "tries.none", name=state.names.a)
        ids.legend.text_a, ids.legend.text_b = state.names.pen_a, state.names.pen_b
        if self.shown != state.rows:
            self.shown = state.rows
            ids.rows.clear_widgets()
            for row in state.rows:
                ids.rows.add_widget(TriedCard(row))
        self.only(ids.ways, (ids.newer, state.newer), (ids.older, state.older))
        self.only(
            self.page.body,
            (ids.none, not some),
            (ids.legend, some),
            (ids.rows, some),
            (ids.ways, state.newer or state.older),
        )

    def turn(self, turn: Callable[[], None]) -> None:
        """The next page begins at the top."""
        turn()
        self.page.scroll.scroll_y = 1


class TriedCard(Card):
    """How it went and when, the step, and the line that was written to it."""

    def __init__(self, row: TriedRow) -> None:
        super().__init__(corner=24, spacing=dp(8), padding=[dp(18), dp(14)])
        head = Flow()
        head.add_widget(Chip(text=say(f"went.{row.went}"), icon=ICONS[row.went], fill="sunken"))
        if row.is_new:
            head.add_widget(Chip(text=say("together.new"), fill="sunwash"))
        self.add_widget(head)
        if row.step:
            self.add_widget(PenWords(runs=runs(row.step), style="wordsS"))
        self.add_widget(Say(text=row.when, style="small", tone="ink2"))
        if row.note:
            self.add_widget(PenWords(runs=runs(row.note), style="wordsM"))
