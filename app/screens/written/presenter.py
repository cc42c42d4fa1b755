"""Everything written, newest first: a page at a time, whatever became of it."""

from __future__ import annotations

from dataclasses import dataclass

from app.desk import Desk
from app.presenter import Go
from app.screens.entries import A_PAGE, Entry, PageByPage, Turns, entry, names_in
from db.reading.written import written


@dataclass(frozen=True, slots=True)
class State:
    """``older`` and ``newer``: there is more that way."""

    entries: tuple[Entry, ...]
    older: bool
    newer: bool


class AllWritten(PageByPage[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.turns = Turns()

    def enter(self) -> None:
        self.turns = Turns()
        self.refresh()

    def state(self) -> State:
        with self.desk.book.reading() as c:
            rows, older = self.turns.page(written(c, A_PAGE + 1, self.turns.before))
            names = names_in(c)
        return State(tuple(entry(row, names) for row in rows), older, self.turns.can_go_back)
