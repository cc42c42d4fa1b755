"""Somebody who helps me."""

from __future__ import annotations

from typing import Any

from app.screens import switch_row as _switch_row  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.help.parts import HelpFact  # noqa: F401
from app.screens.helper.presenter import FIELDS, State
from app.text import say
from db.trying import HelperWords
from widgets import kv

kv.load(__file__)


class HelperScreen(AppScreen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.body = list(reversed(self.page.body.children))

    def show(self, state: State) -> None:
        ids = self.ids
        self.page.head.title = say("helper.title") if state.known else say("helper.title_new")
        for name in FIELDS:
            if not ids[name].focus:
                ids[name].text = getattr(state.words, name)
        ids.locked.active = state.shown
        once_known = (ids.locked, ids.openly, ids.away_row)
        self.only(self.page.body, *((part, state.known or part not in once_known) for part in self.body))

    @property
    def words(self) -> HelperWords:
        return HelperWords(*(self.ids[name].text for name in FIELDS))

    def done(self) -> None:
        self.presenter.done(self.words)

    def switch(self) -> None:
        """What is half changed is kept first: the number that shows is the one on the page."""
        wanted = not self.ids.locked.active
        if self.presenter.write(self.words):
            self.presenter.show_locked(wanted)
