"""What pages that ask for a code look alike in: the lake, a title on the sheet, and the line that waits."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import NumericProperty, StringProperty

from app.screens.asking import wait_words
from app.screens.front import FrontScreen
from app.text import say
from widgets.buttons import RoundButton
from widgets.say import Say
from widgets.stack import Row

TALL, LEAST, MOST = 400, 50, 88  # dp: all of a page but its tiles; a tile


class CodeTitle(Row):
    """Back, and what this page is. It stands on the sheet: above it is the name of the app."""

    __events__ = ("on_back",)
    text = StringProperty("")

    def __init__(self, **kwargs: Any) -> None:
        self._back = RoundButton(icon="arrow-left-bold", spoken=say("app.back"), pos_hint={"center_y": 0.5})
        self._say = Say(style="title", pos_hint={"center_y": 0.5})
        super().__init__(spacing=dp(14), **kwargs)
        for part in (self._back, self._say):
            self.add_widget(part)
        self._back.bind(on_release=lambda *_: self.dispatch("on_back"))
        self.fbind("text", lambda _title, text: setattr(self._say, "text", text))

    def on_back(self) -> None:
        pass


class AskingScreen(FrontScreen):
    """A page with the id ``prompt``, a ``CodePrompt``. ``tile_dp``: how tall a tile may be, so that a pad fits."""

    tile_dp = NumericProperty(MOST)
    waiting = 0

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bind(height=self.fit_tiles)

    def fit_tiles(self, *_: object) -> None:
        self.tile_dp = max(LEAST, min(MOST, (self.height / dp(1) - TALL) / 4))

    def show_wait(self, seconds: int) -> None:
        """A wait that runs already goes on: showing again does not make it longer."""
        if seconds == self.waiting:
            return
        self.waiting = seconds
        self.ids.prompt.waiting_text = str(wait_words(seconds, seconds)) if seconds else ""
        self.ids.prompt.wait(seconds)

    def count_down(self) -> None:
        self.ids.prompt.waiting_text = str(wait_words(self.ids.prompt.line.seconds, self.waiting))

    def leave(self) -> None:
        """What was typed of a code stays nowhere."""
        super().leave()
        if "code" in self.ids:
            self.ids.code.wipe()

    def go_back(self) -> None:
        self.go.back()


class TypedCodeScreen(AskingScreen):
    """The code is typed into a ``CodeField`` with the id ``code``; the button with the id ``open`` tries it."""

    tries = 0

    def enter(self, **args: object) -> None:
        self.ids.code.veiled = True
        super().enter(**args)

    def show(self, state: Any) -> None:
        """A state with ``busy``, ``wait`` and ``tries``: that counts up when what was typed is gone."""
        ids = self.ids
        self.show_wait(state.wait)
        if state.tries != self.tries:
            self.tries = state.tries
            ids.code.wipe()
        ids.open.busy, ids.open.ready = state.busy, not state.wait

    def open(self, *_: object) -> None:
        self.presenter.open(self.ids.code.text)
