"""My passphrase: five dealt words or one's own, typed once before it counts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from app.door import Door
from app.locks import give_passphrase
from app.newcomer import begin_own_caseload, let_newcomer_in, newcomer
from app.presenter import Go
from app.rules.codes import PASSPHRASE_WORDS, deal_words, own_passphrase, words_code
from app.screens.setting_up import GivesCode
from app.text import message
from db.records import Id


class Stage(StrEnum):
    DEALT = "dealt"
    OWN = "own"
    TYPE = "type"


@dataclass(frozen=True, slots=True)
class State:
    """``forgotten``: a recovery sheet led here. ``newcomer``: the name of a therapist who is being let in. ``turn``
    counts up when the field is to be empty.
    """

    stage: Stage
    words: tuple[str, ...]
    forgotten: bool
    newcomer: str
    busy: bool
    turn: int


class MyPassphrase(GivesCode[State]):
    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(door, go)
        self.stage = Stage.DEALT
        self.words: tuple[str, ...] = ()
        self.own = ""
        self.forgotten = False
        self.newcomer: Id | None = None
        self.turn = 0

    def enter(self, forgotten: bool = False, newcomer: Id | None = None) -> None:
        self.forgotten, self.newcomer = forgotten, newcomer
        self.deal()

    def state(self) -> State:
        name = newcomer(self.door, self.newcomer).name if self.newcomer else ""
        return State(self.stage, self.words, self.forgotten, name, self.busy, self.turn)

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
        if self.newcomer:
            done = partial(let_newcomer_in, self.door, self.newcomer)
            self.give(partial(begin_own_caseload, self.door, text), done, "my_passphrase.kept")
        else:
            self.give(partial(give_passphrase, self.door, text), lambda: None, "my_passphrase.kept")

    def after(self, note: str) -> None:
        if self.newcomer:
            self.go.to("my_sheet", message(note), newcomer=self.newcomer)
        else:
            super().after(note)

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
