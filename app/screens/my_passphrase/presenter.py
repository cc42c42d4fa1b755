"""My passphrase: five dealt words or one's own, typed once before it counts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from app.door import Door
from app.locks import give_passphrase
from app.newcomer import begin_own_caseload, let_newcomer_in, newcomer
from app.presenter import Go
from app.screens.choosing_words import ChoosesWords, Stage
from app.screens.setting_up import GivesCode
from app.text import message
from db.records import Id


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


class MyPassphrase(ChoosesWords[State], GivesCode[State]):
    not_same = "my_passphrase.not_same"

    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(door, go)
        self.forgotten = False
        self.newcomer: Id | None = None

    def enter(self, forgotten: bool = False, newcomer: Id | None = None) -> None:
        self.forgotten, self.newcomer = forgotten, newcomer
        self.deal()

    def state(self) -> State:
        name = newcomer(self.door, self.newcomer).name if self.newcomer else ""
        return State(self.stage, self.words, self.forgotten, name, self.busy, self.turn)

    def right(self, text: str) -> None:
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
