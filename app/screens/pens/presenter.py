"""Pick our pens: two colours, then which is yours. The wave and the dots stay with the person."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.choose_pens import choose_pens
from app.desk import Desk
from app.presenter import Go, Presenter
from app.screens.names import Names, names
from db.reading import people
from db.records import PenPair, PensChoice


@dataclass(frozen=True, slots=True)
class State:
    names: Names
    pair: PenPair
    young_person_first: bool


class Pens(Presenter[State]):
    """The choice is tried on live; it is kept by *Use these*, and forgotten by Back."""

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.trying = PensChoice()
        self.kept = PensChoice()

    def enter(self) -> None:
        with self.desk.book.reading() as c:
            self.kept = self.trying = people.pens_choice(c)
        self.refresh()

    def state(self) -> State:
        return State(names(self.desk.here), self.trying.pair, self.trying.young_person_first)

    def pick_pair(self, pair: PenPair) -> None:
        self.trying = PensChoice(pair, self.trying.young_person_first)
        self.refresh()

    def pick_mine(self, first: bool) -> None:
        self.trying = PensChoice(self.trying.pair, first)
        self.refresh()

    def use(self) -> None:
        hand, choice = self.desk.hand(self.desk.here.young_person), self.trying
        if self.keep(lambda: choose_pens(self.desk.book, hand, choice.pair, choice.young_person_first)):
            self.kept = choice
            self.go.back()

    def names(self) -> None:
        self.go.to("our_names")

    def put_off(self) -> None:
        """Back without choosing: the old colours return."""
        self.trying = self.kept
        self.refresh()
        self.go.back()
