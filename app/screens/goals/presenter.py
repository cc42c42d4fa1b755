"""Goals: up to three open ones, each with where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.open_goals import OpenGoal, open_goals
from app.actions.standing import Standing, standings
from app.desk import Desk, Ink
from app.presenter import Go, Presenter
from app.rules.agreement import Status
from app.rules.steps import MAX_OPEN_GOALS
from app.screens.eyes import Eye, at_home, goal_eye
from app.screens.names import Names, names
from app.screens.titles import title, untitled
from app.text import Message, message
from db.records import Id, Role


@dataclass(frozen=True, slots=True)
class GoalCard:
    """``words`` is empty while all that stands there is an idea or words to confirm; ``instead`` says which."""

    goal: Id
    words: tuple[Ink, ...]
    instead: Message
    status: Status
    waiting: bool
    eye: Eye


@dataclass(frozen=True, slots=True)
class State:
    names: Names
    cards: tuple[GoalCard, ...]
    room_for_more: bool


class Goals(Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk

    def enter(self) -> None:
        self.refresh()

    def state(self) -> State:
        with self.desk.book.reading() as c:
            found, where, home = open_goals(c), standings(c), at_home(c)
        cards = tuple(self.card(each, where.get(each.goal.id), goal_eye(home, each.goal.id)) for each in found)
        return State(names(self.desk.here), cards, len(cards) < MAX_OPEN_GOALS)

    def card(self, found: OpenGoal, where: Standing | None, eye: Eye) -> GoalCard:
        status = where.status if where else Status.NOT_AGREED
        words, instead = title(found, where, self.desk), untitled(found, self.desk)
        return GoalCard(found.goal.id, words, instead, status, found.waiting, eye)

    @property
    def young_person_alone(self) -> bool:
        return self.desk.here.present == {Role.YOUNG_PERSON}

    def open(self, card: GoalCard) -> None:
        self.go.to("goal" if card.words else "our_words", goal=card.goal)

    def first_words_of(self, goal: Id) -> None:
        self.go.to("history", goal=goal)

    def write(self) -> None:
        """A new goal, as long as there is room for one."""
        with self.desk.book.reading() as c:
            full = len(open_goals(c)) >= MAX_OPEN_GOALS
        if full:
            self.tell(message("goals.three_is_a_lot"))
        else:
            self.go.to("our_words")

    def hide(self) -> None:
        """Quick hide: nothing of the book stays in sight."""
        self.go.to("locked")
