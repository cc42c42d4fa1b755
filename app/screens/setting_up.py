"""The mind of every page that gives a code: it deals, it is tried once, then it counts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from app.actions.hand import NotAllowed
from app.door import Door
from app.locks import Held, held, put_on
from app.presenter import Go, Presenter, calm
from app.text import Message, message
from db.errors import BookError

S = TypeVar("S")


class GivesCode(Presenter[S]):
    """``busy``: what was tried is being kept."""

    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(go)
        self.door = door
        self.busy = False
        self.visit = 0

    def give(self, work: Callable[[], None], done: Callable[[], None], note: str) -> None:
        """``work`` is slow and runs beside the window. Then ``done``, and the locks go on if this was the last code."""
        if self.busy:
            return
        self.busy = True
        self.tell(None)
        self.refresh()
        visit = self.visit
        self.door.aside.run(
            partial(allowed, work),
            partial(self.given, visit, held(self.door), done, note),
            partial(self.not_given, visit),
        )

    def given(self, visit: int, before: Held, done: Callable[[], None], note: str, no: NotAllowed | None) -> None:
        """The code counts by now. Whoever has left the page meanwhile is led nowhere, and what was opened meanwhile is
        left alone."""
        if visit != self.visit:
            if no is None and before == held(self.door):
                self.settle(done)
            return
        self.busy = False
        if no is not None:
            self.tell(Message(no.why, no.names))
        elif self.keep(done):
            self.clear()
            self.after(note)
        self.refresh()

    def settle(self, done: Callable[[], None]) -> None:
        """What follows from the code without anybody at its page."""
        if self.keep(done) and self.door.desk is not None:
            self.keep(lambda: put_on(self.door))

    def after(self, note: str) -> None:
        """Back to the page that shows all the locks."""
        if self.door.desk is None:
            self.go.to("caseload")
            return
        on = self.keep(lambda: put_on(self.door))
        self.go.to("locks", message("locks.on_now") if on and on.value else message(note))

    def not_given(self, visit: int, error: BookError) -> None:
        if visit != self.visit:
            return
        self.busy = False
        self.tell(calm(error))
        self.refresh()

    def clear(self) -> None:
        """What was dealt or typed is gone."""

    def leave(self) -> None:
        self.visit += 1
        self.busy = False
        self.clear()


def allowed(work: Callable[[], None]) -> NotAllowed | None:
    """A rule's no comes back as a value: across threads only what happened to the book is an error."""
    try:
        work()
    except NotAllowed as no:
        return no
    return None
