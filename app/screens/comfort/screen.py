"""Text and look, with two sentences that show each choice at once."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp

from app.comfort import LOOKS, SIZES
from app.screens import loose as _loose  # noqa: F401  names that the .kv uses
from app.screens import switch_row as _switch_row  # noqa: F401
from app.screens.base import AppScreen
from app.screens.comfort.presenter import State
from app.text import say
from widgets import kv
from widgets.icon import Icon
from widgets.picks import PickCard
from widgets.stack import Column

kv.load(__file__)

LETTERS = 24  # dp of the two letters at 100 %
LOOK_ICONS = {
    "light": "sun-bold",
    "dark": "moon-bold",
    "high_contrast": "circle-half-bold",
    "high_contrast_dark": "circle-half-fill",
}


class ComfortScreen(AppScreen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sizes = {size: self.size_card(size) for size in SIZES}
        self.looks = {look: self.look_card(look) for look in LOOKS}
        self.ids.preview.runs = [
            ("A", say("comfort.preview"), frozenset()),
            ("", " ", frozenset()),
            ("B", say("comfort.preview_b"), frozenset()),
        ]

    def size_card(self, size: int) -> PickCard:
        """Two letters, as much larger as the text would be."""
        letters = Column(size_hint_x=None, width=dp(LETTERS * size / 100), padding=[0, dp(10), 0, 0])
        letters.add_widget(Icon(name="text-aa-bold", size_dp=round(LETTERS * size / 100)))
        card = PickCard(title=say("comfort.percent", n=str(size)), lead=letters, align="center")
        card.bind(on_release=lambda *_: self.presenter.size(size))
        self.ids.sizes.add_widget(card)
        return card

    def look_card(self, look: str) -> PickCard:
        card = PickCard(title=say(f"comfort.{look}"), icon=LOOK_ICONS[look])
        card.bind(on_release=lambda *_: self.presenter.look(look))
        row = self.ids.bright if len(self.ids.bright.children) < 2 else self.ids.contrast
        row.add_widget(card)
        return card

    def show(self, state: State) -> None:
        chosen = state.choices
        for cards, now in ((self.sizes, chosen.text_size), (self.looks, chosen.look)):
            for value, card in cards.items():
                card.chosen = value == now
        self.ids.motion.active = chosen.quiet
