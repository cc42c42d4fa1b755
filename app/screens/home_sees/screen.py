"""What can home see? A card for each adult, words for home, and room for one more."""

from __future__ import annotations

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.home_sees.parts import SeenByAdult, shown_cards
from app.screens.home_sees.presenter import State
from app.screens.idea_card import put_idea
from app.screens.sealed_card import runs
from app.text import say
from db.records import Id
from widgets import kv

kv.load(__file__)


class HomeSeesScreen(AppScreen):
    shown: State | None = None
    adults: dict[Id, SeenByAdult]

    def show(self, state: State) -> None:
        ids, before = self.ids, self.shown
        ids.sub.text = say("home.sub") if state.may_choose else say("home.not_mine", a=state.names.a)
        ids.goal.runs = runs(state.goal)
        if before is None or shown_cards(before) != shown_cards(state):
            self.fill(state)
        self.show_for_home(state)
        put_idea(ids.idea, self.presenter, state.idea, state.names)
        self.show_adding(state)
        somebody = bool(state.cards)
        self.only(
            self.page.body,
            (ids.sub, somebody),
            (ids.about, somebody and bool(state.goal)),
            (ids.nobody, not somebody),
            (ids.cards, somebody),
            (ids.carried, somebody and state.carried),
            (ids.for_home, somebody and (state.may_choose or bool(state.for_home))),
            (ids.idea, state.idea is not None),
            (ids.add, not state.adding and state.can_add),
            (ids.adding, state.adding),
        )
        self.shown = state

    def fill(self, state: State) -> None:
        mind, cards = self.presenter, self.ids.cards
        cards.clear_widgets()
        self.adults = {}
        for card in state.cards:
            made = self.adults[card.adult] = SeenByAdult(
                card,
                state.for_home,
                lambda what, shown, adult=card.adult: mind.choose(adult, what, shown),
                lambda adult=card.adult: mind.see(adult),
                (lambda adult=card.adult: mind.give_words(adult)) if state.may_give else None,
            )
            cards.add_widget(made)

    def show_for_home(self, state: State) -> None:
        ids, written = self.ids, bool(state.for_home)
        ids.for_home_sub.text = say("home.for_home_sub" if written or state.writing else "home.for_home_none")
        ids.words.runs = runs(state.for_home)
        ids.write.text = say("home.change_words" if written else "home.for_home_write")
        if state.writing and (self.shown is None or not self.shown.writing):
            ids.field.text = state.draft
        self.only(ids.ways, (ids.write, True), (ids.exact, written))
        heading, *_ = reversed(ids.for_home.children)
        self.only(
            ids.for_home,
            (heading, True),
            (ids.for_home_sub, True),
            (ids.words, written and not state.writing),
            (ids.field, state.writing),
            (ids.keep_words, state.writing),
            (ids.ways, state.may_choose and not state.writing),
        )

    def show_adding(self, state: State) -> None:
        if state.adding and (self.shown is None or not self.shown.adding):
            self.ids.name.text = state.name_draft
        heading, *_ = reversed(self.ids.adding.children)
        self.only(
            self.ids.adding,
            (heading, True),
            (self.ids.add_sub, bool(state.cards)),
            (self.ids.name, True),
            (self.ids.add_now, True),
        )

    def write(self) -> None:
        self.presenter.write()
        self.ids.field.focus = True

    def add(self) -> None:
        self.presenter.add()
        self.ids.name.focus = True
