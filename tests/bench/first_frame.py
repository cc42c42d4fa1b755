"""One process, one first frame: ``python -m tests.bench.first_frame bare|ours [home]``.

Prints milliseconds from the start of Python's own code to the first flip, and the peak memory in kB.
"""

from __future__ import annotations

import time

STARTED = time.perf_counter()

import os  # noqa: E402
import resource  # noqa: E402
import sys  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import Any  # noqa: E402


def watch(stop: Any) -> None:
    """Tell of the first flip, then stop half a second later, when what follows has settled in memory too."""
    from kivy.clock import Clock
    from kivy.core.window import Window

    found: list[float] = []

    def flipped(*_: object) -> None:
        if not found:
            found.append(1000 * (time.perf_counter() - STARTED))
            Clock.schedule_once(lambda _dt: done(), 0.5)

    def done() -> None:
        print(f"{found[0]:.1f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}", flush=True)
        os._exit(0)

    Window.bind(on_flip=flipped)


def bare() -> None:
    from app.phone.window_settings import settle

    settle((390, 844), True)
    from kivy.app import App
    from kivy.uix.label import Label

    class Bare(App):
        def build(self) -> Label:
            watch(self.stop)
            return Label(text="Two Pens")

    Bare().run()


def ours(home: str) -> None:
    from app.__main__ import read

    options = read(["--home", home])
    from app.phone.window_settings import settle

    settle(options.size, True)
    from app.main import TwoPens

    app = TwoPens(options, Path(home))
    build = app.build

    def watched() -> Any:
        watch(app.stop)
        return build()

    app.build = watched
    app.run()


if __name__ == "__main__":
    bare() if sys.argv[1] == "bare" else ours(sys.argv[2])
