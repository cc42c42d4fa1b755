"""Who's here? A person, or both together. In a book that has codes each shows theirs once."""

from __future__ import annotations

from dataclasses import dataclass

from app.screens.coming_in import ComesIn
from app.screens.names import Names, names
from app.text import message
from db.reading import people
from db.records import PensChoice, Role


@dataclass(frozen=True, slots=True)
class State:
    """``pens``: the colours that this book's young person chose, for the seals here and for all that follows.

    ``guarded``: it takes codes to come in. ``handed``: the caseload is open, so the young person is handed the
    device. ``books``: the way back to the list. ``own``: the young person's own copy, where nobody else comes in.
    """

    names: Names
    pens: PensChoice
    guarded: bool
    handed: bool
    books: bool
    own: bool


class WhosHere(ComesIn[State]):
    def enter(self) -> None:
        """A book that was given is nobody's until its young person has pictures."""
        kept = self.keep(self.is_nobodys)
        if kept is not None and kept.value:
            self.go.to("my_pictures")
        elif kept is not None:
            self.refresh()

    def is_nobodys(self) -> bool:
        """Nobody sits at the book from here on, until somebody comes in."""
        desk = self.door.open()
        desk.seat(present=frozenset())
        return desk.own and not desk.guarded

    def state(self) -> State:
        desk, door = self.door.open(), self.door
        with desk.book.reading() as c:
            pens = people.pens_choice(c)
        books = bool(door.caseload)
        return State(names(desk.here), pens, door.guarded, door.guarded and books, books, desk.own)

    def young_person(self) -> None:
        """Handing over puts the caseload's key away, before anything else."""
        self.door.hand_over()
        if self.door.missing(Role.YOUNG_PERSON):
            self.lock_then("open_mine")
        else:
            self.come_in("path", Role.YOUNG_PERSON)

    def therapist(self) -> None:
        if self.door.missing(Role.THERAPIST):
            self.go.to("open_caseload", then="goals")
        else:
            self.come_in("goals", Role.THERAPIST)

    def home(self) -> None:
        """An adult at home reads their own file; the book is shut by then."""
        desk = self.door.open()
        if any(desk.copies.has_words(person.id) for person in desk.here.others if person.role is Role.FAMILY):
            self.lock_then("open_home")
        else:
            self.tell(message("whos_here.home_none", name=names(desk.here).b))

    def lock_then(self, screen: str) -> None:
        self.door.lock()
        self.go.to(screen)

    def books(self) -> None:
        self.go.to("caseload", stay=True)

    def locks(self) -> None:
        self.go.to("locks")

    def comfort(self) -> None:
        self.go.to("comfort")
