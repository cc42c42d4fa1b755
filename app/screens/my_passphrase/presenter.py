"""My passphrase: five dealt words or one's own, typed once before it counts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from app.door import Door
from app.locks import give_passphrase
from app.presenter import Go
from app.rules.codes import PASSPHRASE_WORDS, deal_words, own_passphrase, words_code
from app.screens.setting_up import GivesCode
from app.text import message


class Stage(StrEnum):
    DEALT = "dealt"
    OWN = "own"
    TYPE = "type"


@dataclass(frozen=True, slots=True)
class State:
    """``forgotten``: a recovery sheet led here. ``turn`` counts up when the field is to be empty."""

    stage: Stage
    words: tuple[str, ...]
    forgotten: bool
    busy: bool
    turn: int


class MyPassphrase(GivesCode[State]):
    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(door, go)
        self.stage = Stage.DEALT
        self.words: tuple[str, ...] = ()
        self.own = ""
        self.forgotten = False
        self.turn = 0

    def enter(self, forgotten: bool = False) -> None:
        self.forgotten = forgotten
        self.deal()

    def state(self) -> State:
        return State(self.stage, self.words, self.forgotten, self.busy, self.turn)

    def deal(self) -> None:
        self.words, self.own = deal_words(PASSPHRASE_WORDS), ""
        self.show_stage(Stage.DEALT)

    def make_own(self) -> None:
        self.show_stage(Stage.OWN)

    def type_them(self) -> None:
        self.own = " ".join(self.words)
        self.show_stage(Stage.TYPE)

    def keep_own(self, text: str) -> None:
        if self.keep(lambda: own_passphrase(text)):
            self.own = text
            self.show_stage(Stage.TYPE)

    def typed(self, text: str) -> None:
        if words_code(text) != words_code(self.own):
            self.show_stage(Stage.TYPE)
            self.tell(message("my_passphrase.not_same"))
            return
        self.give(partial(give_passphrase, self.door, text), lambda: None, "my_passphrase.kept")

    def go_back(self) -> None:
        """From typing back to what there is to see."""
        if self.busy:
            return
        if self.stage is Stage.DEALT:
            self.go.back()
        else:
            self.show_stage(Stage.DEALT)

    def show_stage(self, stage: Stage) -> None:
        self.stage = stage
        self.turn += 1
        self.tell(None)
        self.refresh()

    def clear(self) -> None:
        self.words, self.own, self.stage = (), "", Stage.DEALT
        self.turn += 1
