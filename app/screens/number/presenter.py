"""Today's number: how close the goal is, for each who sits here, one after the other. Skipping is as good."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.rate import choose_rhythm, rate
from app.desk import Desk, Ink
from app.presenter import Go, Presenter
from app.screens.first_words import ShowsGoal
from app.screens.goal_now import still_to_ask, title_inks
from app.screens.names import Names, names
from app.text import message
from db.outcomes import Often
from db.reading import ratings
from db.records import Id, Person, Role

OFTEN = tuple(Often)


@dataclass(frozen=True, slots=True)
class State:
    """``pen``: whose number it is (A or B), ``whose`` their name while two sit here. ``value``: what the dial shows,
    None before anything is picked. ``often``: None when it is not for whoever sits here to say."""

    names: Names
    goal: tuple[Ink, ...]
    pen: str
    whose: str
    value: int | None
    often: Often | None


class TodaysNumber(ShowsGoal, Presenter[State]):
    """Nobody's number is on this page but the one that is being picked."""

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id = b""
        self.left: tuple[Person, ...] = ()
        self.value: int | None = None

    def enter(self, goal: Id) -> None:
        self.goal, self.value = goal, None
        with self.desk.book.reading() as c:
            self.left = still_to_ask(c, self.desk, goal)
        self.refresh()

    def where(self) -> dict[str, object]:
        return {"goal": self.goal}

    def state(self) -> State:
        with self.desk.book.reading() as c:
            often, goal = ratings.rhythm(c, self.goal), title_inks(c, self.desk, self.goal)
        here, who = self.desk.here, names(self.desk.here)
        pen = here.pen_of(self.person.id)
        whose = {"A": who.a, "B": who.b}[pen] if here.together else ""
        may_choose = Role.YOUNG_PERSON in here.present
        return State(who, goal, pen, whose, self.value, often if may_choose else None)

    @property
    def person(self) -> Person:
        return self.left[0] if self.left else self.desk.here.writer

    def pick(self, value: int) -> None:
        self.value = value
        self.refresh()

    def save(self) -> None:
        value = self.value
        if value is None:
            self.tell(message("number.pick_first"))
        elif self.keep(lambda: rate(self.desk.book, self.desk.hand(self.person), self.goal, value)):
            self.next()

    def next(self) -> None:
        """The other one's turn, on an empty dial; then the picture."""
        self.left, self.value = self.left[1:], None
        if not self.left:
            self.go.to("progress", goal=self.goal)
            return
        self.refresh()
        self.tell(message("number.now_you", name=self.state().whose))

    def skip(self) -> None:
        self.left, self.value = self.left[1:], None
        if self.left:
            self.refresh()
        else:
            self.go.to("progress", goal=self.goal)

    def choose_often(self, place: int) -> None:
        hand = self.desk.hand(self.desk.here.young_person)
        if self.keep(lambda: choose_rhythm(self.desk.book, hand, self.goal, OFTEN[place])):
            self.refresh()
