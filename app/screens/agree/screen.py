"""Do we agree? The whole page on one card, and under it a place for each to answer."""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock

from app.rules.agreement import Page
from app.screens.agree.presenter import State
from app.screens.agree.spot import AnswerSpot
from app.screens.base import AppScreen
from app.screens.sealed_card import SealedCard  # noqa: F401  named in screen.kv
from app.text import say
from db.records import Said
from widgets import keys, kv
from widgets.buttons import MainButton

GO_ON = {Page.SEAL: "agree.to_seals", Page.NOT_YET: "agree.to_not_yet", Page.CHANGE: "agree.to_words"}

kv.load(__file__)


class AgreeScreen(AppScreen):
    """``dealt``: whose tiles lie there again, to answer anew."""

    first_words_on_bar = False  # its card has the way
    dealt: frozenset[str] = frozenset()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.go_on = MainButton()
        self.bring = Clock.create_trigger(lambda _: keys.into_sight(self.next_spot), 0)
        super().__init__(*args, **kwargs)
        self.go_on.bind(on_release=lambda *_: self.presenter.go_on())
        self.spots: dict[str, AnswerSpot] = {"A": self.ids.young, "B": self.ids.therapist}

    def enter(self, **args: object) -> None:
        self.dealt = frozenset()
        super().enter(**args)

    def show(self, state: State) -> None:
        self.ids.card.show(state.page, state.names)
        for panel in (state.young, state.therapist):
            self.spots[panel.pen].show(panel, panel.pen in self.dealt)
        if state.go_on is not None:
            self.go_on.text = say(GO_ON[state.go_on])
        self.only(self.page.foot, (self.go_on, state.opened and not self.dealt))

    def say(self, pen: str, what: str) -> None:
        """The other's place comes into sight next, where the window is too small for both."""
        self.dealt -= {pen}
        self.presenter.say(pen, Said(what))
        self.next_spot = self.spots["B" if pen == "A" else "A"]
        self.bring()

    def again(self, pen: str) -> None:
        """Deal the tiles again. What was said still counts until another one is tapped."""
        self.dealt |= {pen}
        self.presenter.refresh()
