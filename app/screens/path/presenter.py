"""Path: where am I, and one small step for today."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.open_goals import goals_on_path
from app.desk import Desk, Ink
from app.presenter import Go, Presenter
from app.rules.wording import pen_runs
from app.screens.first_words import ShowsParts
from app.screens.names import Names, names
from app.screens.news import news
from app.screens.sealed import plan_inks
from db.reading import lines, steps
from db.records import CurrentWords, Id, LineKind, Role


@dataclass(frozen=True, slots=True)
class PathStone:
    step: Id
    kind: str
    tag: str


@dataclass(frozen=True, slots=True)
class State:
    """``today`` is the step the pin stands on. ``more_goals``: there are other goals to look at.

    ``alone``: the young person looks at it alone; else it is a page that the two came to.
    """

    names: Names
    goal: tuple[Ink, ...]
    stones: tuple[PathStone, ...]
    today: tuple[Ink, ...]
    plan: tuple[Ink, ...]
    stage: float
    has_goal: bool
    more_goals: bool
    alone: bool


class Path(ShowsParts, Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id | None = None
        self.all_goals: tuple[Id, ...] = ()
        self.words: dict[tuple[LineKind, Id | None], CurrentWords] = {}

    def enter(self, goal: Id | None = None) -> None:
        self.goal = goal or self.goal
        self.refresh()
        if told := news(self.desk):
            self.tell(told)

    def state(self) -> State:
        with self.desk.book.reading() as c:
            self.all_goals = goals_on_path(c)
            if self.goal not in self.all_goals:
                self.goal = self.all_goals[0] if self.all_goals else None
            found = lines.current(c, self.goal) if self.goal else ()
            order = steps.order(c, self.goal) if self.goal else ()
        self.words = {(w.line.kind, w.line.step): w for w in found}
        today = order[0] if order else None
        return State(
            names=names(self.desk.here),
            goal=self.inks(LineKind.GOAL, None),
            stones=tuple(PathStone(s, "now" if s == today else "ahead", self.text(s)) for s in order),
            today=self.inks(LineKind.STEP, today) if today else (),
            plan=plan_inks(self.inks(LineKind.PLAN_IF, today), self.inks(LineKind.PLAN_THEN, today)) if today else (),
            stage=0.0,
            has_goal=self.goal is not None,
            more_goals=len(self.all_goals) > 1,
            alone=self.desk.here.present == {Role.YOUNG_PERSON},
        )

    def inks(self, kind: LineKind, step: Id | None) -> tuple[Ink, ...]:
        found = self.words.get((kind, step))
        return self.desk.inks(pen_runs(found.wording, found.authors)) if found else ()

    def text(self, step: Id) -> str:
        found = self.words.get((LineKind.STEP, step))
        return (found.wording.text or "") if found else ""

    def open_steps(self) -> None:
        if self.goal:
            self.go.to("steps", goal=self.goal)

    def open_stone(self, step: Id) -> None:
        self.go.to("steps", goal=self.goal, step=step)

    def write_goal(self) -> None:
        self.go.to("our_words")

    def back(self) -> None:
        """Nothing lies under this page: the two go on where they began, a therapist to the goals."""
        here = self.desk.here
        if here.together:
            self.go.to("together")
        elif here.present == {Role.THERAPIST}:
            self.go.to("goals")
        else:
            self.go.back()

    def next_goal(self) -> None:
        """Look at the next goal's path."""
        if self.goal in self.all_goals:
            place = (self.all_goals.index(self.goal) + 1) % len(self.all_goals)
            self.goal = self.all_goals[place]
            self.refresh()

    def hide(self) -> None:
        """Quick hide: nothing of the book stays in sight."""
        self.go.to("locked")
