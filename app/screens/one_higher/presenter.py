"""What would make it one higher? Write it down as a plan, or change the step. Nothing here must be filled in."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.place import Place
from app.desk import Desk
from app.presenter import Go
from app.screens.eyes import Eye, at_home, item_eye
from app.screens.first_words import ShowsStep
from app.screens.line_cards import IdeaCard
from app.screens.names import Names, names
from app.screens.own_line import WritesOwnLine
from app.text import Message
from db.reading import lines, steps
from db.records import Id, LineKind, Shared


@dataclass(frozen=True, slots=True)
class State:
    """``sure`` 0 to 10, or None. ``words``: what was written to "what would help" so far; ``idea``: an open one on
    them."""

    names: Names
    step: str
    sure: int | None
    words: str
    draft: str
    eye: Eye
    idea: IdeaCard | None


class OneHigher(ShowsStep, WritesOwnLine[State]):
    """The answer is kept on the step's *home* line: how others can help with this step."""

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id = b""
        self.step: Id = b""

    def enter(self, goal: Id, step: Id) -> None:
        self.goal, self.step = goal, step
        self.refresh()

    def state(self) -> State:
        with self.desk.book.reading() as c:
            current = {(w.line.kind, w.line.step): w for w in lines.current(c, self.goal)}
            sure = steps.confidences(c, self.goal).get(self.step)
            self.find_idea(c, self.goal, (LineKind.HOME,), self.step)
            eye = item_eye(at_home(c), self.goal, Shared.HELP)
        self.current = current.get((LineKind.HOME, self.step))
        step = current.get((LineKind.STEP, self.step))
        return State(
            names(self.desk.here),
            (step.wording.text or "") if step else "",
            sure.value if sure else None,
            (self.current.wording.text or "") if self.current else "",
            self.half_typed(),
            eye,
            self.idea_card(),
        )

    @property
    def place(self) -> Place:
        line = self.current.line.id if self.current else None
        return Place(self.goal, LineKind.HOME, self.step, line)

    def lead_back(self, note: Message | None = None) -> None:
        self.go.to("steps", note, goal=self.goal, step=self.step)

    def smaller(self) -> None:
        self.go.to("smaller", goal=self.goal, step=self.step)

    def plan(self) -> None:
        self.go.to("plan", goal=self.goal, step=self.step)
