"""One question and four equal words to answer it with."""

from __future__ import annotations

from typing import Any

from app.screens.base import AppScreen
from app.screens.check_in.presenter import QUESTIONS, WORDS, State
from app.text import say
from widgets import kv
from widgets.chips import ChoiceChip

kv.load(__file__)


class CheckInScreen(AppScreen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.tiles = [ChoiceChip(text=say(f"check_in.{word}"), hug=False, tall=56) for word in WORDS]
        for value, tile in enumerate(self.tiles):
            tile.bind(on_release=lambda _tile, value=value: self.presenter.choose(value))
            self.ids.choices.add_widget(tile)

    def show(self, state: State) -> None:
        ids = self.ids
        ids.number.text = say("check_in.number", n=str(state.number), most=str(len(QUESTIONS)))
        ids.question.text = say(f"check_in.{state.question}", name=state.names.b)
        ids.reads.text = say("check_in.reads", name=state.names.b)
        for value, tile in enumerate(self.tiles):
            tile.chosen = value == state.chosen
        on = say("check_in.next") if state.chosen is not None else say("check_in.skip")
        ids.on.text = say("keep_note.title", name=state.names.b) if state.last else on

    def go_back(self) -> None:
        self.presenter.back()
