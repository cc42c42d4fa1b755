"""``WaitingLine``: a line that gets shorter until one may try again. Whoever shows it says the time in words too."""

from __future__ import annotations

from math import ceil
from typing import Any

from kivy.clock import Clock
from kivy.metrics import dp
from kivy.properties import NumericProperty

from widgets.surfaces import Surface

THICK = 6  # dp
FINEST, COARSEST, STEPS = 1 / 30, 1.0, 300  # seconds between two looks; how many looks a wait is worth


class WaitingLine(Surface):
    """``start`` it. ``left`` is in seconds. Fires ``on_second`` when a whole one has gone, ``on_over`` at the end."""

    __events__ = ("on_second", "on_over")
    left = NumericProperty(0.0)

    def __init__(self, **kwargs: Any) -> None:
        self._whole = 1.0
        self._event: Any = None
        self._bar = Surface(fill="ink", corner=-1, size_hint=(None, None))
        super().__init__(fill="", corner=-1, size_hint_y=None, height=dp(THICK), **kwargs)
        self.add_widget(self._bar)
        for name in ("pos", "size", "left"):
            self.fbind(name, self._place)
        self.fbind("parent", self._parted)
        self._place()

    @property
    def seconds(self) -> int:
        """Whole seconds that are left, rounded up."""
        return ceil(self.left)

    def start(self, seconds: float) -> None:
        self.stop()
        self._whole = max(1.0, seconds)
        self.left = seconds
        if seconds > 0:
            self._event = Clock.schedule_interval(self._pass, min(COARSEST, max(FINEST, seconds / STEPS)))

    def stop(self) -> None:
        if self._event is not None:
            self._event.cancel()
            self._event = None
        self.left = 0.0

    def _pass(self, seconds: float) -> None:
        before = self.seconds
        self.left = max(0.0, self.left - seconds)
        if not self.left:
            self.stop()
            self.dispatch("on_over")
        elif self.seconds != before:
            self.dispatch("on_second")

    def _parted(self, _line: Any, parent: Any) -> None:
        if parent is None:
            self.stop()

    def _place(self, *_: object) -> None:
        share = self.left / self._whole
        self._bar.opacity = 1 if share else 0
        self._bar.pos, self._bar.size = self.pos, (max(self.height, self.width * share), self.height)

    def on_second(self) -> None:
        pass

    def on_over(self) -> None:
        pass
