"""My plan: if ..., then I .... Two cards, two pens."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.gesture import Add, Retype
from app.actions.place import Place
from app.actions.write_plan import Part, write_plan
from app.desk import Desk, Ink
from app.presenter import Go
from app.rules.wording import pen_runs
from app.screens.line_cards import IdeaCard
from app.screens.names import Names, names
from app.screens.odd_words import note_on
from app.screens.one_idea import AnswersIdea
from app.text import message
from db.reading import lines, steps
from db.reading.tools import tools
from db.records import CurrentWords, Id, LineKind

PARTS = (LineKind.PLAN_IF, LineKind.PLAN_THEN)


@dataclass(frozen=True, slots=True)
class PartState:
    """One card: its words, and what is being typed into it (a draft, or the words themselves)."""

    words: tuple[Ink, ...]
    text: str
    typed: str


@dataclass(frozen=True, slots=True)
class State:
    """``starters``: the young person's own tools, for the then part.

    ``idea``: the oldest open one on either card; ``idea_for`` says which.
    """

    names: Names
    pen: str
    number: int
    step: str
    if_part: PartState
    then_part: PartState
    starters: tuple[str, ...]
    idea: IdeaCard | None
    idea_for: LineKind | None


class Plan(AnswersIdea[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id = b""
        self.step: Id = b""
        self.current: dict[LineKind, CurrentWords] = {}

    def enter(self, goal: Id, step: Id) -> None:
        self.goal, self.step = goal, step
        self.desk.young_person_writes()
        self.refresh()

    def state(self) -> State:
        with self.desk.book.reading() as c:
            found = lines.current(c, self.goal)
            order = steps.order(c, self.goal)
            self.find_idea(c, self.goal, PARTS, self.step)
            own = tools(c)
        mine = {w.line.kind: w for w in found if w.line.step == self.step}
        self.current = {kind: mine[kind] for kind in PARTS if kind in mine}
        words = mine.get(LineKind.STEP)
        here = self.desk.here
        return State(
            names(here),
            here.pen_of(here.writer.id),
            order.index(self.step) + 1 if self.step in order else 0,
            (words.wording.text or "") if words else "",
            self.part(LineKind.PLAN_IF),
            self.part(LineKind.PLAN_THEN),
            tuple(tool.name for tool in own),
            self.idea_card(),
            self.idea.line.kind if self.idea else None,
        )

    def part(self, kind: LineKind) -> PartState:
        found = self.current.get(kind)
        inks = self.desk.inks(pen_runs(found.wording, found.authors)) if found else ()
        text = (found.wording.text or "") if found else ""
        draft = self.desk.draft(self.place(kind).name, self.desk.here.writer.id)
        return PartState(inks, text, draft or text)

    def place(self, kind: LineKind) -> Place:
        found = self.current.get(kind)
        return Place(self.goal, kind, self.step, found.line.id if found else None)

    def first_words_of(self, kind: LineKind) -> None:
        found = self.current.get(kind)
        if found is not None:
            self.go.to("history", goal=self.goal, line=found.line.id)

    def keep_draft(self, kind: LineKind, text: str) -> None:
        who, now = self.desk.here.writer.id, self.desk.clock.now()
        self.keep(lambda: self.desk.book.keep_draft(who, self.place(kind).name, text, now))

    def done(self, if_text: str, then_text: str) -> None:
        """Keep the plan. Half a plan is said so, and stays as a draft."""
        typed = {LineKind.PLAN_IF: if_text, LineKind.PLAN_THEN: then_text}
        if not if_text.strip() or not then_text.strip():
            self.tell(message("plan.add_then" if if_text.strip() else "plan.add_if"))
            return
        parts = tuple(self.changed(kind, typed[kind]) for kind in PARTS)
        hand = self.desk.hand(drafts=tuple(self.place(kind).name for kind in PARTS))
        if not self.keep(lambda: write_plan(self.desk.book, hand, parts)):
            return
        for kind in PARTS:
            self.keep(lambda kind=kind: self.desk.book.drop_draft(hand.by, self.place(kind).name))  # type: ignore[misc]
        waits = None if hand.young else message("plan.idea_waits", name=names(self.desk.here).a)
        self.go.to("steps", note_on(self.desk, if_text, then_text) or waits, goal=self.goal, step=self.step)

    def changed(self, kind: LineKind, text: str) -> Part:
        found = self.current.get(kind)
        on = found.wording if found else None
        return (self.place(kind), Retype(text) if on else Add(text), on)
