"""Agree together: all that is sealed above, both seals within reach below."""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock

from app.screens.base import AppScreen
from app.screens.mouse import only_a_mouse
from app.screens.seal_table import SealTable  # noqa: F401  named in screen.kv
from app.screens.sealed_card import SealedCard  # noqa: F401  named in screen.kv
from app.screens.seals.presenter import State
from app.text import say
from widgets import kv
from widgets.buttons import MainButton, SecondButton
from widgets.motion import SETTLE
from widgets.say import Say
from widgets.theme import theme

kv.load(__file__)

SEEN = SETTLE + 0.4  # seconds that the joined seal is looked at before the page goes on


class SealsScreen(AppScreen):
    """With a mouse alone *Take turns* is the button of the page; two keys still hold both seals."""

    let_go = False
    mouse = False
    state: State | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.going_on = Clock.create_trigger(lambda _: self.presenter.go_on(), SEEN)
        self.head = Say(text=say("seals.head"), style="smallB", tone="ink2")
        self.turns, self.turns_main = SecondButton(style="smallB"), MainButton()
        self.change = SecondButton(text=say("seals.change"), style="smallB")
        super().__init__(*args, **kwargs)
        self.parts = [widget.__self__ for widget in self.ids.values()]  # ids alone do not keep a part alive
        self.seals = self.ids.table.seals
        self.seals.bind(on_joined=self.joined, on_let_go=self.was_let_go, state=lambda *_: self.tell_state())
        for button, text, do in (
            (self.turns, "seals.take_turns", "take_turns"), (self.turns_main, "seals.take_turns", "take_turns"),
            (self.change, "seals.change", "change"),
        ):  # fmt: skip
            button.text = say(text)
            button.bind(on_release=lambda *_, do=do: getattr(self.presenter, do)())
        self.fbind("size", self.fit)
        theme.bind(resized=self.fit)

    # -- coming and going ----------------------------------------------------

    def enter(self, **args: object) -> None:
        self.let_go, self.mouse = False, only_a_mouse()
        self.page.scroll.scroll_y = 1
        self.seals.start_again()
        super().enter(**args)

    def leave(self) -> None:
        """Fingers that are still down count as let go."""
        self.going_on.cancel()
        self.seals.let_go()
        super().leave()

    def on_pre_enter(self, *_: object) -> None:
        self.seals.keys = True

    def on_pre_leave(self, *_: object) -> None:
        self.seals.keys = False

    # -- drawing -------------------------------------------------------------

    def show(self, state: State) -> None:
        ids, who = self.ids, state.names
        self.state = state
        ids.card.show(state.page, who, self.head)
        ids.young.text, ids.therapist.text = say("seals.says_yes", name=who.a), say("seals.says_yes", name=who.b)
        self.seals.letter_a, self.seals.letter_b = who.letter_a, who.letter_b
        self.seals.disc_a.spoken = say("seals.seal_of", name=who.a)
        self.seals.disc_b.spoken = say("seals.seal_of", name=who.b)
        ready = [say("seals.one_down", name=name) for name in (who.a, who.b)]
        ids.table.lines = [self.waiting(), *ready, say("seals.going"), say("seals.let_go"), say("agreed.exact")]
        self.tell_state()
        self.fit()

    def waiting(self) -> str:
        if self.ids.table.tight:
            return say("seals.keys" if self.mouse else "seals.hold")
        return say("seals.any_time")

    def tell_state(self) -> None:
        """One line says what the seals are doing; letting go is told there too, in one calm sentence."""
        if self.state is None:
            return
        now, who = self.seals.state, self.state.names
        if now == "joined":
            line = say("agreed.exact")
        elif now == "both":
            line = say("seals.going")
        elif now == "one" and not self.let_go:
            line = say("seals.one_down", name=who.a if self.seals.down_a else who.b)
        else:
            line = say("seals.let_go") if self.let_go else self.waiting()
        self.ids.table.line = line
        self.ids.table.heading = say("agreed.title" if now == "joined" else "seals.keys" if self.mouse else "seals.hold")

    def fit(self, *_: object) -> None:
        table = self.ids.table
        table.fit(*self.size)
        self.only(table.buttons, (self.turns, not self.mouse), (self.change, True), (self.turns_main, self.mouse))
        self.tell_state()

    # -- what hands do -------------------------------------------------------

    def was_let_go(self, *_: object) -> None:
        self.let_go = True
        self.tell_state()

    def joined(self, *_: object) -> None:
        """Kept first, then looked at for a moment. What could not be kept can be held again at once."""
        self.let_go = False
        if self.presenter.keep_seals():
            self.going_on()
        else:
            self.seals.start_again()
