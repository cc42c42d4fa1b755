"""Everything written, newest first: a page at a time, whatever became of it."""

from __future__ import annotations

from dataclasses import dataclass

from app.desk import Desk
from app.presenter import Go
from app.screens.entries import A_PAGE, Entry, PageByPage, entry, names_in
from db.reading.unread import lines_wait
from db.reading.written import written
from db.records import Id, Role


@dataclass(frozen=True, slots=True)
class State:
    """``older`` and ``newer``: there is more that way. ``later``: lines for the next visit are left out."""

    entries: tuple[Entry, ...]
    older: bool
    newer: bool
    later: bool


class AllWritten(PageByPage[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk

    def state(self) -> State:
        reader = self.reader
        with self.desk.book.reading() as c:
            found = written(c, A_PAGE + 1, self.turns.before, reader=reader, covered=True, sitter=self.sitter)
            rows, older = self.turns.page(found)
            names, later = names_in(c), reader is not None and lines_wait(c, reader)
        return State(tuple(entry(row, names) for row in rows), older, self.turns.can_go_back, later)

    @property
    def sitter(self) -> Id | None:
        """Whoever is alone reads their own answer, which the other has not met yet."""
        alone = self.desk.here.alone
        return alone.id if alone else None

    @property
    def reader(self) -> Id | None:
        """A therapist who sits alone: nobody reads a line for the next visit before that."""
        alone = self.desk.here.alone
        return alone.id if alone and alone.role is Role.THERAPIST else None
