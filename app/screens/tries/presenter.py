"""What was tried: each go at a step as the young person told it, newest first. A page at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.dates import whole_day
from app.desk import Desk, Ink
from app.presenter import Go
from app.rules.wording import pen_runs
from app.screens.entries import PageByPage
from app.screens.marks import Inks
from app.screens.names import Names, names
from db.reading import Reading, lines, steps, tries, unread
from db.records import Id, LineKind, Role
from db.trying import Try, Went

A_PAGE = 10


@dataclass(frozen=True, slots=True)
class TriedRow:
    """``step``: its words as they are now. ``note``: the line that was written to it, if any. ``is_new``: since the
    last visit, for the two who look together."""

    id: Id
    step: Inks
    went: Went
    when: str
    note: Inks
    is_new: bool


@dataclass(frozen=True, slots=True)
class State:
    names: Names
    own: bool
    rows: tuple[TriedRow, ...]
    older: bool
    newer: bool


class Tries(PageByPage[State]):
    a_page = A_PAGE

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk

    def state(self) -> State:
        here = self.desk.here
        with self.desk.book.reading() as c:
            found, older = self.turns.page(tries.page(c, A_PAGE + 1, self.turns.before))
            words, since = self.words(c, {one.step for one in found}), unread.last_end(c)
        rows = tuple(self.row(one, words.get(one.step, ()), here.together and one.id > since) for one in found)
        return State(names(here), here.present == {Role.YOUNG_PERSON}, rows, older, self.turns.can_go_back)

    def words(self, c: Reading, tried: set[Id]) -> dict[Id, Inks]:
        """Step -> its words, in two queries."""
        now = lines.current_in(c, steps.goals_of(c, tried))
        return {
            one.line.step: self.desk.inks(pen_runs(one.wording, one.authors))
            for one in now
            if one.line.kind is LineKind.STEP and one.line.step in tried
        }

    def row(self, one: Try, step: Inks, is_new: bool) -> TriedRow:
        note = (Ink(self.desk.here.pen_of(one.by), one.note),) if one.note else ()
        return TriedRow(one.id, step, one.went, whole_day(date.fromisoformat(one.day)), note, is_new)
