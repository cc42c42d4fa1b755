"""The mind of every page that asks for a code: it tries one at a time, and after a wrong one it waits."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from app.door import Door
from app.opened import Opened
from app.presenter import Go, Presenter, calm
from app.text import Message, message
from db.errors import BookError, MustWait, WrongCode
from db.locks.throttle import Way

S = TypeVar("S")
LONG = 30  # seconds from which a wait is called a break
MINUTE = 60


class AsksCode(Presenter[S]):
    """``busy``: a code is being tried. ``wait``: seconds until the next one may be, 0 for now."""

    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(go)
        self.door = door
        self.busy = False
        self.wait = 0
        self.visit = 0

    def begin(self) -> None:
        """The page is new: nothing is typed, and a wait that began before goes on."""
        self.clear()
        self.busy = False
        self.wait = self.door.wait(self.waits_at)
        self.refresh()

    @property
    def waits_at(self) -> Way:
        """Which way in this is: each has a wait of its own."""
        raise NotImplementedError

    def try_code(self, work: Callable[[], Opened], right: Callable[[Opened], None]) -> None:
        """``work`` is slow and runs beside the window; ``right`` is told what it opened."""
        if self.busy or self.wait:
            return
        self.busy, visit = True, self.visit
        self.tell(None)
        self.refresh()
        self.door.aside.run(
            work, lambda opened: self.opened(visit, opened, right), lambda error: self.refused(visit, error)
        )

    def opened(self, visit: int, opened: Opened, right: Callable[[Opened], None]) -> None:
        """Whoever has left the page meanwhile opens nothing any more."""
        if visit != self.visit:
            opened.let_go()
            return
        self.busy = False
        right(opened)

    def refused(self, visit: int, error: BookError) -> None:
        if visit != self.visit:
            return
        self.busy = False
        if isinstance(error, WrongCode):
            self.clear()
            self.keep(self.begin_wait)
        elif isinstance(error, MustWait):
            self.clear()
            self.wait = error.seconds
        else:
            self.tell(calm(error))
        self.refresh()

    def begin_wait(self) -> None:
        self.wait = self.door.wait(self.waits_at)

    def clear(self) -> None:
        """What was tapped or typed is gone."""

    def waited(self) -> None:
        self.wait = 0
        self.refresh()

    def leave(self) -> None:
        self.visit += 1
        self.clear()


def wait_words(seconds: int, whole: int) -> Message:
    """What is said while waiting: ``seconds`` of ``whole`` are left."""
    if whole < LONG:
        return message("code.wait_one") if seconds == 1 else message("code.wait", n=str(seconds))
    if seconds > MINUTE:
        return message("code.break_minutes", n=str(-(-seconds // MINUTE)))
    return message("code.break", n=str(seconds))
