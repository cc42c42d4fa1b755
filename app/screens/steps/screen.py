"""My steps: the lake with its stones above, the stone in hand below."""

from __future__ import annotations

from typing import Any

from app.screens.base import AppScreen
from app.screens.sealed_card import runs
from app.screens.steps.presenter import State
from app.text import say
from widgets import kv

kv.load(__file__)


class StepsScreen(AppScreen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.crop(self.ids.lake, "steps")

    def show(self, state: State) -> None:
        ids, page = self.ids, self.page
        ids.stones.letter = state.names.letter_a
        ids.stones.items = [(stone.kind, stone.tag) for stone in state.stones]
        ids.words.runs = runs(state.words)
        ids.dial.value = state.sure
        ids.offer.text = say("steps.fine", n=str(state.sure))
        ids.about_right.text = say("steps.about_right", n=str(state.sure))
        empty = not state.stones
        offering = state.offer_smaller and not state.kept_as_is
        self.only(
            page.body,
            (ids.first, empty),
            (ids.chosen, not empty),
            (ids.offers, not empty and offering),
            (ids.about_right, state.sure is not None and not state.offer_smaller),
            (ids.more, not empty),
        )
        self.only(page.foot, (ids.agree, not empty and not offering), (ids.composer, empty))
        ids.composer.pen = state.pen
        if empty and not ids.composer.text:
            ids.composer.text = state.draft

    def add(self, text: str) -> None:
        if self.presenter.add(text):
            self.ids.composer.text = ""
