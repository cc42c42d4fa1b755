"""Add my own tool."""

from __future__ import annotations

from app.screens.add_tool.presenter import State
from app.screens.base import AppScreen
from widgets import kv

kv.load(__file__)


class AddToolScreen(AppScreen):
    def show(self, state: State) -> None:
        for field, text in ((self.ids.name, state.name), (self.ids.how, state.how)):
            if not field.focus:
                field.text = text

    def done(self) -> None:
        self.presenter.done(self.ids.name.text, self.ids.how.text)
