"""Who opens this book: a card for each, room for another therapist, and who was here once."""

from __future__ import annotations

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.names import joined
from app.screens.people_here.parts import PersonHere
from app.screens.people_here.presenter import State
from app.text import say
from widgets import kv

kv.load(__file__)


class PeopleHereScreen(AppScreen):
    shown: State | None = None

    def show(self, state: State) -> None:
        ids, before = self.ids, self.shown
        if before is None or (before.cards, before.copies) != (state.cards, state.copies):
            self.fill(state)
        if state.adding and (before is None or not before.adding):
            ids.name.text = state.draft
        ids.add_sub.text = say("people_here.hand_over_means", a=state.a)
        ids.out.text = say("people_here.out", name=joined(state.out)) if state.out else ""
        self.only(
            self.page.body,
            (ids.cards, True),
            (ids.add, state.may_change and not state.adding),
            (ids.adding, state.adding),
            (ids.out, bool(state.out)),
        )
        self.shown = state

    def fill(self, state: State) -> None:
        cards = self.ids.cards
        cards.clear_widgets()
        for card in state.cards:
            cards.add_widget(PersonHere(card, state.copies, self.presenter))

    def add(self) -> None:
        self.presenter.add()
        self.ids.name.focus = True
