"""Wrap up: the next small step, what goes along, and the end of the visit."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.open_goals import goals_on_path
from app.actions.the_path import path_of
from app.actions.visit import finish_visit
from app.desk import Desk, Ink
from app.presenter import Go, Presenter
from app.rules.path import now
from app.rules.wording import pen_runs
from app.screens.names import Names, names
from app.screens.sealed import plan_inks
from db.reading import Reading, lines
from db.reading.check_ins import has_check_in
from db.records import CurrentWords, Id, LineKind


@dataclass(frozen=True, slots=True)
class State:
    """``step`` and ``plan`` are empty without a step. ``asks``: how it was, until it was answered or put off."""

    names: Names
    step: tuple[Ink, ...]
    plan: tuple[Ink, ...]
    can_print: bool
    asks: bool


class WrapUp(Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id | None = None
        self.step: Id | None = None
        self.put_off: Id | None = None

    def enter(self) -> None:
        self.refresh()

    def state(self) -> State:
        visit = self.desk.here.visit
        with self.desk.book.reading() as c:
            self.goal, self.step = next_step(c)
            found = lines.current(c, self.goal) if self.goal else ()
            answered = visit is None or has_check_in(c, visit)
        return State(
            names(self.desk.here),
            self.inks(found, LineKind.STEP),
            plan_inks(self.inks(found, LineKind.PLAN_IF), self.inks(found, LineKind.PLAN_THEN)),
            self.goal is not None,
            not answered and self.put_off != visit,
        )

    def inks(self, found: tuple[CurrentWords, ...], kind: LineKind) -> tuple[Ink, ...]:
        here = (w for w in found if self.step and (w.line.kind, w.line.step) == (kind, self.step))
        words = next(here, None)
        return self.desk.inks(pen_runs(words.wording, words.authors)) if words else ()

    def change(self) -> None:
        """To the steps of this goal; without a goal, to writing one."""
        if self.goal is None:
            self.desk.young_person_writes()
            self.go.to("our_words")
        else:
            self.go.to("steps", goal=self.goal, step=self.step)

    def take_home(self) -> None:
        self.go.to("take_home")

    def print_page(self) -> None:
        self.go.to("print_page", goal=self.goal)

    def answer_now(self) -> None:
        self.go.to("check_in")

    def not_today(self) -> None:
        """Nothing is kept of it, and in this visit nobody asks again."""
        self.put_off = self.desk.here.visit
        self.refresh()

    def finish(self) -> None:
        """The visit ends here. Everything is kept already. It locks; where there are no locks yet they are offered."""
        here = self.desk.here
        if here.visit is not None:
            visit, at = here.visit, self.desk.clock.now()
            if not self.keep(lambda: finish_visit(self.desk.book, visit, here.therapist.id, at)):
                return
        self.desk.seat(visit=None, present=frozenset())
        self.go.to("locked" if self.desk.guarded else "locks")


def next_step(c: Reading) -> tuple[Id | None, Id | None]:
    """The first goal with a step to go on with, and that step; else the first goal, if there is one."""
    goals = goals_on_path(c)
    first = ((goal, step) for goal in goals if (step := now(path_of(c, goal))))
    return next(first, (goals[0] if goals else None, None))
