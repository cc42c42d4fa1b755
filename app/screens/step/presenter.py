"""Add or edit one step: its words in two pens, ideas on it, when and with whom."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.change_steps import add_step
from app.actions.place import Place
from app.actions.set_rhythm import set_rhythm
from app.actions.the_path import path_of
from app.desk import Desk
from app.presenter import Go
from app.rules.path import ONCE
from app.screens.eyes import Eye, at_home, item_eye
from app.screens.line_editor import LineEditor, LineState
from app.screens.names import Names, names
from app.text import message
from db.records import Id, LineKind, Role, Shared
from db.trying import Rhythm


@dataclass(frozen=True, slots=True)
class State:
    """``number`` is the stone's place on the path, from 1; ``new`` until its first words are kept.

    ``picks_rhythm``: the young person is here to say how often it comes.
    """

    names: Names
    line: LineState
    number: int
    new: bool
    eye: Eye
    rhythm: Rhythm
    picks_rhythm: bool


class StepPage(LineEditor[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(desk, go)
        self.step: Id | None = None

    def enter(self, goal: Id, step: Id | None = None) -> None:
        self.step = step
        self.begin(goal)

    def where(self) -> dict[str, object]:
        return {"goal": self.goal, "step": self.step}

    def state(self) -> State:
        line = self.line_state()
        with self.desk.book.reading() as c:
            path = path_of(c, self.goal)
            eye = item_eye(at_home(c), self.goal, Shared.STEPS)
        order = path.order
        number = order.index(self.step) + 1 if self.step in order else len(order) + 1
        rhythm = path.rhythm(self.step) if self.step else ONCE
        picks = self.step in order and Role.YOUNG_PERSON in self.desk.here.present
        return State(names(self.desk.here), line, number, self.step is None, eye, rhythm, picks)

    def choose_rhythm(self, rhythm: Rhythm) -> None:
        """The young person says how often it comes."""
        if (step := self.step) is None:
            return
        hand = self.desk.hand(self.desk.here.young_person)
        if self.keep(lambda: set_rhythm(self.desk.book, hand, step, rhythm)):
            self.refresh()

    def place(self) -> Place | None:
        if self.step is None:
            return None
        return Place(self.goal, LineKind.STEP, self.step, self.line.id if self.line else None)

    def new_place(self) -> str:
        return f"new_step:{self.goal.hex()}"

    def begin_line(self, text: str) -> bool:
        """The first words make the stone."""
        kept = self.keep(lambda: add_step(self.desk.book, self.writer_hand(), self.goal, text))
        if kept is None:
            return False
        if kept.value is None:
            self.tell(message("steps.few_words_first"))
            return False
        self.step = kept.value
        return True

    def done(self) -> None:
        self.go.to("steps", goal=self.goal, step=self.step)
