"""The slow clock of the scene: about eight ticks a second while somebody is there.

It runs only while a thing that drifts is alive and shown, and somebody touched the screen or a key in the
last 20 s. When it stands still no frames are drawn.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from weakref import WeakMethod

from kivy.clock import Clock
from kivy.core.window import Window

TICK = 1 / 8  # seconds
STILL_AFTER = 20.0  # seconds without a touch


class Drift:
    """Calls its listeners with the seconds passed. Listeners are bound methods and are held weakly."""

    def __init__(self) -> None:
        self._listeners: list[WeakMethod[Callable[[float], bool]]] = []
        self._clock: Any = None
        self._touched = 0.0
        self._watching = False

    @property
    def running(self) -> bool:
        """Whether ticks are coming."""
        return self._clock is not None and bool(self._clock.is_triggered)

    def join(self, listener: Callable[[float], bool]) -> None:
        """Call `listener(seconds)` at each tick; it says False when it is not on the screen just now."""
        self._watch()
        if WeakMethod(listener) not in self._listeners:
            self._listeners.append(WeakMethod(listener))
        self.touched()

    def leave(self, listener: Callable[[float], bool]) -> None:
        """Stop calling `listener`; no harm if it never joined."""
        self._listeners = [kept for kept in self._listeners if kept != WeakMethod(listener)]
        if not self._listeners:
            self._stop()

    def touched(self, *_: object) -> None:
        """Somebody is there: run for another 20 s."""
        self._touched = Clock.time()
        if self._listeners and not self.running:
            self._clock = Clock.schedule_interval(self._tick, TICK)

    def _watch(self) -> None:
        if not self._watching and Window is not None:
            self._watching = True
            Window.bind(on_touch_down=self.touched, on_touch_move=self.touched, on_key_down=self.touched)

    def _tick(self, seconds: float) -> None:
        heard = [method(seconds) for method in (kept() for kept in self._listeners) if method]
        self._listeners = [kept for kept in self._listeners if kept() is not None]
        if not any(heard) or Clock.time() - self._touched > STILL_AFTER:
            self._stop()

    def _stop(self) -> None:
        if self._clock is not None:
            self._clock.cancel()
            self._clock = None


drift = Drift()
