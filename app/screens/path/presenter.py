"""Path: where am I, and one small step for today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.actions.not_today import is_folded, not_today
from app.actions.open_goals import goals_on_path, last_goal
from app.actions.the_path import path_of
from app.dates import date_of
from app.desk import Desk, Ink
from app.presenter import Go, Presenter
from app.rules import path as rule
from app.rules.tools import named_in
from app.rules.wording import pen_runs
from app.screens.first_words import ShowsParts
from app.screens.marks import text_of
from app.screens.names import Names, names
from app.screens.news import news
from app.screens.path.cheers import LanternSeen, WithLanterns
from app.screens.sealed import plan_inks
from db.reading import Reading, lines
from db.reading.tools import tools
from db.reading.tries import goes_since
from db.records import CurrentWords, Id, LineKind, Role
from db.trying import Tool


@dataclass(frozen=True, slots=True)
class PathStone:
    step: Id
    kind: str
    tag: str


@dataclass(frozen=True, slots=True)
class State:
    """``today`` is the step the pin stands on, ``fill`` how full its stone is, 0 to 1, when it comes again and again.

    ``card``: today, or why there is no step on it: folded, nothing (for today), all (reached), no_step, none_open,
    no_goal. The sky of the last goal stays when none is open.
    ``tool``: the own tool that its plan names. ``more_goals``: there are other goals to look at.
    ``alone``: the young person looks at it alone; else it is a page that the two came to.
    """

    names: Names
    lanterns: tuple[LanternSeen, ...]
    goal: tuple[Ink, ...]
    stones: tuple[PathStone, ...]
    today: tuple[Ink, ...]
    plan: tuple[Ink, ...]
    tool: Tool | None
    fill: float | None
    card: str
    stage: float
    has_goal: bool
    more_goals: bool
    alone: bool


class Path(WithLanterns, ShowsParts, Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id | None = None
        self.all_goals: tuple[Id, ...] = ()
        self.words: dict[tuple[LineKind, Id | None], CurrentWords] = {}
        self.today: Id | None = None
        self.tool: Tool | None = None

    def enter(self, goal: Id | None = None) -> None:
        self.goal = goal or self.goal
        self.refresh()
        if told := news(self.desk):
            self.tell(told)

    def state(self) -> State:
        day = date_of(self.desk.clock.now())
        with self.desk.book.reading() as c:
            self.all_goals = goals_on_path(c)
            if self.goal not in self.all_goals:
                self.goal = self.all_goals[0] if self.all_goals else None
            found = lines.current(c, self.goal) if self.goal else ()
            path = path_of(c, self.goal)
            last = None if self.goal else last_goal(c)
            sky = rule.stage(path_of(c, self.goal or last))
            self.today = rule.now(path)
            card = "none_open" if last else self.card(c, path, day)
            own = tools(c)
        self.words = {(w.line.kind, w.line.step): w for w in found}
        plan = self.plan(self.today)
        self.tool = next(iter(named_in(text_of(plan), own)), None)
        return State(
            names=names(self.desk.here),
            lanterns=self.lanterns(),
            goal=self.inks(LineKind.GOAL, None),
            stones=self.stones(path),
            today=self.inks(LineKind.STEP, self.today) if self.today else (),
            plan=plan,
            tool=self.tool,
            fill=self.fill(path),
            card=card,
            stage=sky,
            has_goal=self.goal is not None,
            more_goals=len(self.all_goals) > 1,
            alone=self.alone,
        )

    @property
    def alone(self) -> bool:
        return self.desk.here.present == {Role.YOUNG_PERSON}

    def stones(self, path: rule.Path) -> tuple[PathStone, ...]:
        kinds = rule.kinds(path, path.order)
        return tuple(PathStone(step, kind, self.text(step)) for step, kind in zip(path.order, kinds, strict=True))

    def fill(self, path: rule.Path) -> float | None:
        rhythm = path.rhythm(self.today) if self.today else rule.ONCE
        if self.today is None or rhythm == rule.ONCE:
            return None
        return rule.filled(rhythm, rule.goes_at(path, self.today))

    def card(self, c: Reading, path: rule.Path, day: date) -> str:
        """What the card is about. For two who look together the step is always there."""
        if self.goal is None:
            return "no_goal"
        if not path.order:
            return "no_step"
        if self.today is None:
            return "all"
        if not self.alone:
            return "today"
        if is_folded(self.desk.book, self.today, day.isoformat()):
            return "folded"
        week = goes_since(c, self.goal, rule.monday(day).isoformat())
        mine = [go for go in week if go.step == self.today]
        return "today" if rule.due(path.rhythm(self.today), mine, day) else "nothing"

    def plan(self, step: Id | None) -> tuple[Ink, ...]:
        return plan_inks(self.inks(LineKind.PLAN_IF, step), self.inks(LineKind.PLAN_THEN, step)) if step else ()

    def inks(self, kind: LineKind, step: Id | None) -> tuple[Ink, ...]:
        found = self.words.get((kind, step))
        return self.desk.inks(pen_runs(found.wording, found.authors)) if found else ()

    def text(self, step: Id) -> str:
        found = self.words.get((LineKind.STEP, step))
        return (found.wording.text or "") if found else ""

    # -- gestures ----------------------------------------------------------

    def tried(self) -> None:
        if self.today:
            self.go.to("how_did_it_go", goal=self.goal, step=self.today)

    def not_today(self) -> None:
        """The card is folded until tomorrow. Nobody can see that it was."""
        if (step := self.today) is None:
            return
        day = date_of(self.desk.clock.now()).isoformat()
        if self.keep(lambda: not_today(self.desk.book, self.desk.hand(self.desk.here.young_person), step, day)):
            self.refresh()

    def use_tool(self) -> None:
        if self.tool:
            self.go.to("tool", tool=self.tool.id)

    def open_steps(self) -> None:
        if self.goal:
            self.go.to("steps", goal=self.goal)

    def open_stone(self, step: Id) -> None:
        self.go.to("steps", goal=self.goal, step=step)

    def keep_note(self) -> None:
        """A line for the next visit, about today's step."""
        self.go.to("keep_note", goal=self.goal, step=self.today)

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
