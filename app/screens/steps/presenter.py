"""My steps: stones on the lake, and how sure the young person is about one of them."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.change_steps import add_step, move_step, take_off
from app.actions.set_confidence import set_confidence
from app.actions.the_path import path_of
from app.actions.undo import TAKEN_BACK, can_undo, undo
from app.desk import Desk, Ink
from app.presenter import Go, Presenter
from app.rules.ideas import is_open
from app.rules.path import reached
from app.rules.steps import wants_smaller
from app.rules.wording import pen_runs
from app.screens.eyes import Eye, at_home, item_eye
from app.screens.names import Names, names
from app.screens.odd_words import note_on
from app.text import message
from db.reading import ideas, lines, steps
from db.records import CurrentWords, Id, Idea, LineKind, Shared


@dataclass(frozen=True, slots=True)
class StoneState:
    """``tag`` is the whole text: a page decides how to fit it, never by cutting words off."""

    step: Id
    kind: str
    tag: str


@dataclass(frozen=True, slots=True)
class State:
    names: Names
    pen: str
    stones: tuple[StoneState, ...]
    chosen: int
    words: tuple[Ink, ...]
    sure: int | None
    offer_smaller: bool
    kept_as_is: bool
    can_undo: bool
    step_ideas: int
    young_writes: bool
    draft: str
    eye: Eye


class MySteps(Presenter[State]):
    """``chosen`` is the stone in hand; a new stone is chosen as soon as it is laid."""

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id = b""
        self.chosen: Id | None = None
        self.order: tuple[Id, ...] = ()
        self.reached: set[Id] = set()
        self.words: dict[Id, CurrentWords] = {}
        self.step_ideas: tuple[Idea, ...] = ()
        self.kept_as_is: set[Id | None] = set()

    def enter(self, goal: Id, step: Id | None = None) -> None:
        self.goal, self.chosen = goal, step
        self.desk.young_person_writes()
        self.refresh()

    def where(self) -> dict[str, object]:
        return {"goal": self.goal, "step": self.chosen}

    def state(self) -> State:
        with self.desk.book.reading() as c:
            path = path_of(c, self.goal)
            current = lines.current(c, self.goal)
            sure = steps.confidences(c, self.goal)
            eye = item_eye(at_home(c), self.goal, Shared.STEPS)
            self.step_ideas = tuple(i for i in ideas.ideas(c, self.goal) if i.line.kind is LineKind.STEP and is_open(i))
        self.order = path.order
        self.reached = {step for step in path.order if reached(path, step)}
        self.words = {w.line.step: w for w in current if w.line.kind is LineKind.STEP and w.line.step}
        if self.chosen not in self.order:
            self.chosen = self.order[0] if self.order else None
        value = sure[self.chosen].value if self.chosen in sure else None
        here = self.desk.here
        return State(
            names=names(here),
            pen=here.pen_of(here.writer.id),
            stones=self.stones(),
            chosen=self.order.index(self.chosen) if self.chosen else 0,
            words=self.inks(self.chosen),
            sure=value,
            offer_smaller=value is not None and wants_smaller(value),
            kept_as_is=self.chosen in self.kept_as_is,
            can_undo=bool(can_undo(self.desk.book, self.desk.hand())),
            step_ideas=len(self.step_ideas),
            young_writes=here.pen_of(here.writer.id) == "A",
            draft=self.desk.draft(self.draft_place, here.writer.id),
            eye=eye,
        )

    @property
    def draft_place(self) -> str:
        return f"new_step:{self.goal.hex()}"

    def stones(self) -> tuple[StoneState, ...]:
        return tuple(StoneState(step, self.kind(step), self.text(step)) for step in self.order)

    def kind(self, step: Id) -> str:
        return "now" if step == self.chosen else "reached" if step in self.reached else "ahead"

    def text(self, step: Id) -> str:
        found = self.words.get(step)
        return (found.wording.text or "") if found else ""

    def inks(self, step: Id | None) -> tuple[Ink, ...]:
        found = self.words.get(step) if step else None
        return self.desk.inks(pen_runs(found.wording, found.authors)) if found else ()

    # -- gestures ----------------------------------------------------------

    def choose(self, index: int) -> None:
        self.chosen = self.order[index]
        self.refresh()

    def add(self, text: str) -> bool:
        """Lay a stone. True when it was kept, so that the field may empty itself."""
        hand = self.desk.hand(drafts=(self.draft_place,))
        kept = self.keep(lambda: add_step(self.desk.book, hand, self.goal, text))
        if kept is None or kept.value is None:
            return False
        self.keep(lambda: self.desk.book.drop_draft(hand.by, self.draft_place))
        self.chosen = kept.value
        self.refresh()
        waits = None if hand.young else message("steps.idea_waits", name=names(self.desk.here).a)
        self.tell(note_on(self.desk, text) or waits)
        return True

    def keep_draft(self, text: str) -> None:
        hand = self.desk.hand()
        self.keep(lambda: self.desk.book.keep_draft(hand.by, self.draft_place, text, hand.now))

    def sure(self, value: int) -> None:
        if (step := self.chosen) is None:
            return
        hand = self.desk.hand(self.desk.here.young_person)
        self.kept_as_is.discard(step)
        self.keep(lambda: set_confidence(self.desk.book, hand, step, value))
        self.refresh()  # refused, the dial goes back

    def open_idea(self) -> None:
        """A step that somebody proposed: read it, and answer."""
        if self.step_ideas:
            self.go.to("step", goal=self.goal, step=self.step_ideas[0].line.step)

    def keep_step(self) -> None:
        """The step stays as it is: an answer like any other, and nothing asks again on this page."""
        self.kept_as_is.add(self.chosen)
        self.refresh()

    def move(self, by: int) -> None:
        if (step := self.chosen) is None:
            return
        hand = self.desk.hand(self.desk.here.young_person)
        if self.keep(lambda: move_step(self.desk.book, hand, self.goal, step, by)):
            self.refresh()

    def take_off(self) -> None:
        if (step := self.chosen) is None:
            return
        hand = self.desk.hand(self.desk.here.young_person)
        if self.keep(lambda: take_off(self.desk.book, hand, self.goal, step)):
            self.refresh()

    def undo(self) -> None:
        """Take the writer's last act back, wherever it was, and say which it was."""
        if kept := self.keep(lambda: undo(self.desk.book, self.desk.hand())):
            self.refresh()
            self.tell(message(TAKEN_BACK[kept.value.kind]) if kept.value else None)

    def smaller(self) -> None:
        self.go.to("smaller", goal=self.goal, step=self.chosen)

    def one_higher(self) -> None:
        self.go.to("one_higher", goal=self.goal, step=self.chosen)

    def edit(self) -> None:
        self.go.to("step", goal=self.goal, step=self.chosen)

    def first_words_of_step(self) -> None:
        self.go.to("history", goal=self.goal, step=self.chosen)

    def another(self) -> None:
        self.go.to("step", goal=self.goal, step=None)

    def plan(self) -> None:
        self.go.to("plan", goal=self.goal, step=self.chosen)

    def do_we_agree(self) -> None:
        self.go.to("agree", goal=self.goal)
