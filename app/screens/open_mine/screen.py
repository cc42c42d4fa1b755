"""Open my book: the picture pad."""

from __future__ import annotations

from typing import Any

from app.rules.codes import TAPS
from app.screens.asking_screen import AskingScreen
from app.screens.open_mine.presenter import State
from app.screens.pictures import pages
from widgets import kv

kv.load(__file__)


class OpenMineScreen(AskingScreen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ids.pad.pages = pages()
        self.ids.prompt.dots = TAPS

    def enter(self, **args: object) -> None:
        self.ids.pad.page = 0
        super().enter(**args)

    def show(self, state: State) -> None:
        self.ids.prompt.text, self.ids.prompt.filled = str(state.prompt), state.filled
        self.show_wait(state.wait)
        self.ids.pad.disabled = bool(state.wait)
