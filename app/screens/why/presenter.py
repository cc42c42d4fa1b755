"""Why this matters to me: one line on the goal, in the young person's own words. Nothing here must be filled in."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.gesture import Add, Retype
from app.actions.place import Place
from app.actions.standing import standing
from app.actions.write_words import write_words
from app.desk import Desk
from app.presenter import Go
from app.rules.agreement import Status
from app.rules.wording import pen_runs
from app.screens.first_words import ShowsGoal
from app.screens.line_cards import IdeaCard
from app.screens.marks import Inks
from app.screens.names import Names, names
from app.screens.odd_words import note_on
from app.screens.one_idea import AnswersIdea
from db.reading import lines
from db.records import CurrentWords, Id, LineKind


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


class Why(ShowsGoal, AnswersIdea[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id = b""
        self.current: CurrentWords | None = None

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
            self.desk.draft(self.place.name, self.desk.here.young_person.id),
            agreed,
            self.idea_card(),
        )

    @property
    def place(self) -> Place:
        return Place(self.goal, LineKind.WHY, line=self.current.line.id if self.current else None)

    def keep_draft(self, text: str) -> None:
        who, now = self.desk.here.young_person.id, self.desk.clock.now()
        self.keep(lambda: self.desk.book.keep_draft(who, self.place.name, text, now))

    def done(self, text: str) -> None:
        on = self.current.wording if self.current else None
        hand = self.desk.hand(self.desk.here.young_person, drafts=(self.place.name,))
        gesture = Retype(text) if on else Add(text)
        if text.strip() and not self.keep(lambda: write_words(self.desk.book, hand, self.place, gesture, on)):
            return
        self.keep(lambda: self.desk.book.drop_draft(hand.by, self.place.name))
        self.go.to("goal", note_on(self.desk, text), goal=self.goal)

    def skip(self) -> None:
        """Leaving it is fine; what was typed stays as a draft."""
        self.go.to("goal", goal=self.goal)
