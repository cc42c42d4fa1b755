"""Agree together: all that is sealed above, both seals within reach below."""

from __future__ import annotations

from typing import Any

from app.screens.mouse import only_a_mouse
from app.screens.seal_screen import SealScreen
from app.screens.sealed_card import SealedCard  # noqa: F401  named in screen.kv
from app.screens.seals.presenter import State
from app.text import say
from widgets import kv
from widgets.buttons import MainButton, SecondButton

kv.load(__file__)


class SealsScreen(SealScreen):
    """With a mouse alone *Take turns* is the button of the page; two keys still hold both seals."""

    first_words_on_bar = False  # its card has the way
    mouse = False
    state: State | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.turns, self.turns_main = SecondButton(style="smallB"), MainButton()
        self.change = SecondButton(text=say("seals.change"), style="smallB")
        super().__init__(*args, **kwargs)
        for button in (self.turns, self.turns_main):
            button.text = say("seals.take_turns")
            button.bind(on_release=lambda *_: self.presenter.take_turns())
        self.change.bind(on_release=lambda *_: self.presenter.change())

    def enter(self, **args: object) -> None:
        self.mouse = only_a_mouse()
        super().enter(**args)

    def show(self, state: State) -> None:
        ids, who = self.ids, state.names
        self.state = state
        self.show_sealed(state.page, who)
        ids.young.text, ids.therapist.text = say("seals.says_yes", name=who.a), say("seals.says_yes", name=who.b)
        self.only(self.table.buttons, (self.turns, not self.mouse), (self.change, True), (self.turns_main, self.mouse))
        self.fit()

    def tell_state(self) -> None:
        """One line says what the seals are doing; letting go is told there too, in one calm sentence."""
        if self.state is None:
            return
        how = say("seals.keys" if self.mouse else "seals.hold")
        start = how if self.table.tight else say("seals.any_time")
        ready = {pen: say("seals.one_down", name=name) for pen, name in zip("AB", self.people, strict=True)}
        going, let_go, joined = say("seals.going"), say("seals.let_go"), say("agreed.exact")
        said = {
            "waiting": let_go if self.let_go else start,
            "one": let_go if self.let_go else ready["A" if self.seals.down_a else "B"],
            "both": going,
            "joined": joined,
        }
        self.table.lines = [start, *ready.values(), going, let_go, joined]
        self.table.line = said[self.seals.state]
        self.table.heading = say("agreed.title") if self.seals.state == "joined" else how

    @property
    def people(self) -> tuple[str, str]:
        assert self.state is not None
        return self.state.names.a, self.state.names.b

    def keep(self) -> bool:
        return bool(self.presenter.keep_seals())
