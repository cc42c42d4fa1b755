"""Goals: up to three open ones, each with where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.open_goals import open_goals
from app.actions.standing import Standing, standings
from app.desk import Desk, Ink
from app.presenter import Go, Presenter
from app.rules.agreement import Status
from app.rules.steps import MAX_OPEN_GOALS
from app.rules.wording import pen_runs
from app.screens.names import Names, names
from app.screens.sealed import sealed
from app.text import message
from db.records import CurrentWords, Goal, Id, Role


@dataclass(frozen=True, slots=True)
class GoalCard:
    """``words`` is empty while all that stands there is an idea or words to confirm; once agreed, the
    agreed words stand in for words that were taken back."""

    goal: Id
    words: tuple[Ink, ...]
    status: Status
    waiting: bool


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
            found, where = open_goals(c), standings(c)
        cards = tuple(self.card(each.goal, each.words, where.get(each.goal.id), each.waiting) for each in found)
        return State(names(self.desk.here), cards, len(cards) < MAX_OPEN_GOALS)

    def card(self, goal: Goal, words: CurrentWords | None, where: Standing | None, waiting: bool) -> GoalCard:
        agreed = where.agreement if where else None
        inks = self.desk.inks(pen_runs(words.wording, words.authors)) if words else ()
        if not inks and agreed:
            inks = sealed(agreed.version, self.desk).words
        return GoalCard(goal.id, inks, where.status if where else Status.NOT_AGREED, waiting)

    @property
    def young_person_alone(self) -> bool:
        return self.desk.here.present == {Role.YOUNG_PERSON}

    def open(self, card: GoalCard) -> None:
        self.go.to("goal" if card.words else "our_words", goal=card.goal)

    def write(self) -> None:
        """A new goal, as long as there is room for one."""
        with self.desk.book.reading() as c:
            full = len(open_goals(c)) >= MAX_OPEN_GOALS
        if full:
            self.tell(message("goals.three_is_a_lot"))
        else:
            self.go.to("our_words")
