"""Seven named taps in one process: ``python -m tests.bench.taps fresh|years HOME``. Prints JSON, ms by tap.

A tap's time is the main thread's, from the finger leaving the glass until the next frame is ready to
draw; drawing itself is left out, because OpenGL is software here. Of several taps the quickest counts:
what is above it is other programs' work on a noisy machine.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.phone.window_settings import settle

settle((390, 844), True)

from kivy.base import EventLoop  # noqa: E402
from kivy.clock import Clock  # noqa: E402
from kivy.lang import Builder  # noqa: E402

from tests.stage import Stage  # noqa: E402
from widgets.scene import shade  # noqa: E402

REPEATS = 15
YOUNG = dict(goals=3, tries=5, ratings=5)  # the very same pages, with nothing else in the book


drawn = [0.0]  # seconds that the graphics card (here: software) took to make and paint pictures
paint = shade.Board.paint


def timed_paint(*args: Any) -> None:
    began = time.perf_counter()
    paint(*args)
    drawn[0] += time.perf_counter() - began


shade.Board.paint = timed_paint


def until_ready(do: Callable[[], Any]) -> float:
    """Do it, then everything of one frame but the drawing. Milliseconds."""
    gc.collect()
    drawn[0], began = 0.0, time.perf_counter()
    do()
    Clock.tick()
    Builder.sync()
    Clock.tick_draw()
    Builder.sync()
    return 1000 * (time.perf_counter() - began - drawn[0])


def settled() -> None:
    for _ in range(3):
        EventLoop.idle()


class Taps:
    """Each method is one tap, ready to be timed again."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.house = stage.app.house
        self.goal = stage.goal
        self.numbers_given = False

    @property
    def screen(self) -> Any:
        return self.stage.screen

    def add_words(self) -> Callable[[], Any]:
        self.house.navigator.to("our_words", goal=self.goal)
        self.screen.presenter.switch_pen("A")
        self.screen.presenter.let_words_be()
        composer = self.screen.ids.composer
        composer.text = "and sing"
        return lambda: composer.plus.dispatch("on_release")

    def use_an_idea(self) -> Callable[[], Any]:
        self.house.navigator.to("our_words", goal=self.goal)
        mind = self.screen.presenter
        mind.switch_pen("B")
        mind.add("one more time")
        while len(mind.ideas) > 1:
            mind.ideas = mind.ideas[-1:]
        settled()
        from db.records import IdeaSaid

        return lambda: mind.say_to_idea(IdeaSaid.USE)

    def answer(self) -> Callable[[], Any]:
        self.house.navigator.to("agree", goal=self.goal)
        from db.records import Said

        return lambda: self.screen.presenter.say("A", Said.YES)

    def open_path(self) -> Callable[[], Any]:
        self.house.navigator.to("tools")
        return lambda: self.house.navigator.to("path", goal=self.goal)

    def open_together(self) -> Callable[[], Any]:
        """The visit before ended; since then Mika was alone."""
        self.house.navigator.to("tools")
        return lambda: self.house.navigator.to("together")

    def open_history(self) -> Callable[[], Any]:
        self.house.navigator.to("tools")
        return lambda: self.house.navigator.to("history", goal=self.goal, line=self.stage.line())

    def open_progress(self) -> Callable[[], Any]:
        """Both lines are on it: each gave a number today."""
        from app.actions.rate import rate

        desk = self.house.door.open()
        if not self.numbers_given:
            self.numbers_given = True
            for person in desk.here.sitting:
                rate(desk.book, desk.hand(person), self.goal, 6)
        self.house.navigator.to("tools")
        return lambda: self.house.navigator.to("progress", goal=self.goal)


def main(kind: str, home: Path) -> None:
    stage = Stage(home)
    stage.tell_years(**({} if kind == "years" else YOUNG))
    stage.open("tools")
    while stage.app.house.ahead.left:  # somebody looked at this page for a while
        stage.app.house.ahead.one()
    taps = Taps(stage)
    found: dict[str, dict[str, float]] = {}
    for name in ("open_path", "open_together", "open_history", "open_progress", "add_words", "use_an_idea", "answer"):
        times = []
        for _ in range(REPEATS):
            tap = getattr(taps, name)()
            settled()
            times.append(until_ready(tap))
            settled()
        found[name] = {"first": times[0], "built": min(times[2:])}
    print(json.dumps(found), flush=True)
    stage.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
