"""Take turns: one seal on the table at a time, one finger, any time."""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.metrics import dp

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
from widgets.scene.seal_mark import SealMark
from widgets.stack import Column
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
        self.resting = SealMark(size_dp=116, pos_hint={"center_x": 0.5})
        self.rest = Column(padding=[0, dp(6), 0, dp(18)])
        self.rest.add_widget(self.resting)
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
        who, ids = state.names, self.ids
        self.state = state
        ids.card.show(state.page, who, self.head)
        self.seals.letter_a, self.seals.letter_b = who.letter_a, who.letter_b
        self.seals.disc_a.spoken = say("seals.seal_of", name=who.a)
        self.seals.disc_b.spoken = say("seals.seal_of", name=who.b)
        if not (self.turn and state.may_hold(self.turn)):
            self.turn = next((pen for pen in "AB" if state.may_hold(pen)), "")
        self.show_waiting(state)
        self.lay()
        self.fit()

    def show_waiting(self, state: State) -> None:
        """Nobody here has a seal to hold: the one that was held lies there, whole."""
        done = next((pen for pen in "AB" if state.sealed(pen)), "A")
        self.resting.pen = done
        self.resting.letter = state.names.letter_a if done == "A" else state.names.letter_b
        self.ids.table.centre = None if self.turn else self.rest

    def lay(self) -> None:
        """Put the seal of whoever's turn it is on the table."""
        self.seals.single = self.turn or "A"
        self.seals.start_again()
        self.tell_state()

    def name_of(self, pen: str) -> str:
        assert self.state is not None
        return self.state.names.a if pen == "A" else self.state.names.b

    def tell_state(self) -> None:
        state, table = self.state, self.ids.table
        if state is None:
            return
        for pen, button in self.turns.items():
            name = self.name_of(pen)
            button.sealed, button.mine, button.disabled = state.sealed(pen), pen == self.turn, not state.may_hold(pen)
            button.text = say("take_turns.sealed", name=name) if button.sealed else name
        other = "B" if state.sealed("A") else "A"
        key = "take_turns.hold_a" if self.turn else "take_turns.waits"
        table.heading = say(key, name=self.name_of(self.turn or other))
        table.lines = list(self.lines(self.turn or other))
        table.line = self.line(*table.lines)

    def lines(self, pen: str) -> tuple[str, str, str, str]:
        """Before holding, after letting go, once held; and who has sealed when nobody here can."""
        any_time = say("take_turns.key", name=KEYS[pen]) if only_a_mouse() else say("take_turns.sub")
        start = self.ids.table.heading if self.ids.table.tight else any_time
        sealed = [say("take_turns.sealed", name=self.name_of(who)) for who in (pen, "A" if pen == "B" else "B")]
        return start, say("seals.let_go_one"), sealed[0], sealed[1]

    def line(self, start: str, let_go: str, held: str, other_held: str) -> str:
        if not self.turn:
            return self.ids.table.heading if self.ids.table.tight else other_held
        if self.seals.state == "joined":
            return held
        return let_go if self.let_go and self.seals.state == "waiting" else start

    def fit(self, *_: object) -> None:
        table = self.ids.table
        table.fit(*self.size)
        turns = [(button, bool(self.turn)) for button in self.turns.values()]
        self.only(table.buttons, *turns, (self.later, not self.turn))
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
