"""Take turns: one seal on the table at a time, one finger, any time."""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock

from app.screens.base import AppScreen
from app.screens.mouse import only_a_mouse
from app.screens.seal_table import SealTable  # noqa: F401  named in screen.kv
from app.screens.sealed_card import SealedCard  # noqa: F401  named in screen.kv
from app.screens.take_turns.presenter import State
from app.screens.take_turns.turn import TurnButton
from app.text import say
from widgets import kv
from widgets.buttons import MainButton
from widgets.motion import SETTLE
from widgets.say import Say
from widgets.theme import theme

kv.load(__file__)

SEEN = SETTLE + 0.4  # seconds that a held seal is looked at before it is the other's turn
KEYS = {"A": "F", "B": "J"}


class TakeTurnsScreen(AppScreen):
    """``turn``: whose seal lies on the table; '' when nobody here has one to hold."""

    turn = ""
    let_go = False
    state: State | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.going_on = Clock.create_trigger(lambda _: self.go_on(), SEEN)
        self.head = Say(text=say("seals.head"), style="smallB", tone="ink2")
        self.turns = {pen: TurnButton(pen=pen) for pen in "AB"}
        self.later = MainButton(text=say("agreed.back_goal"))
        super().__init__(*args, **kwargs)
        self.parts = [widget.__self__ for widget in self.ids.values()]  # ids alone do not keep a part alive
        self.seals = self.ids.table.seals
        self.seals.bind(on_joined=self.held, on_let_go=self.was_let_go, state=lambda *_: self.tell_state())
        for pen, button in self.turns.items():
            button.bind(on_release=lambda *_, pen=pen: self.take(pen))
        self.later.bind(on_release=lambda *_: self.presenter.our_goal())
        self.fbind("size", self.fit)
        theme.bind(resized=self.fit)

    # -- coming and going ----------------------------------------------------

    def enter(self, **args: object) -> None:
        self.let_go, self.turn = False, ""
        self.page.scroll.scroll_y = 1
        super().enter(**args)

    def leave(self) -> None:
        """A finger that is still down counts as let go."""
        self.going_on.cancel()
        self.seals.let_go()
        super().leave()

    def on_pre_enter(self, *_: object) -> None:
        self.seals.keys = True

    def on_pre_leave(self, *_: object) -> None:
        self.seals.keys = False

    # -- drawing -------------------------------------------------------------

    def show(self, state: State) -> None:
        who = state.names
        self.state = state
        self.ids.card.show(state.page, who, self.head)
        self.seals.letter_a, self.seals.letter_b = who.letter_a, who.letter_b
        self.seals.disc_a.spoken = say("seals.seal_of", name=who.a)
        self.seals.disc_b.spoken = say("seals.seal_of", name=who.b)
        if not state.may_hold(self.turn or "A"):
            self.turn = next((pen for pen in "AB" if state.may_hold(pen)), "")
        self.turn = self.turn or next((pen for pen in "AB" if state.may_hold(pen)), "")
        self.ids.table.lines = [say("take_turns.sub"), self.key(), say("seals.let_go_one")]
        self.lay()
        self.fit()

    def lay(self) -> None:
        """Put the seal of whoever's turn it is on the table."""
        if self.turn and self.seals.single != self.turn:
            self.seals.single = self.turn
        self.seals.start_again()
        self.tell_state()

    def key(self) -> str:
        return say("take_turns.key", key=KEYS[self.turn]) if self.turn else ""

    def name(self, pen: str) -> str:
        assert self.state is not None
        return self.state.names.a if pen == "A" else self.state.names.b

    def tell_state(self) -> None:
        state, table = self.state, self.ids.table
        if state is None:
            return
        for pen, button in self.turns.items():
            button.sealed, button.mine = state.sealed(pen), pen == self.turn
            button.text = say("take_turns.sealed", name=self.name(pen)) if button.sealed else self.name(pen)
            button.disabled = not state.may_hold(pen)
        other = next((pen for pen in "AB" if not state.sealed(pen)), "A")
        table.heading = say("take_turns.hold_a" if self.turn else "take_turns.waits", name=self.name(self.turn or other))
        table.line = self.line() if self.turn else say("agreed.exact")

    def line(self) -> str:
        if self.seals.state == "joined":
            return say("take_turns.sealed", name=self.name(self.turn))
        if self.let_go and self.seals.state == "waiting":
            return say("seals.let_go_one")
        if self.ids.table.tight:
            return say("take_turns.hold_a", name=self.name(self.turn))
        return self.key() if only_a_mouse() else say("take_turns.sub")

    def fit(self, *_: object) -> None:
        table = self.ids.table
        table.fit(*self.size)
        self.only(
            table.buttons,
            (self.turns["A"], bool(self.turn)),
            (self.turns["B"], bool(self.turn)),
            (self.later, not self.turn),
        )
        self.tell_state()

    # -- what hands do -------------------------------------------------------

    def take(self, pen: str) -> None:
        self.turn, self.let_go = pen, False
        self.lay()

    def was_let_go(self, *_: object) -> None:
        self.let_go = True
        self.tell_state()

    def held(self, *_: object) -> None:
        self.let_go = False
        if self.presenter.keep_seal(self.turn):
            self.tell_state()
            self.going_on()
        else:
            self.seals.start_again()

    def go_on(self) -> None:
        self.turn = ""
        self.presenter.go_on()
