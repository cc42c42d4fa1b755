"""Does this goal rest, is it reached, do we let it go? Each says so for themself; it counts when both do."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.goal_word import say_goal_word, take_word_back
from app.desk import Desk, Ink
from app.presenter import Go, Presenter
from app.screens.first_words import ShowsGoal
from app.screens.goal_now import title_inks
from app.screens.goal_word.said import Where, where_it_goes
from app.screens.names import Names, names
from app.text import message
from db.outcomes import GoalSaid
from db.records import Id, Person, Role


@dataclass(frozen=True, slots=True)
class State:
    """``pen``: who speaks now (A or B). ``chosen``: what they say. ``together``: two sit here and take turns."""

    names: Names
    goal: tuple[Ink, ...]
    where: Where
    pen: str
    chosen: GoalSaid | None
    together: bool


class GoalWordPage(ShowsGoal, Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id = b""

    def enter(self, goal: Id) -> None:
        """A goal that is reached has a page of its own."""
        self.goal = goal
        if self.is_reached():
            self.go.to("reached", goal=goal)
        else:
            self.refresh()

    def where(self) -> dict[str, object]:
        return {"goal": self.goal}

    def goes(self) -> Where:
        with self.desk.book.reading() as c:
            return where_it_goes(c, self.desk, self.goal)

    def is_reached(self) -> bool:
        became = self.goes().became
        return became is not None and became.said is GoalSaid.REACHED

    def state(self) -> State:
        with self.desk.book.reading() as c:
            goal, where = title_inks(c, self.desk, self.goal), where_it_goes(c, self.desk, self.goal)
        here = self.desk.here
        pen = here.pen_of(here.writer.id)
        chosen = next((word.said for word in where.words if word.pen == pen), None)
        return State(names(here), goal, where, pen, chosen, here.together)

    def speak_as(self, pen: str) -> None:
        self.desk.seat(writing=Role.YOUNG_PERSON if pen == "A" else Role.THERAPIST)
        self.refresh()

    def say(self, said: GoalSaid) -> None:
        if not self.keep(lambda: say_goal_word(self.desk.book, self.desk.hand(), self.goal, said)):
            return
        if self.is_reached():
            self.go.to("reached", goal=self.goal)
        else:
            self.refresh()

    def take_back(self, pen: str) -> None:
        """One tap, no reason. The goal is open again when it was closed."""
        closed = self.goes().became is not None
        if self.keep(lambda: take_word_back(self.desk.book, self.desk.hand(self.person(pen)), self.goal)):
            self.refresh()
            self.tell(message("goal_word.back_open") if closed else None)

    def person(self, pen: str) -> Person:
        return self.desk.here.young_person if pen == "A" else self.desk.here.therapist

    def see_goals(self) -> None:
        self.go.to("goals")
