"""Nobody at the window: the lake covers it at once, and after a while the book is locked.

Away is when the window is hidden, small or behind another. A window that stays in front, untouched for a long time,
counts as left as well. A phone that pauses the app locks at once: nobody can say whether its screen went dark.
"""

from __future__ import annotations

from collections.abc import Callable

from kivy.clock import Clock
from kivy.core.window import Window

from app.cover import Cover
from app.ports import Clock as TimeOfDay

MINUTE = 60  # seconds
UNTOUCHED = 10 * MINUTE


class Away:
    """``minutes`` says how long away is too long, ``lock`` is told then. Nothing happens before ``start``."""

    def __init__(self, clock: TimeOfDay, minutes: Callable[[], int], lock: Callable[[], None]) -> None:
        self.clock = clock
        self.minutes = minutes
        self.lock = lock
        self.cover = Cover()
        self.since = 0
        self.too_long = Clock.create_trigger(self.locked, 0)
        self.untouched = Clock.create_trigger(self.locked, UNTOUCHED)
        self.watched = {
            "on_touch_down": self.touched, "on_key_down": self.touched, "on_hide": self.gone, "on_minimize": self.gone,
            "on_show": self.back, "on_restore": self.back, "focus": self.focused,
        }  # fmt: skip

    def start(self) -> None:
        Window.bind(**self.watched)
        self.untouched()

    def stop(self) -> None:
        Window.unbind(**self.watched)
        self.untouched.cancel()
        self.too_long.cancel()
        self.cover.lift()

    def focused(self, _window: object, focus: bool) -> None:
        if focus:
            self.back()
        else:
            self.gone()

    def touched(self, *_: object) -> None:
        self.untouched.cancel()
        self.untouched()

    def gone(self, *_: object) -> None:
        if self.cover.lies:
            return
        self.cover.lay()
        self.since = self.clock.now()
        self.too_long = Clock.schedule_once(self.locked, self.minutes() * MINUTE)

    def back(self, *_: object) -> None:
        """The window's own clock may have stood still meanwhile: the time of day says how long it was."""
        if not self.cover.lies:
            return
        self.too_long.cancel()
        if not 0 <= self.clock.now() - self.since < self.minutes() * MINUTE * 1000:
            self.lock()
        self.cover.lift()
        self.touched()

    def locked(self, *_: object) -> None:
        self.lock()
