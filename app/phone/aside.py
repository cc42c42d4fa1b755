"""Slow work beside the window, so that the page stays alive. What comes of it is told on the window's own thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Thread
from typing import TypeVar

from kivy.clock import Clock

from db.errors import BookError, Mishap

T = TypeVar("T")


class DeviceAside:
    """A thread for each piece of work. ``busy`` is how many are not told yet."""

    def __init__(self) -> None:
        self.busy = 0

    def run(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[BookError], None]) -> None:
        self.busy += 1
        Thread(target=self._work, args=(work, done, failed), daemon=True).start()

    def _work(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[BookError], None]) -> None:
        try:
            value = work()
        except BookError as error:
            self._tell(failed, error)
        except BaseException as error:
            self._tell(partial(_broke, failed), error)
        else:
            self._tell(done, value)

    def _tell(self, whom: Callable[[T], None], what: T) -> None:
        def tell(_seconds: float) -> None:
            self.busy -= 1
            whom(what)

        Clock.schedule_once(tell, 0)


def _broke(failed: Callable[[BookError], None], error: BaseException) -> None:
    """Whoever waits goes on, and whoever looks after mishaps hears of it as if it had happened on their thread."""
    failed(Mishap())
    raise error
