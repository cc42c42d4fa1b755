"""Slow breaths: the ring, one word, and Start or Stop."""

from __future__ import annotations

from typing import Any

from app.screens.base import AppScreen
from app.screens.breathe.presenter import State
from app.text import say
from widgets import kv

kv.load(__file__)


class BreatheScreen(AppScreen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ids.ring.bind(phase=lambda *_: self.show_phase())
        self.show_phase()

    def show(self, state: State) -> None:
        ring = self.ids.ring
        if state.running != ring.running:
            ring.run() if state.running else ring.stop()
        self.ids.start.text = say("breathe.stop") if state.running else say("breathe.start")

    def show_phase(self) -> None:
        self.ids.phase.text = say(f"breathe.{self.ids.ring.phase or 'rest'}")
