"""Make it smaller: small stones before the big one. What was agreed stays as it is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.actions.change_steps import make_smaller
from app.actions.standing import standing
from app.desk import Desk
from app.presenter import Go, Presenter
from app.rules.agreement import Status
from app.screens.first_words import ShowsStep
from app.screens.names import Names, names
from app.screens.odd_words import note_on
from app.text import message
from db.reading import lines, steps
from db.records import Id, LineKind

WAYS = ("shorter", "easier_place", "with_someone", "first_part")


@dataclass(frozen=True, slots=True)
class State:
    """``big``: the step's own words. ``pieces``: what each way would say, by way, "" when not taken.
    ``before``: whole texts of the stones on the path before it."""

    names: Names
    big: str
    pieces: tuple[str, ...]
    own: str
    before: tuple[str, ...]
    agreed: bool

    @property
    def count(self) -> int:
        return sum(1 for text in (*self.pieces, self.own) if text.strip())


class Smaller(ShowsStep, Presenter[State]):
    """Pieces live on the page until *Use these steps*: nothing half-made reaches the path."""

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id = b""
        self.step: Id = b""
        self.shown: State | None = None

    def enter(self, goal: Id, step: Id) -> None:
        if (goal, step) != (self.goal, self.step):
            self.shown = None
        self.goal, self.step = goal, step
        self.desk.young_person_writes()
        self.refresh()

    def state(self) -> State:
        if self.shown is None:
            self.shown = self.read()
        return self.shown

    def read(self) -> State:
        with self.desk.book.reading() as c:
            current = lines.current(c, self.goal)
            order = steps.order(c, self.goal)
            status = standing(c, self.goal).status
        texts = {w.line.step: w.wording.text or "" for w in current if w.line.kind is LineKind.STEP}
        here = order.index(self.step) if self.step in order else 0
        before = tuple(texts.get(step, "") for step in order[:here])
        agreed = status in (Status.AGREED, Status.CHANGED)
        draft = self.desk.draft(self.draft_place, self.desk.here.young_person.id)
        return State(names(self.desk.here), texts.get(self.step, ""), ("",) * len(WAYS), draft, before, agreed)

    @property
    def draft_place(self) -> str:
        return f"smaller:{self.step.hex()}"

    def piece(self, index: int, text: str) -> None:
        """What the small stone of one way says; blank takes it away again."""
        state = self.state()
        pieces = (*state.pieces[:index], text, *state.pieces[index + 1 :])
        self.shown = replace(state, pieces=pieces)
        self.refresh()

    def own(self, text: str) -> None:
        self.shown = replace(self.state(), own=text)
        who = self.desk.here.young_person.id
        self.keep(lambda: self.desk.book.keep_draft(who, self.draft_place, text, self.desk.clock.now()))
        self.refresh()

    def use(self) -> None:
        state = self.state()
        texts = [text for text in (*state.pieces, state.own) if text.strip()]
        if not texts:
            self.tell(message("smaller.pick_or_write"))
            return
        hand = self.desk.hand(self.desk.here.young_person, drafts=(self.draft_place,))
        if self.keep(lambda: make_smaller(self.desk.book, hand, self.goal, self.step, texts)):
            self.keep(lambda: self.desk.book.drop_draft(hand.by, self.draft_place))
            self.shown = None
            self.go.to("steps", note_on(self.desk, *texts), goal=self.goal)
