"""Why this matters to me: one line on the goal, in the young person's own words. Nothing here must be filled in."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.place import Place
from app.actions.standing import standing
from app.desk import Desk
from app.presenter import Go
from app.rules.agreement import Status
from app.rules.wording import pen_runs
from app.screens.first_words import ShowsGoal
from app.screens.line_cards import IdeaCard
from app.screens.marks import Inks
from app.screens.names import Names, names
from app.screens.own_line import WritesOwnLine
from app.text import Message
from db.reading import lines
from db.records import Id, LineKind


@dataclass(frozen=True, slots=True)
class State:
    """``goal``: its words. ``words``: what was written here so far; ``idea``: an open one on them. ``agreed``: new
    words here would ask both again."""

    names: Names
    goal: Inks
    words: str
    draft: str
    agreed: bool
    idea: IdeaCard | None


class Why(ShowsGoal, WritesOwnLine[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id = b""

    def enter(self, goal: Id) -> None:
        self.goal = goal
        self.refresh()

    def where(self) -> dict[str, object]:
        return {"goal": self.goal}

    def state(self) -> State:
        with self.desk.book.reading() as c:
            found = {(w.line.kind, w.line.step): w for w in lines.current(c, self.goal)}
            agreed = standing(c, self.goal).status is Status.AGREED
            self.find_idea(c, self.goal, (LineKind.WHY,))
        self.current, goal = found.get((LineKind.WHY, None)), found.get((LineKind.GOAL, None))
        return State(
            names(self.desk.here),
            self.desk.inks(pen_runs(goal.wording, goal.authors)) if goal else (),
            (self.current.wording.text or "") if self.current else "",
            self.half_typed(),
            agreed,
            self.idea_card(),
        )

    @property
    def place(self) -> Place:
        return Place(self.goal, LineKind.WHY, line=self.current.line.id if self.current else None)

    def lead_back(self, note: Message | None = None) -> None:
        self.go.to("goal", note, goal=self.goal)
