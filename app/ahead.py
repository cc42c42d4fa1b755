"""Pages get ready before somebody asks for them: their code is read while nobody touches anything.

A page is still made on its first visit; only what costs the same whoever comes is done ahead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kivy.clock import Clock
from kivy.core.window import Window

QUIET = 0.4  # seconds without a touch or a key before the next page gets ready


class Ahead:
    """One page in each quiet moment; it stops by itself after the last."""

    def __init__(self, pages: Iterable[str], get_ready: Callable[[str], None]) -> None:
        self.left = list(pages)
        self.get_ready = get_ready
        self.next_one = Clock.create_trigger(self.one, QUIET)

    def start(self) -> None:
        Window.bind(on_touch_down=self.wait, on_key_down=self.wait)
        self.next_one()

    def wait(self, *_: object) -> None:
        """Somebody is there: not now."""
        self.next_one.cancel()
        self.next_one()

    def one(self, *_: object) -> None:
        if self.left:
            self.get_ready(self.left.pop(0))
        if self.left:
            self.next_one()
        else:
            self.stop()

    def stop(self) -> None:
        self.next_one.cancel()
        Window.unbind(on_touch_down=self.wait, on_key_down=self.wait)
