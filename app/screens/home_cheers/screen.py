"""Cheers sent, as plain cards, and one hope to send."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.entry_card import fill_rows
from app.screens.hide import offer_hide
from app.screens.home_cheers.presenter import SentCard, State
from app.screens.sending import send_names, send_states
from app.screens.tabs import HOME_TABS, fit_tabs
from app.screens.watching import WatchingScreen
from app.text import say
from widgets import kv
from widgets.say import Say
from widgets.surfaces import Card

kv.load(__file__)


class SentTile(Card):
    def __init__(self) -> None:
        super().__init__(corner=24, spacing=dp(4), padding=[dp(18), dp(12)])
        self.text, self.when = Say(style="bodyB"), Say(style="small", tone="ink2")
        self.add_widget(self.text)
        self.add_widget(self.when)

    def put(self, card: SentCard) -> None:
        self.text.text, self.when.text = card.text, str(card.when)


class HomeCheersScreen(WatchingScreen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fit_tabs(self.ids.tabs, "home_cheers", self.go, HOME_TABS)
        offer_hide(self)

    def show(self, state: State) -> None:
        ids, some = self.ids, bool(state.cards)
        fill_rows(ids.cards, state.cards, SentTile)
        ids.hope_sub.text = say("sent.hope_sub", name=state.young)
        self.page.head.title = say("sent.title_kept" if state.by_file else "sent.title")
        send_names(ids.send, state.young, state.by_file)
        self.only(ids.way, (ids.take, state.by_file))
        send_states(ids.field, ids.send, state.text, state.too_many)
        self.only(
            self.page.body,
            (ids.not_now, not state.opened),
            (ids.none, state.opened and not some),
            (ids.cards, some),
            (ids.hope, state.opened),
        )

    def send(self) -> None:
        self.presenter.send(self.ids.field.text)
