"""Coming in to the open book, where its people are offered."""

from __future__ import annotations

from typing import TypeVar

from app.door import Door
from app.presenter import Go, Presenter
from db.records import Role

S = TypeVar("S")


class ComesIn(Presenter[S]):
    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(go)
        self.door = door

    def together(self) -> None:
        """Whoever has not shown a code since the book was opened is asked."""
        missing = self.door.missing(Role.YOUNG_PERSON, Role.THERAPIST)
        if Role.YOUNG_PERSON in missing:
            self.go.to("open_mine", together=True)
        elif missing:
            self.go.to("open_caseload", then="together")
        else:
            self.come_in("together", Role.YOUNG_PERSON, Role.THERAPIST)

    def come_in(self, screen: str, *roles: Role) -> None:
        if self.keep(lambda: self.door.come_in(*roles)):
            self.go.to(screen)
