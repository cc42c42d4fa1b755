"""You both agreed: the exact words, steps and plan, and when."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.standing import standing
from app.desk import Desk
from app.presenter import Go, Presenter
from app.screens.first_words import ShowsParts
from app.screens.names import Names, Who, names, who_wrote
from app.screens.sealed import SealedPage, sealed
from db.records import Agreement, Id


@dataclass(frozen=True, slots=True)
class State:
    """``at`` in milliseconds UTC: when the second seal was held. ``therapist``: who held it with the young
    person. ``stepped_back_by`` is '' while nobody did; the record stays and says so."""

    names: Names
    page: SealedPage
    at: int
    therapist: Who
    stepped_back_by: str
    stepped_back_at: int


class Agreed(ShowsParts, Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id = b""

    def enter(self, goal: Id) -> None:
        self.goal = goal
        if self.agreement() is None:
            self.go.to("goal", goal=goal)
        else:
            self.refresh()

    def agreement(self) -> Agreement | None:
        """The one that holds the words of now, or the newest."""
        with self.desk.book.reading() as c:
            return standing(c, self.goal).agreement

    def state(self) -> State:
        who, here = names(self.desk.here), self.desk.here
        made = self.agreement()
        if made is None:
            return State(who, SealedPage(), 0, Who(who.b, who.letter_b), "", 0)
        therapist = who_wrote(here, made.therapist)
        back = here.person(made.stepped_back_by) if made.stepped_back_by else None
        return State(
            who,
            sealed(made.version, self.desk),
            made.at,
            therapist,
            back.name if back else "",
            made.stepped_back_at or 0,
        )

    def see_path(self) -> None:
        self.go.to("path", goal=self.goal)

    def print_page(self) -> None:
        self.go.to("print_page", goal=self.goal)
