"""Composition root: the one place that knows the book, the phone and the screens.

The first frame shows the lake and the name; the data layer is imported only after it
has been drawn, so nobody waits before seeing something.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kivy.app import App
from kivy.base import EventLoop, ExceptionManager
from kivy.clock import Clock
from kivy.core.window import Window
from kivy.uix.screenmanager import ScreenManager

from app.comfort import Choices, Comfort
from app.mishap import KeepCalm
from app.options import Options
from app.phone.clock import DeviceClock
from app.screens.opening.screen import OpeningScreen
from widgets.theme import theme

if TYPE_CHECKING:
    from app.ports import Clock as TimeOfDay

ESCAPE = 27


class TwoPens(App):
    title = "Two Pens"

    def __init__(self, options: Options, home: Path, clock: TimeOfDay | None = None) -> None:
        """``clock``: the device's own, but for a tour."""
        super().__init__()
        self.options = options
        self.home = home
        self.clock = clock or DeviceClock()
        self.comfort = Comfort(home / "comfort.json", self.put_on)
        self.house: object | None = None
        self.on_moved_in: Callable[[TwoPens], None] | None = None

    def build(self) -> ScreenManager:
        self.dress()
        self.manager = ScreenManager()
        opening = OpeningScreen(name="opening")
        self.manager.add_widget(opening)
        self.after_frames = [opening.fill, self.move_in]
        Window.bind(on_flip=self.after_frame)
        return self.manager

    def dress(self) -> None:
        """The look and size that were chosen last time, or on the command line for this time."""
        chosen = self.comfort.choices
        look, size = self.options.theme or chosen.look, self.options.text_size or chosen.text_size
        self.put_on(replace(chosen, look=look, text_size=size))

    def put_on(self, choices: Choices) -> None:
        theme.look, theme.scale, theme.quiet = choices.look, choices.text_size / 100, choices.quiet
        Window.clearcolor = theme.bg

    def after_frame(self, *_: object) -> None:
        """One thing after each of the first frames, so that each is seen before the next one is made."""
        Clock.schedule_once(self.after_frames.pop(0), 0)
        if not self.after_frames:
            Window.unbind(on_flip=self.after_frame)

    def move_in(self, *_: object) -> None:
        """Imports the rooms behind the first picture, and opens the book that is there."""
        from app.house import House

        self.house = House(self.home, self.clock, self.comfort, self.manager)
        Window.bind(on_keyboard=self.on_key)
        self.house.move_in()
        Window.bind(on_drop_file=self.on_file)
        if self.options.file is not None:
            self.house.receive(self.options.file)
        if self.on_moved_in:
            self.on_moved_in(self)

    def tell_mishap(self, error: BaseException) -> None:
        if self.house is not None:
            self.house.tell_mishap(error)

    def on_key(self, _window: object, key: int, *_: object) -> bool:
        """Escape, and the back button of a phone."""
        if key != ESCAPE or self.house is None:
            return False
        self.house.back()
        return True

    def on_file(self, _window: object, name: bytes, *_: object) -> None:
        """Dropped on the window, or opened with the app while it runs, as some systems say it."""
        if self.house is not None:
            self.house.receive(Path(os.fsdecode(name)))

    def on_pause(self) -> bool:
        """A phone takes the app away: it is locked, and the lake lies over it in the list of apps."""
        if self.house is not None:
            self.house.rest()
            self.house.lock()
            self.house.away.gone()
        return True

    def on_resume(self) -> None:
        if self.house is not None:
            self.house.away.back()

    def on_stop(self) -> None:
        Window.unbind(on_keyboard=self.on_key, on_drop_file=self.on_file)
        if self.house is not None:
            self.house.close()


def default_home() -> Path:
    """The platform's own data folder."""
    from platformdirs import user_data_path

    return user_data_path("two-pens", appauthor=False)


def run(options: Options) -> int:
    """Start the app. The exit status is 0 when all went well."""
    app = TwoPens(options, options.home or default_home())
    ExceptionManager.add_handler(KeepCalm(app.tell_mishap))
    app.run()
    return 0 if EventLoop.status != "error" else 1
