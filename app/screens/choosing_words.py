"""Dealt words or one's own, typed once before they count: what pages that give a passphrase have in common."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from app.presenter import Presenter
from app.rules.codes import PASSPHRASE_WORDS, deal_words, own_passphrase, words_code
from app.text import message

S = TypeVar("S")


class Stage(StrEnum):
    DEALT = "dealt"
    OWN = "own"
    TYPE = "type"
    PLACE = "place"  # they count; where does the file go that they open?


class ChoosesWords(Presenter[S]):
    """``words``: the dealt ones; ``own``: those to be typed. ``turn`` counts up when the field is to be empty."""

    not_same = ""  # key of the line for words that were typed otherwise
    stage = Stage.DEALT
    words: tuple[str, ...] = ()
    own = ""
    busy = False
    turn = 0

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
        if words_code(text) == words_code(self.own):
            self.right(text)
            return
        self.show_stage(Stage.TYPE)
        self.tell(message(self.not_same))

    def right(self, text: str) -> None:
        """They were typed as they were chosen."""
        raise NotImplementedError

    def go_back(self) -> None:
        """From typing back to what there is to see."""
        if self.busy:
            return
        if self.stage in (Stage.OWN, Stage.TYPE):
            self.show_stage(Stage.DEALT)
        else:
            self.go.back()

    def show_stage(self, stage: Stage) -> None:
        self.stage = stage
        self.turn += 1
        self.tell(None)
        self.refresh()

    def clear(self) -> None:
        """What was dealt or typed is gone."""
        self.words, self.own, self.stage = (), "", Stage.DEALT
        self.turn += 1
