"""You reached it: the sky moves to bright day once, and stays; with less motion it is there at once."""

from __future__ import annotations

from typing import Any

from app.screens.base import AppScreen
from app.screens.goal_word.presenter import State
from app.screens.goal_word.screen import TakeBack  # noqa: F401  named in screen.kv
from app.screens.sealed_card import runs
from app.text import say
from widgets import kv
from widgets.motion import SLOW, glide

kv.load(__file__)

SKY = 1.2  # seconds that the sky takes to its next stage
BEFORE, BRIGHT = 0.7, 1.0  # stages of the way


class ReachedScreen(AppScreen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.crop(self.ids.lake, "agreed")

    def on_enter(self, *_: object) -> None:
        self.ids.lake.stage = BEFORE
        glide(self.ids.lake, SKY, SLOW, stage=BRIGHT)

    def show(self, state: State) -> None:
        ids, who = self.ids, state.names
        ids.seal.letter_a, ids.seal.letter_b = who.letter_a, state.where.letter
        ids.when.text = str(state.where.sub)
        ids.words.runs = runs(state.goal)
        ids.legend.text_a, ids.legend.text_b = who.pen_a, who.pen_b
        ids.progress.text = say("progress.title")
        ids.back.offer(self, state.where, who, state.together)
        self.only(self.page.foot, (ids.goals, True), (ids.progress, True), (ids.back, bool(state.where.takers)))
