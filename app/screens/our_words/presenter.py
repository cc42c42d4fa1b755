"""Our words: two pens on one goal."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.place import Place
from app.actions.standing import standing
from app.actions.write_goal import write_goal
from app.rules.agreement import Status
from app.screens.eyes import Eye, at_home, words_eye
from app.screens.line_editor import LineEditor, LineState
from app.screens.names import Names, names
from app.text import message
from db.records import Id, LineKind


@dataclass(frozen=True, slots=True)
class State:
    names: Names
    line: LineState
    status: Status
    eye: Eye


class OurWords(LineEditor[State]):
    """``goal`` is empty until the first words of a new goal are kept."""

    def enter(self, goal: Id = b"") -> None:
        self.begin(goal)

    def state(self) -> State:
        return State(names(self.desk.here), self.line_state(), self.status(), self.eye())

    def eye(self) -> Eye:
        with self.desk.book.reading() as c:
            return words_eye(c, at_home(c), self.goal)

    def status(self) -> Status:
        if not self.goal:
            return Status.NOT_AGREED
        with self.desk.book.reading() as c:
            return standing(c, self.goal).status

    def place(self) -> Place | None:
        return Place(self.goal, LineKind.GOAL, line=self.line.id if self.line else None) if self.goal else None

    def new_place(self) -> str:
        return "new_goal"

    def begin_line(self, text: str) -> bool:
        kept = self.keep(lambda: write_goal(self.desk.book, self.writer_hand(), text))
        if kept is None or kept.value is None:
            return False
        self.goal = kept.value
        return True

    def keep_note(self) -> None:
        """A line for the next visit, about this goal."""
        self.go.to("keep_note", goal=self.goal or None)

    def across(self) -> None:
        """To the page on which both write at once."""
        self.go.to("across", goal=self.goal)

    def next(self) -> None:
        """On to the steps, once there are words to stand on."""
        if self.shown is None:
            self.tell(message("words.first_words"))
        else:
            self.go.to("steps", goal=self.goal)
