"""A page that changes when its file does: looked at now and then, while somebody can see it."""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.core.window import Window

from app.screens.base import AppScreen

EVERY = 3.0  # seconds between two looks at when the file was last written


class WatchingScreen(AppScreen):
    """Its presenter has ``look_again``. Nothing is asked while the page or the window is hidden."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.looks = Clock.create_trigger(self.look, EVERY, interval=True)
        super().__init__(*args, **kwargs)

    def on_pre_enter(self, *args: object) -> None:
        super().on_pre_enter(*args)
        Window.bind(on_show=self.awake, on_restore=self.awake, on_hide=self.asleep, on_minimize=self.asleep)
        self.looks()

    def on_leave(self, *args: object) -> None:
        super().on_leave(*args)
        Window.unbind(on_show=self.awake, on_restore=self.awake, on_hide=self.asleep, on_minimize=self.asleep)
        self.looks.cancel()

    def look(self, *_: object) -> None:
        self.presenter.look_again()

    def awake(self, *_: object) -> None:
        self.look()
        self.looks()

    def asleep(self, *_: object) -> None:
        self.looks.cancel()
