"""Together: the start of a visit. What waits, and one way on."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.open_goals import open_goals
from app.actions.standing import standings
from app.actions.visit import finish_visit
from app.desk import Desk, Ink
from app.presenter import Go, Presenter
from app.rules.agreement import Status
from app.rules.ideas import open_ideas
from app.rules.wording import difference, pen_runs
from app.screens.names import Names, names
from app.text import Message, message
from db.reading import ideas
from db.records import CurrentWords, Goal, Id, Idea, Role


@dataclass(frozen=True, slots=True)
class WaitingGoal:
    """A goal with something to do next, said in one line."""

    goal: Id
    words: tuple[Ink, ...]
    what: Message
    icon: str


@dataclass(frozen=True, slots=True)
class WaitingIdea:
    goal: Id
    pen: str
    who: str
    fresh: str


@dataclass(frozen=True, slots=True)
class State:
    names: Names
    goals: tuple[WaitingGoal, ...]
    ideas: tuple[WaitingIdea, ...]
    first_visit: bool


SAYS = {
    Status.NOT_AGREED: ("together.not_agreed", "circle-dashed-bold"),
    Status.AGREED: ("together.agreed", "check-circle-fill"),
    Status.CHANGED: ("together.changed", "arrows-clockwise-bold"),
    Status.ON_HOLD: ("together.on_hold", "clock-bold"),
}


class Together(Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goals: tuple[tuple[Goal, Status], ...] = ()
        self.ideas: tuple[Idea, ...] = ()

    def enter(self) -> None:
        self.refresh()

    def state(self) -> State:
        with self.desk.book.reading() as c:
            found, where = open_goals(c), standings(c)
            self.ideas = open_ideas(ideas.everywhere(c))
        self.goals = tuple(
            (each.goal, where[each.goal.id].status if each.goal.id in where else Status.NOT_AGREED) for each in found
        )
        statuses = {goal.id: status for goal, status in self.goals}
        cards = tuple(self.card(each.words, statuses[each.goal.id]) for each in found if each.words)
        waiting = tuple(self.idea(i) for i in self.ideas)
        return State(names(self.desk.here), cards, waiting, not self.goals)

    def card(self, words: CurrentWords, status: Status) -> WaitingGoal:
        key, icon = SAYS[status]
        return WaitingGoal(words.line.goal, self.desk.inks(pen_runs(words.wording, words.authors)), message(key), icon)

    def idea(self, idea: Idea) -> WaitingIdea:
        here = self.desk.here
        author = here.person(idea.wording.by)
        fresh = difference(idea.base, idea.wording).fresh_text
        return WaitingIdea(idea.line.goal, here.pen_of(idea.wording.by), author.name if author else "", fresh)

    def carry_on(self) -> None:
        """To the first open thing: an idea, then a goal not yet agreed, then the goals."""
        if not self.goals:
            self.write_goal()
            return
        if self.ideas:
            self.open_idea(self.ideas[0].line.goal)
            return
        todo = next((g.id for g, status in self.goals if status is not Status.AGREED), None)
        if todo:
            self.go.to("goal", goal=todo)
        else:
            self.go.to("goals")

    def write_goal(self) -> None:
        self.desk.seat(writing=Role.YOUNG_PERSON)
        self.go.to("our_words")

    def open_idea(self, goal: Id) -> None:
        idea = next((i for i in self.ideas if i.line.goal == goal), None)
        if idea is not None and idea.line.step is not None:
            self.go.to("step", goal=goal, step=idea.line.step)
        else:
            self.go.to("our_words", goal=goal)

    def open_goal(self, goal: Id) -> None:
        self.go.to("goal", goal=goal)

    def pens(self) -> None:
        self.go.to("pens")

    def finish(self) -> None:
        """The visit ends here. Everything is kept already."""
        here = self.desk.here
        if here.visit is not None:
            visit = here.visit
            now = self.desk.clock.now()
            if not self.keep(lambda: finish_visit(self.desk.book, visit, here.therapist.id, now)):
                return
        self.desk.seat(visit=None, present=frozenset())
        self.go.to("whos_here")
