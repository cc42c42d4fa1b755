"""Welcome: what this is, and what stays between us. The book begins when both have read it."""

from __future__ import annotations

from dataclasses import dataclass

from app.desk import Desk
from app.door import Door
from app.presenter import Go, Presenter
from app.rules.clean import clean
from app.rules.naming import letter_of
from app.screens.odd_words import note_on
from db.records import Role

CARDS = 2


@dataclass(frozen=True, slots=True)
class State:
    young_person: str
    therapist: str
    letter_a: str
    letter_b: str
    card: int


class Welcome(Presenter[State]):
    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(go)
        self.door = door
        self.young_person = ""
        self.therapist = ""
        self.card = 0

    def enter(self, young_person: str = "", therapist: str = "") -> None:
        self.young_person, self.therapist, self.card = young_person, therapist, 0
        self.refresh()

    def state(self) -> State:
        return State(
            clean(self.young_person).text,
            clean(self.therapist).text,
            letter_of(self.young_person),
            letter_of(self.therapist),
            self.card,
        )

    def next(self) -> None:
        """The next card; after the last, the book begins with an empty page and a caret."""
        if self.card + 1 < CARDS:
            self.card += 1
            self.refresh()
        elif kept := self.keep(self.begin):
            self.go.to("our_words", note_on(kept.value, self.young_person, self.therapist))

    def begin(self) -> Desk:
        """A second try goes on where the first one stopped: one book, not two."""
        desk = self.door.desk or self.door.begin(self.young_person, self.therapist)
        self.door.come_in(Role.YOUNG_PERSON, Role.THERAPIST)
        return desk

    def back(self) -> None:
        if self.card:
            self.card -= 1
            self.refresh()
        else:
            self.go.back()
