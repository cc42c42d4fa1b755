"""My passphrase: dealt words, an own one, and a field to try it in."""

from __future__ import annotations

from app.screens import code_field as _code_field  # noqa: F401  a name that the .kv uses
from app.screens import loose as _loose  # noqa: F401
from app.screens.choosing_words import Stage
from app.screens.choosing_words_screen import ChoosingWordsScreen
from app.screens.my_passphrase.presenter import State
from app.text import say
from widgets import kv

kv.load(__file__)


class MyPassphraseScreen(ChoosingWordsScreen):
    def show(self, state: State) -> None:
        ids, dealt = self.ids, state.stage is Stage.DEALT
        ids.sub.text = self.sub(state)
        self.show_words(state.stage, state.words, state.turn)
        self.only(self.page.body, (ids.sub, True), (ids.words, dealt), (ids.code, not dealt))
        self.only(self.page.foot, (ids.on, True), (ids.more, dealt))
        ids.on.busy = state.busy
        ids.on.text = say(f"my_passphrase.{state.stage}_on")

    def sub(self, state: State) -> str:
        if state.stage is Stage.DEALT and state.newcomer:
            return say("my_passphrase.newcomer_sub", name=state.newcomer)
        forgotten = state.stage is Stage.DEALT and state.forgotten
        return say("my_passphrase.forgotten_sub") if forgotten else say(f"my_passphrase.{state.stage}_sub")
