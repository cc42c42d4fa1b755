"""Take turns: each holds their own seal, one finger, any time."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.press_seal import press_one
from app.actions.the_version import version_now
from app.desk import Desk
from app.presenter import Go, Presenter
from app.screens.first_words import ShowsParts
from app.screens.names import Names, names
from app.screens.sealed import SealedPage, sealed
from db.reading import agreements
from db.records import Id, Role, Version


@dataclass(frozen=True, slots=True)
class State:
    """Whose seals are there already, and who is here to hold theirs."""

    names: Names
    page: SealedPage
    young_sealed: bool
    therapist_sealed: bool
    young_here: bool
    therapist_here: bool

    def sealed(self, pen: str) -> bool:
        return self.young_sealed if pen == "A" else self.therapist_sealed

    def may_hold(self, pen: str) -> bool:
        return (self.young_here if pen == "A" else self.therapist_here) and not self.sealed(pen)


class TakeTurns(ShowsParts, Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id = b""
        self.version: Version | None = None

    def enter(self, goal: Id) -> None:
        self.goal = goal
        self.go_on()

    def state(self) -> State:
        here = self.desk.here
        with self.desk.book.reading() as c:
            self.version = version_now(c, self.goal)
            seals = agreements.seals(c, self.version.id) if self.version else ()
        who = {seal.by for seal in seals}
        page = sealed(self.version, self.desk) if self.version else SealedPage()
        return State(
            names(here),
            page,
            here.young_person.id in who,
            here.therapist.id in who,
            Role.YOUNG_PERSON in here.present,
            Role.THERAPIST in here.present,
        )

    def keep_seal(self, pen: str) -> bool:
        """One seal held to the end. The second one makes the agreement. False: the page says why it was not kept."""
        version, here = self.version, self.desk.here
        if version is None:
            return False
        person = here.young_person if pen == "A" else here.therapist
        hand = self.desk.hand(person)
        return self.keep(lambda: press_one(self.desk.book, hand, self.goal, version.id)) is not None

    def go_on(self) -> None:
        """To the agreement when both seals are there, else the other's turn."""
        state = self.state()
        if state.young_sealed and state.therapist_sealed:
            self.go.to("agreed", goal=self.goal)
        else:
            self.refresh()

    def held(self, pen: str) -> bool:
        kept = self.keep_seal(pen)
        if kept:
            self.go_on()
        return kept

    def our_goal(self) -> None:
        self.go.to("goal", goal=self.goal)
