"""How did it go? Three equal tiles under the step's own words."""

from __future__ import annotations

from typing import Any

from kivy.properties import StringProperty

from app.screens.base import AppScreen
from app.screens.help.parts import HelpFact  # noqa: F401  named in screen.kv
from app.screens.how_did_it_go.parts import TilePanel  # noqa: F401
from app.screens.how_did_it_go.presenter import WAYS_ON, State
from app.screens.sealed_card import runs
from app.text import say
from db.trying import Went
from widgets import kv
from widgets.buttons import SecondButton
from widgets.chips import ChoiceChip

kv.load(__file__)

SIGNS = (("did", "check-circle"), ("some", "circle-half"), ("not_this_time", "clock"))
WAY_ICONS = {"tool": "wind-bold", "smaller": "arrows-in-simple-bold", "keep_note": "bookmark-simple-fill"}


class HowDidItGoScreen(AppScreen):
    first_words_on_bar = False  # its card has the way
    readers = StringProperty("")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.crop(self.ids.lake, "how_did_it_go")
        self.body = list(reversed(self.page.body.children))
        tiles = self.ids.tiles
        tiles.signs = list(SIGNS)
        tiles.labels = [say(f"went.{went}") for went, _ in SIGNS]
        tiles.bind(on_say=lambda _, went: self.presenter.say_went(Went(went)))
        for way in WAYS_ON:
            button = SecondButton(text=say(f"went.{way}"), icon=WAY_ICONS[way])
            button.bind(on_release=lambda _, way=way: self.presenter.go_on(way))
            self.ids.ways.add_widget(button)

    def show(self, state: State) -> None:
        ids = self.ids
        ids.lake.go_to(state.stage)
        ids.stones.letter = state.names.letter_a
        ids.stones.items = list(state.stones)
        ids.words.runs = runs(state.words)
        ids.legend.text_a, ids.legend.text_b = state.names.pen_a, state.names.pen_b
        ids.tiles.chosen, ids.said.text = state.went, state.said
        ids.day.text = state.day or say("went.another_day")
        if not ids.line.focus:
            ids.line.text = state.line
        self.readers = state.readers
        self.only(ids.eyes, (ids.stone_seen, bool(state.readers)))
        self.put_days(state)
        hidden = {
            ids.said: not state.said,
            ids.back_row: not state.went,
            ids.hard_card: not state.hard,
            ids.days: not state.days,
        }
        self.only(self.page.body, *((part, not hidden.get(part, False)) for part in self.body))
        self.only(self.page.foot, (ids.done, bool(state.went)))

    def put_days(self, state: State) -> None:
        self.ids.days.clear_widgets()
        for day in state.days:
            chip = ChoiceChip(text=day.words, chosen=day.chosen)
            chip.bind(on_release=lambda _, day=day.day: self.presenter.pick_day(day))
            self.ids.days.add_widget(chip)
