"""Working as a team: what the young person said of each visit, for each pen alone. A page at a time."""

from __future__ import annotations

from dataclasses import astuple, dataclass

from app.dates import full_day
from app.desk import Desk
from app.presenter import Go
from app.screens.check_in.presenter import QUESTIONS
from app.screens.entries import PageByPage
from app.screens.names import Names, names, who_wrote
from app.text import say
from db.reading import check_ins
from db.records import Role
from db.waiting import KeptCheckIn

A_PAGE = 10
"""Visits at a time: as many as a small phone shows beside one another."""
Said = tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class OfVisit:
    """``said``: an answer to each of QUESTIONS, from 0 to 3, None where it was left out."""

    when: str
    said: Said


@dataclass(frozen=True, slots=True)
class State:
    """``own``: the young person looks at what they said. ``visits``: newest first. ``older`` and ``newer``: there is
    more that way."""

    names: Names
    own: bool
    visits: tuple[OfVisit, ...]
    older: bool
    newer: bool

    @property
    def trend(self) -> tuple[Said, ...]:
        """For each of QUESTIONS what was said, oldest first."""
        oldest_first = [visit.said for visit in reversed(self.visits)]
        return tuple(tuple(said[place] for said in oldest_first) for place in range(len(QUESTIONS)))


class CheckIns(PageByPage[State]):
    a_page = A_PAGE

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk

    def state(self) -> State:
        here = self.desk.here
        with self.desk.book.reading() as c:
            kept, older = self.turns.page(check_ins.page(c, A_PAGE + 1, self.turns.before))
        visits = tuple(OfVisit(self.when(each), astuple(each.said)) for each in kept)
        return State(names(here), here.present == {Role.YOUNG_PERSON}, visits, older, self.turns.can_go_back)

    def when(self, kept: KeptCheckIn) -> str:
        """The day, and once there were several therapists with whom."""
        date = full_day(kept.at)
        if not names(self.desk.here).therapists:
            return date
        return say("check_ins.with", date=date, name=who_wrote(self.desk.here, kept.therapist).name)
