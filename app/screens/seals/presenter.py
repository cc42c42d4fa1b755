"""Agree together: two fingers, two seals, at once."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.press_seal import press_both
from app.actions.the_version import version_now
from app.desk import Desk
from app.presenter import Go, Presenter
from app.screens.first_words import ShowsParts
from app.screens.names import Names, names
from app.screens.sealed import SealedPage, sealed
from db.reading import agreements
from db.records import Id, Version


@dataclass(frozen=True, slots=True)
class State:
    names: Names
    page: SealedPage


class Seals(ShowsParts, Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id = b""
        self.version: Version | None = None

    def enter(self, goal: Id) -> None:
        """What both have sealed already is there to be seen, not to be sealed again."""
        self.goal = goal
        with self.desk.book.reading() as c:
            version = version_now(c, goal)
            sealed_by = {seal.by for seal in agreements.seals(c, version.id)} if version else set()
        if {self.desk.here.young_person.id, self.desk.here.therapist.id} <= sealed_by:
            self.go_on()
        else:
            self.refresh()

    def state(self) -> State:
        with self.desk.book.reading() as c:
            self.version = version_now(c, self.goal)
        page = sealed(self.version, self.desk) if self.version else SealedPage()
        return State(names(self.desk.here), page)

    def keep_seals(self) -> bool:
        """Both held to the end. False when it could not be kept: the page stays and says why."""
        version, here = self.version, self.desk.here
        if version is None:
            return False
        young, therapist = self.desk.hand(here.young_person), self.desk.hand(here.therapist)
        return self.keep(lambda: press_both(self.desk.book, young, therapist, self.goal, version.id)) is not None

    def go_on(self) -> None:
        """Once the joined seal was seen."""
        self.go.to("agreed", goal=self.goal)

    def joined(self) -> bool:
        kept = self.keep_seals()
        if kept:
            self.go_on()
        return kept

    def take_turns(self) -> None:
        self.go.to("take_turns", goal=self.goal)

    def change(self) -> None:
        self.go.to("our_words", goal=self.goal)
