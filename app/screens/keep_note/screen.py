"""Keep for the therapist: one field, and what waits to be read already."""

from __future__ import annotations

from typing import Any

from app.screens.base import AppScreen
from app.screens.keep_note.presenter import State
from app.text import say
from widgets import kv
from widgets.pen_words import PenWords
from widgets.say import Say
from widgets.surfaces import Card

kv.load(__file__)


class KeepNoteScreen(AppScreen):
    def show(self, state: State) -> None:
        ids = self.ids
        ids.bar.title = ids.done.text = say("keep_note.title", name=state.names.b)
        if state.stone:
            number, step = state.stone
            ids.stone.text = say("plan.chip", n=str(number), step=step)
        self.only(ids.head, (ids.sub, True), (ids.about, bool(state.stone)))
        if ids.field.text != state.typed:
            ids.field.text = state.typed
        ids.kept.clear_widgets()
        for words, day in state.kept:
            ids.kept.add_widget(kept_card(words, day))
        self.only(self.page.body, (ids.waiting, bool(state.kept)), (ids.undo, state.can_undo))


def kept_card(words: str, day: str) -> Any:
    card = Card(corner=24)
    card.add_widget(PenWords(runs=[("A", words, frozenset())], style="wordsM"))
    card.add_widget(Say(text=day, style="micro", tone="ink2"))
    return card
