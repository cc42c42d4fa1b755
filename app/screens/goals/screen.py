"""My goals: up to three cards."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp

from app.screens.base import AppScreen
from app.screens.goals.card import GoalTile, KeptTile
from app.screens.goals.presenter import GoalCard, State
from app.screens.hide import offer_hide
from app.screens.newest_few import NewestFew
from app.screens.tabs import fit_tabs
from app.text import say
from db.outcomes import GoalSaid
from widgets import kv
from widgets.say import Say

kv.load(__file__)

KEPT = {GoalSaid.REST: "goals.resting", GoalSaid.REACHED: "goals.reached", GoalSaid.LET_GO: "goals.let_go"}


class GoalsScreen(AppScreen):
    shown: State | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fit_tabs(self.ids.tabs, "goals", self.go)
        offer_hide(self)

    def show(self, state: State) -> None:
        ids = self.ids
        ids.legend.text_a = state.names.pen_a
        ids.legend.text_b = state.names.pen_b
        alone = self.presenter.young_person_alone
        self.page.head.back = not alone
        self.only(self.page.foot, (ids.write, True), (ids.tabs, alone))
        ids.write.ready = state.room_for_more
        ids.write.why = "" if state.room_for_more else say("goals.three_is_a_lot")
        self.show_ways(state)
        self.only(
            self.page.body,
            (ids.legend, bool(state.cards)),
            (ids.empty, not state.cards),
            (ids.cards, True),
            (ids.kept, bool(state.kept)),
            (ids.ways, bool(ids.ways.children)),
        )
        if self.shown != state:
            self.fill(state)
        self.shown = state

    def show_ways(self, state: State) -> None:
        """To pages about the book itself: for a therapist who they are and who agreed, for each one alone their own."""
        ids, mind = self.ids, self.presenter
        ids.consent.sub = str(state.consent or "")
        due = state.consent is not None and state.consent.key == "goals.consent_due"
        ids.consent.icon, ids.consent.icon_tone = ("info-bold", "ink") if due else ("pencil-simple-bold", "ink2")
        self.only(
            ids.ways,
            (ids.consent, state.consent is not None),
            (ids.people, mind.therapist_here),
            (ids.cheers, mind.young_person_alone),
            (ids.reminders, mind.young_person_alone),
            (ids.check_ins, mind.alone),
            (ids.opened, mind.alone),
            (ids.ending, bool(state.cards or state.kept)),
            (ids.settings, True),
            (ids.my_data, True),
        )

    def fill(self, state: State) -> None:
        cards = self.ids.cards
        cards.clear_widgets()
        for card in state.cards:
            tile = GoalTile(card)
            tile.bind(on_release=lambda tile: self.presenter.open(tile.shown))
            tile.first.bind(on_release=lambda _, goal=card.goal: self.presenter.first_words_of(goal))
            cards.add_widget(tile)
        self.fill_kept(state)

    def fill_kept(self, state: State) -> None:
        """Goals that rest, are reached or were let go: flat, each under its own word."""
        kept = self.ids.kept
        kept.clear_widgets()
        for said in GoalSaid:
            those = [card for card in state.kept if card.became is said]
            if those:
                kept.add_widget(Say(text=say(KEPT[said]), style="smallB", tone="ink2"))
                kept.add_widget(NewestFew(those, self.kept_tile, spacing=dp(10)))

    def kept_tile(self, card: GoalCard) -> KeptTile:
        tile = KeptTile(card)
        tile.bind(on_release=lambda tile: self.presenter.open(tile.shown))
        tile.first.bind(on_release=lambda _: self.presenter.first_words_of(card.goal))
        return tile
