"""What the two pages on which seals are held share: fingers and keys come and go, and nothing is lost by it."""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock

from app.screens.base import AppScreen
from app.screens.names import Names
from app.screens.seal_table import SealTable
from app.screens.sealed import SealedPage
from app.text import Message, say
from widgets.motion import SETTLE
from widgets.say import Say
from widgets.theme import theme

SEEN = SETTLE + 0.4  # seconds that a held seal is looked at before the page goes on


class SealScreen(AppScreen):
    """The .kv names a ``card`` (SealedCard) and a ``table`` (SealTable). Subclasses keep what was held and
    say in one line what the seals are doing. ``let_go``: the ink was on its way, and did not meet."""

    let_go = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.going_on = Clock.create_trigger(lambda _: self.go_on(), SEEN)
        self.head = Say(text=say("seals.head"), style="smallB", tone="ink2")
        super().__init__(*args, **kwargs)
        self.seals.bind(
            on_joined=lambda *_: self.held(), on_let_go=lambda *_: self.was_let_go(), state=lambda *_: self.tell_state()
        )
        self.fbind("size", self.fit)
        theme.bind(resized=self.fit)

    @property
    def table(self) -> SealTable:
        return self.ids.table

    @property
    def seals(self) -> Any:
        return self.table.seals

    # -- coming and going ------------------------------------------------------

    def enter(self, **args: object) -> None:
        self.let_go, self.page.scroll.scroll_y = False, 1
        self.seals.start_again()
        super().enter(**args)

    def leave(self) -> None:
        """Fingers that are still down count as let go."""
        self.going_on.cancel()
        self.seals.let_go()
        super().leave()

    def on_pre_enter(self, *_: object) -> None:
        super().on_pre_enter()
        self.seals.keys = True

    def on_pre_leave(self, *_: object) -> None:
        self.seals.keys = False

    # -- drawing -----------------------------------------------------------------

    def show_sealed(self, page: SealedPage, who: Names) -> None:
        """All that is sealed, and whose seals these are."""
        self.ids.card.show(page, who, self.head)
        self.seals.letter_a, self.seals.letter_b = who.letter_a, who.letter_b
        self.seals.disc_a.spoken = say("seals.seal_of", name=who.a)
        self.seals.disc_b.spoken = say("seals.seal_of", name=who.b)

    def fit(self, *_: object) -> None:
        self.table.fit(*self.size)
        self.tell_state()

    def tell_state(self) -> None:
        raise NotImplementedError

    def tell(self, note: Message | None) -> None:
        """The bottom belongs to the seals, so what has to be said stands above the words."""
        super().tell(note)
        if self.note is not None and self.note.parent is not None:
            self.note.parent.remove_widget(self.note)
            self.page.body.add_widget(self.note, len(self.page.body.children))
            self.page.scroll.scroll_y = 1

    # -- what hands do -------------------------------------------------------------

    def was_let_go(self) -> None:
        self.let_go = True
        self.tell_state()

    def held(self) -> None:
        """Kept first, then looked at for a moment. What could not be kept can be held again at once."""
        self.let_go = False
        if self.keep():
            self.tell_state()
            self.going_on()
        else:
            self.seals.start_again()

    def keep(self) -> bool:
        raise NotImplementedError

    def go_on(self) -> None:
        self.presenter.go_on()
