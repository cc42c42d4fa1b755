"""Text and look, with a sentence that shows each choice at once."""

from __future__ import annotations

from typing import Any

from app.comfort import LOOKS, SIZES
from app.screens.base import AppScreen
from app.screens.comfort.presenter import State
from app.text import say
from widgets import kv
from widgets.chips import ChoiceChip

kv.load(__file__)


class ComfortScreen(AppScreen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mind, ids = self.presenter, self.ids
        self.sizes = {size: self.chip(ids.sizes, f"{size} %", mind.size, size) for size in SIZES}
        self.looks = {look: self.chip(ids.looks, say(f"comfort.{look}"), mind.look, look) for look in LOOKS}
        self.motion = {
            on: self.chip(ids.motion, say("comfort.on") if on else say("comfort.off"), mind.quiet, on)
            for on in (True, False)
        }
        ids.preview.runs = [("A", say("comfort.preview"), frozenset())]

    def chip(self, row: Any, text: str, choose: Any, value: object) -> ChoiceChip:
        chip = ChoiceChip(text=text)
        chip.bind(on_release=lambda *_: choose(value))
        row.add_widget(chip)
        return chip

    def show(self, state: State) -> None:
        chosen = state.choices
        for chips, now in ((self.sizes, chosen.text_size), (self.looks, chosen.look), (self.motion, chosen.quiet)):
            for value, chip in chips.items():
                chip.chosen = value == now
