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
        self.more_open = False

    def enter(self, **args: object) -> None:
        self.more_open = False
        super().enter(**args)

    def show(self, state: State) -> None:
        ids, page = self.ids, self.page
        ids.stones.letter = state.names.letter_a
        ids.stones.items = [(stone.kind, stone.tag) for stone in state.stones]
        ids.words.runs = runs(state.words)
        ids.eye.text = state.eye.text
        ids.dial.value = state.sure
        ids.offer.text = say("steps.fine", n=str(state.sure))
        ids.about_right.text = say("steps.about_right", n=str(state.sure))
        empty = not state.stones
        offering = state.offer_smaller and not state.kept_as_is
        self.only(
            page.body,
            (ids.eye_row, state.eye.open),
            (ids.first, empty),
            (ids.chosen, not empty),
            (ids.offers, not empty and offering),
            (ids.about_right, state.sure is not None and not state.offer_smaller),
            (ids.more, not empty or state.step_ideas > 0),
        )
        self.only(page.foot, (ids.agree, not empty and not offering), (ids.composer, empty))
        self.show_more(state)
        ids.composer.pen = state.pen
        if empty and not ids.composer.text:
            ids.composer.text = state.draft

    def show_more(self, state: State) -> None:
        """What is seldom needed waits behind one chip."""
        ids, is_open = self.ids, self.more_open
        several, any_stone = len(state.stones) > 1, bool(state.stones)
        ids.ideas.text = say("steps.ideas_1") if state.step_ideas == 1 else say("steps.ideas", n=str(state.step_ideas))
        self.only(
            ids.more,
            (ids.ideas, state.step_ideas > 0),
            (ids.plan, any_stone),
            (ids.edit, any_stone),
            (ids.first_words, any_stone),
            (ids.open_more, any_stone and not is_open),
            (ids.smaller, is_open and not state.offer_smaller),
            (ids.earlier, is_open and several and state.chosen > 0),
            (ids.later, is_open and several and state.chosen < len(state.stones) - 1),
            (ids.take_off, is_open and any_stone),
            (ids.undo, is_open and state.can_undo),
        )

    def open_more(self) -> None:
        self.more_open = True
        self.presenter.refresh()

    def add(self, text: str) -> None:
        if self.presenter.add(text):
            self.ids.composer.text = ""
