"""Changed since we agreed: what is different now, what was agreed one tap away, and two ways on."""

from __future__ import annotations

from typing import Any

from app.dates import day
from app.screens.base import AppScreen
from app.screens.changed.days import DaySwitch
from app.screens.changed.presenter import State
from app.screens.folded_card import FoldedCard  # noqa: F401  named in screen.kv
from app.text import say
from widgets import kv

kv.load(__file__)


class ChangedScreen(AppScreen):
    first_words_on_bar = False  # its card has the way
    fresh = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.days = DaySwitch()
        super().__init__(*args, **kwargs)
        self.days.bind(on_day=lambda _, number: self.presenter.show_agreed(bool(number)))

    def enter(self, **args: object) -> None:
        self.fresh, self.page.scroll.scroll_y, self.ids.card.open = True, 1, False
        super().enter(**args)

    def show(self, state: State) -> None:
        """What changed is in sight: steps and plan lie open when they are not as agreed."""
        ids = self.ids
        if state.steps_changed and self.fresh:
            ids.card.open = True
        self.fresh = False
        ids.note.text = self.what_changed(state)
        self.days.days = [say("changed.now"), say("changed.then", date=day(state.agreed_at))]
        self.days.shown = int(state.showing_agreed)
        ids.card.show(state.agreed if state.showing_agreed else state.now, state.names, self.days, style="words")
        ids.put_back.text = say("history.put_back_idea" if state.as_idea else "changed.put_back")
        self.only(self.page.foot, (ids.agree, True), (ids.put_back, state.words_changed > 0))

    def what_changed(self, state: State) -> str:
        count = state.words_changed
        if count == 0:
            return say("changed.steps")
        return say("changed.one_word") if count == 1 else say("changed.words", n=str(count))
