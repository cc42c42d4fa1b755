"""My data: what is in the book, and where it goes. Each sees the rows that are theirs."""

from __future__ import annotations

from dataclasses import dataclass

from app.desk import Desk
from app.presenter import Go, Presenter
from app.screens.eyes import at_home
from app.screens.names import Names, names
from db.keeping import CopyKind
from db.reading.kept import copy_kind
from db.records import Role


@dataclass(frozen=True, slots=True)
class State:
    """``alone``: one person is here and can erase their own. ``record`` and ``end``: theirs to open. ``clinics``: this
    copy is the clinic's. ``own``: the young person's own, which goes to the clinic's when they meet. ``home``: somebody
    at home can be given a page."""

    names: Names
    alone: bool
    record: bool
    end: bool
    clinics: bool
    own: bool
    home: bool


class MyData(Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk

    def enter(self) -> None:
        self.refresh()

    def state(self) -> State:
        with self.desk.book.reading() as c:
            clinics, home = copy_kind(c) is CopyKind.CLINIC, bool(at_home(c).adults)
        here = self.desk.here
        alone = here.alone is not None
        therapist = alone and Role.THERAPIST in here.present
        return State(
            names(here),
            alone=alone,
            record=therapist and clinics,
            end=alone and therapist == clinics,
            clinics=clinics,
            own=self.desk.own,
            home=home,
        )

    def open(self, page: str) -> None:
        self.go.to(page)
