"""Our names: what each likes to be called, to be changed at any time by the one whose name it is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.actions.rename import rename
from app.desk import Desk
from app.presenter import Go, Presenter
from app.screens.odd_words import note_on
from db.records import Person

PLACE = "name"  # where a half-typed one waits
SEATS = {"A": "young_person", "B": "therapist"}


@dataclass(frozen=True, slots=True)
class State:
    """Of each who is here, the name as it is or as it is half typed; None for who is not."""

    young_person: str | None
    therapist: str | None


class OurNames(Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk

    def enter(self) -> None:
        self.refresh()

    def state(self) -> State:
        here = self.desk.here
        return State(self.typed(here.young_person), self.typed(here.therapist))

    def typed(self, person: Person) -> str | None:
        if person.role not in self.desk.here.present:
            return None
        return self.desk.draft(PLACE, person.id) or person.name

    def keep_draft(self, pen: str, text: str) -> None:
        who = self.person(pen)
        if self.is_here(pen) and text != (self.typed(who) or ""):
            self.keep(lambda: self.desk.book.keep_draft(who.id, PLACE, text, self.desk.clock.now()))

    def done(self, young_person: str, therapist: str) -> None:
        """The page goes when both names are kept just as they were typed; else it stays and says what is different."""
        new = {pen: text for pen, text in (("A", young_person), ("B", therapist)) if self.is_here(pen)}
        if not all(self.name(pen, text) for pen, text in new.items()):
            return
        if note := note_on(self.desk, *new.values()):
            self.refresh()
            self.tell(note)
        else:
            self.go.back()

    def name(self, pen: str, text: str) -> bool:
        """True when this person is called so by now."""
        who = self.person(pen)
        if text == who.name:
            return True
        hand = self.desk.hand(who, drafts=(PLACE,))
        kept = self.keep(lambda: rename(self.desk.book, hand, text))
        if kept is not None:
            self.desk.seat(**{SEATS[pen]: replace(who, name=kept.value)})
        return kept is not None

    def person(self, pen: str) -> Person:
        here = self.desk.here
        return here.young_person if pen == "A" else here.therapist

    def is_here(self, pen: str) -> bool:
        return self.person(pen).role in self.desk.here.present
