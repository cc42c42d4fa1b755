"""First words: how each part of a goal began, all on one page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from app.desk import Desk, Ink
from app.presenter import Go, Presenter
from app.rules.wording import pen_runs
from app.screens.names import Names, names
from app.text import Message, message
from db.reading import lines, steps
from db.records import CurrentWords, Id, LineKind

LABELS = {
    LineKind.GOAL: "at_first.goal",
    LineKind.WHY: "at_first.why",
    LineKind.STEP: "at_first.step",
    LineKind.PLAN_IF: "at_first.plan_if",
    LineKind.PLAN_THEN: "at_first.plan_then",
}
"""The lines that are sealed, in the order in which they stand on a sealed page."""


Place: TypeAlias = tuple[LineKind, Id | None]
"""Where in a goal: two copies may each have begun a line there."""


@dataclass(frozen=True, slots=True)
class FirstLine:
    """``label`` says which part it is; ``same``: its words are still these."""

    line: Id
    label: Message
    words: tuple[Ink, ...]
    same: bool


@dataclass(frozen=True, slots=True)
class State:
    names: Names
    lines: tuple[FirstLine, ...]


class AtFirst(Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id = b""

    def enter(self, goal: Id) -> None:
        self.goal = goal
        self.refresh()

    def state(self) -> State:
        with self.desk.book.reading() as c:
            now = {place_of(words): words for words in lines.current(c, self.goal)}
            first = [words for words in lines.firsts(c, self.goal) if place_of(words) in now]
            order = steps.order(c, self.goal)
        place = {step: n for n, step in enumerate(order, start=1)}
        shown = sorted((part for part in first if is_shown(part, place)), key=lambda part: rank(part, place))
        return State(names(self.desk.here), tuple(self.first_line(part, now, place) for part in shown))

    def first_line(self, part: CurrentWords, now: dict[Place, CurrentWords], place: dict[Id, int]) -> FirstLine:
        line = part.line
        label = message(LABELS[line.kind], n=str(place[line.step])) if line.step else message(LABELS[line.kind])
        same = now[place_of(part)].wording.text == part.wording.text
        return FirstLine(line.id, label, self.desk.inks(pen_runs(part.wording, part.authors)), same)

    def open(self, line: Id) -> None:
        """All that this line ever was."""
        self.go.to("history", goal=self.goal, line=line)


def place_of(part: CurrentWords) -> Place:
    return part.line.kind, part.line.step


def is_shown(part: CurrentWords, place: dict[Id, int]) -> bool:
    """Steps that are on the path, and the goal's own words."""
    return part.line.kind in LABELS and (part.line.step is None or part.line.step in place)


def rank(part: CurrentWords, place: dict[Id, int]) -> tuple[int, int]:
    """Words and why, then step by step."""
    return place[part.line.step] if part.line.step else 0, list(LABELS).index(part.line.kind)
