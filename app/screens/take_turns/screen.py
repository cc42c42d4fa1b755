"""Take turns: one seal on the table at a time, one finger, any time."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp

from app.screens.mouse import only_a_mouse
from app.screens.seal_screen import SealScreen
from app.screens.sealed_card import SealedCard  # noqa: F401  named in screen.kv
from app.screens.take_turns.presenter import State
from app.screens.take_turns.turn import TurnButton
from app.text import say
from widgets import kv
from widgets.buttons import MainButton
from widgets.scene.seal_mark import SealMark
from widgets.stack import Column

kv.load(__file__)

KEYS = {"A": "F", "B": "J"}
OTHER = {"A": "B", "B": "A"}


class TakeTurnsScreen(SealScreen):
    """``turn``: whose seal lies on the table; '' when nobody here has one to hold."""

    first_words_on_bar = False  # its card has the way
    turn = ""
    state: State | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.turns = {pen: TurnButton(pen=pen) for pen in "AB"}
        self.later = MainButton(text=say("agreed.back_goal"))
        self.resting = SealMark(size_dp=116, pos_hint={"center_x": 0.5})
        self.rest = Column(padding=[0, dp(6), 0, dp(18)])
        self.rest.add_widget(self.resting)
        super().__init__(*args, **kwargs)
        for pen, button in self.turns.items():
            button.bind(on_release=lambda *_, pen=pen: self.take(pen))
        self.later.bind(on_release=lambda *_: self.presenter.our_goal())

    def enter(self, **args: object) -> None:
        self.turn = ""
        super().enter(**args)

    # -- drawing -------------------------------------------------------------

    def show(self, state: State) -> None:
        self.state = state
        self.show_sealed(state.page, state.names)
        if not (self.turn and state.may_hold(self.turn)):
            self.turn = next((pen for pen in "AB" if state.may_hold(pen)), "")
        self.rest_seal(state)
        self.take(self.turn)
        turns = [(button, bool(self.turn)) for button in self.turns.values()]
        self.only(self.table.buttons, *turns, (self.later, not self.turn))
        self.fit()

    def rest_seal(self, state: State) -> None:
        """Nobody here has a seal to hold: the one that was held lies there, whole."""
        self.resting.pen = "A" if state.sealed("A") else "B"
        self.resting.letter = state.names.letter_a if state.sealed("A") else state.names.letter_b
        self.table.centre = None if self.turn else self.rest

    def tell_state(self) -> None:
        state, table = self.state, self.table
        if state is None:
            return
        for pen, button in self.turns.items():
            name = self.name_of(pen)
            button.sealed, button.mine, button.disabled = state.sealed(pen), pen == self.turn, not state.may_hold(pen)
            button.text = say("take_turns.sealed", name=name) if button.sealed else name
        asked = self.turn or ("B" if state.sealed("A") else "A")
        key = "take_turns.hold_a" if self.turn else "take_turns.waits"
        table.heading = say(key, name=self.name_of(asked))
        table.lines = list(self.lines(asked))
        table.line = self.line(*table.lines)

    def lines(self, pen: str) -> tuple[str, str, str, str]:
        """Before holding, after letting go, once held; and who has sealed when nobody here can."""
        any_time = say("take_turns.key", name=KEYS[pen]) if only_a_mouse() else say("take_turns.sub")
        start = self.table.heading if self.table.tight else any_time
        held, other_held = (say("take_turns.sealed", name=self.name_of(who)) for who in (pen, OTHER[pen]))
        return start, say("seals.let_go_one"), held, other_held

    def line(self, start: str, let_go: str, held: str, other_held: str) -> str:
        if not self.turn:
            return self.table.heading if self.table.tight else other_held
        if self.seals.state == "joined":
            return held
        return let_go if self.let_go and self.seals.state == "waiting" else start

    def name_of(self, pen: str) -> str:
        assert self.state is not None
        return self.state.names.a if pen == "A" else self.state.names.b

    # -- what hands do ---------------------------------------------------------

    def take(self, pen: str) -> None:
        """Put this person's seal on the table."""
        self.turn, self.let_go = pen, False
        self.seals.single = pen or "A"
        self.seals.start_again()
        self.tell_state()

    def keep(self) -> bool:
        return bool(self.presenter.keep_seal(self.turn))

    def go_on(self) -> None:
        self.turn = ""
        super().go_on()
