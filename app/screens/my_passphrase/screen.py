"""My passphrase: dealt words, an own one, and a field to try it in."""

from __future__ import annotations

from app.screens import code_field as _code_field  # noqa: F401  a name that the .kv uses
from app.screens import loose as _loose  # noqa: F401
from app.screens.base import AppScreen
from app.screens.my_passphrase.presenter import Stage, State
from app.text import say
from widgets import kv

kv.load(__file__)


class MyPassphraseScreen(AppScreen):
    turn = 0

    def show(self, state: State) -> None:
        ids, dealt = self.ids, state.stage is Stage.DEALT
        ids.sub.text = self.sub(state)
        ids.words.words = list(state.words) if dealt else []
        if state.turn != self.turn:
            self.turn = state.turn
            ids.code.wipe()
            ids.code.veiled = state.stage is Stage.TYPE
        self.only(self.page.body, (ids.sub, True), (ids.words, dealt), (ids.code, not dealt))
        self.only(self.page.foot, (ids.on, True), (ids.more, dealt))
        ids.on.busy = state.busy
        ids.on.text = say(f"my_passphrase.{state.stage}_on")

    def sub(self, state: State) -> str:
        if state.stage is Stage.DEALT and state.newcomer:
            return say("my_passphrase.newcomer_sub", name=state.newcomer)
        forgotten = state.stage is Stage.DEALT and state.forgotten
        return say("my_passphrase.forgotten_sub") if forgotten else say(f"my_passphrase.{state.stage}_sub")

    def on_main(self) -> None:
        """What the dark button and Enter do now."""
        mind, text = self.presenter, self.ids.code.text
        if mind.stage is Stage.DEALT:
            mind.type_them()
        elif mind.stage is Stage.OWN:
            mind.keep_own(text)
        else:
            mind.typed(text)

    def go_back(self) -> None:
        self.presenter.go_back()
