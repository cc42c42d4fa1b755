"""Cheers as a list: each with who sent it, and a way to hide it."""

from __future__ import annotations

from kivy.metrics import dp

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.cheers.presenter import CheerCard, State
from app.screens.entry_card import fill_rows
from app.text import say
from widgets import kv
from widgets.buttons import TextButton
from widgets.say import Say
from widgets.surfaces import Card

kv.load(__file__)


class CheerTile(Card):
    """The words, who sent them, and one quiet button."""

    def __init__(self, page: CheersScreen) -> None:
        super().__init__(corner=24, spacing=dp(4), padding=[dp(18), dp(14), dp(18), dp(4)])
        self.text, self.by = Say(style="bodyB"), Say(style="small", tone="ink2")
        self.button = TextButton(side=0)
        self.button.bind(on_release=lambda *_: page.press(self))
        for part in (self.text, self.by, self.button):
            self.add_widget(part)

    def put(self, card: CheerCard) -> None:
        self.shown = card
        self.text.text, self.by.text = card.text, str(card.by)


class CheersScreen(AppScreen):
    of_hidden = False

    def show(self, state: State) -> None:
        ids = self.ids
        self.of_hidden = state.hidden
        self.page.head.title = say("cheers.hidden_title" if state.hidden else "cheers.title")
        fill_rows(ids.cards, state.cards, lambda: CheerTile(self))
        for tile in ids.cards.children:
            tile.button.text = say("cheers.show" if state.hidden else "cheers.hide")
        ids.turn.text = say("cheers.in_sight" if state.hidden else "cheers.hidden")
        self.only(ids.ways, (ids.older, state.more), (ids.turn, state.hidden or state.some_hidden))
        some = bool(state.cards)
        self.only(
            self.page.body,
            (ids.none, not some and not state.some_hidden),
            (ids.sub, some),
            (ids.cards, some),
            (ids.ways, bool(ids.ways.children)),
        )

    def press(self, tile: CheerTile) -> None:
        press = self.presenter.bring_back if self.of_hidden else self.presenter.hide_one
        press(tile.shown.id)
