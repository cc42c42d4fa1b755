"""Who's here? A person, or both together. No codes yet."""

from __future__ import annotations

from dataclasses import dataclass

from app.door import Door
from app.presenter import Go, Presenter
from app.screens.names import Names, names
from app.text import message
from db.reading import people
from db.records import PensChoice, Role


@dataclass(frozen=True, slots=True)
class State:
    """``pens``: the colours that this book's young person chose, for the seals here and for all that follows."""

    names: Names
    pens: PensChoice


class WhosHere(Presenter[State]):
    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(go)
        self.door = door

    def enter(self) -> None:
        self.refresh()

    def state(self) -> State:
        desk = self.door.open()
        with desk.book.reading() as c:
            return State(names(desk.here), people.pens_choice(c))

    def young_person(self) -> None:
        self.come_in("path", Role.YOUNG_PERSON)

    def therapist(self) -> None:
        self.come_in("goals", Role.THERAPIST)

    def together(self) -> None:
        self.come_in("together", Role.YOUNG_PERSON, Role.THERAPIST)

    def home(self) -> None:
        self.tell(message("first_open.family_soon"))

    def come_in(self, screen: str, *roles: Role) -> None:
        if self.keep(lambda: self.door.come_in(*roles)):
            self.go.to(screen)

    def comfort(self) -> None:
        self.go.to("comfort")
