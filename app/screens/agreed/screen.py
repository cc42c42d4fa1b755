"""You both agreed: the joined seal over the exact words, kept."""

from __future__ import annotations

from typing import Any

from app.dates import day, day_and_time
from app.screens.agreed.presenter import State
from app.screens.base import AppScreen
from app.screens.sealed_card import SealedCard  # noqa: F401  named in screen.kv
from app.text import say
from widgets import kv

kv.load(__file__)


class AgreedScreen(AppScreen):
    first_words_on_bar = False  # its card has the way

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.crop(self.ids.lake, "agreed")

    def enter(self, **args: object) -> None:
        self.page.scroll.scroll_y = 1
        super().enter(**args)

    def show(self, state: State) -> None:
        ids, who = self.ids, state.names
        ids.seal.letter_a, ids.seal.letter_b = who.letter_a, state.therapist.letter
        ids.when.text = say("agreed.kept", date=day_and_time(state.at))
        ids.back.text = say("agreed.stepped_back", name=state.stepped_back_by, date=day(state.stepped_back_at))
        self.only(ids.facts, (ids.when, True), (ids.back, bool(state.stepped_back_by)))
        ids.card.show(state.page, who)
