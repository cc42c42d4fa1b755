"""Two days beside one another, one of them shown: now, and the day of the agreement."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, StringProperty
from kivy.uix.widget import Widget

from widgets import motion
from widgets.press import TARGET, Pressable
from widgets.say import Say
from widgets.stack import middle
from widgets.surfaces import Surface
from widgets.theme import theme

SIDE, LEAST = 16, 84  # dp beside the words, and the least that a day is wide
TRACK, PILL, IN = 42, 36, 3  # dp high, and how far the pill stays inside the track


class Day(Pressable, Widget):
    text = StringProperty("")
    active = BooleanProperty(False)
    ring_corner = NumericProperty(18)

    def __init__(self, **kwargs: Any) -> None:
        self._say = Say(hug=True, style="smallB")
        super().__init__(size_hint=(None, None), **kwargs)
        self.add_widget(self._say)
        for name in ("text", "active"):
            self.fbind(name, self.refresh)
        for name in ("pos", "size"):
            self.fbind(name, self._place)

    def refresh(self, *_: object) -> None:
        self._say.text, self._say.tone, self.spoken = self.text, "ink" if self.active else "ink2", self.text
        self._say.refresh()
        self.size = max(dp(LEAST), self._say.width + 2 * dp(SIDE)), max(dp(TARGET), theme.roomy(TRACK))
        self._place()

    def _place(self, *_: object) -> None:
        x, y = middle(self)
        self._say.pos = round(x - self._say.width / 2), round(y - self._say.height / 2)


class DaySwitch(Widget):
    """``days`` are two texts; ``shown`` is 0 or 1. A tap on the other fires ``on_day(number)``."""

    __events__ = ("on_day",)
    days = ListProperty(["", ""])
    shown = NumericProperty(0)
    along = NumericProperty(0.0)  # where the pill is, 0 to 1

    def __init__(self, **kwargs: Any) -> None:
        self._track = Surface(fill="sunken", corner=-1, size_hint=(None, None))
        self._pill = Surface(fill="card", corner=-1, depth=1, size_hint=(None, None))
        self._days = Day(), Day()
        super().__init__(size_hint=(None, None), **kwargs)
        for part in (self._track, self._pill, *self._days):
            self.add_widget(part)
        for number, day in enumerate(self._days):
            day.bind(on_release=lambda *_, number=number: self._tapped(number))
        for name in ("days", "shown"):
            self.fbind(name, self._dress)
        for name in ("pos", "along"):
            self.fbind(name, self._place)
        theme.bind(resized=self._dress)
        self._dress()

    def _tapped(self, number: int) -> None:
        if number != self.shown:
            self.dispatch("on_day", number)

    def _dress(self, *_: object) -> None:
        for number, (day, text) in enumerate(zip(self._days, self.days, strict=True)):
            day.text, day.active = text, number == self.shown
            day.refresh()
        motion.glide(self, motion.CHIP, along=float(self.shown))
        self._place()

    def refresh(self) -> None:
        self._place()

    def _place(self, *_: object) -> None:
        now, then = self._days
        self.size = now.width + then.width, max(now.height, then.height)
        x, y = self.x, self.y + self.height / 2
        now.pos, then.pos = (x, self.y), (x + now.width, self.y)
        tall, inside = theme.roomy(TRACK), dp(IN)
        self._track.size, self._track.pos = (self.width, tall), (x, round(y - tall / 2))
        wide = now.width + (then.width - now.width) * self.along - 2 * inside
        self._pill.size = wide, tall - 2 * inside
        self._pill.pos = round(x + inside + now.width * self.along), round(y - tall / 2 + inside)

    def on_day(self, number: int) -> None:
        pass
