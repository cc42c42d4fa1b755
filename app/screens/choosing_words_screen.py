"""Dealt words, own ones, and a field to try them in: what pages that give a passphrase look alike in."""

from __future__ import annotations

from app.screens.base import AppScreen
from app.screens.choosing_words import Stage


class ChoosingWordsScreen(AppScreen):
    """A page with the ids ``words``, a ``DealtWords``, and ``code``, a ``CodeField``."""

    turn = -1

    def show_words(self, stage: Stage, words: tuple[str, ...], turn: int) -> None:
        ids = self.ids
        ids.words.words = list(words) if stage is Stage.DEALT else []
        if turn != self.turn:
            self.turn = turn
            ids.code.wipe()
            ids.code.veiled = stage is Stage.TYPE

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
