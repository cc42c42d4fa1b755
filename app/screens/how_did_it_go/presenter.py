"""How did it go? One tap says it, and can be switched; one line if wanted; another day only on purpose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from app.actions.the_path import path_of
from app.actions.try_step import take_back_try, try_step
from app.dates import date_of
from app.desk import Desk, Ink
from app.presenter import Go, Presenter
from app.rules import path as rule
from app.rules.wording import pen_runs
from app.screens.eyes import at_home, item_eye
from app.screens.first_words import ShowsStep
from app.screens.names import Names, names
from app.screens.odd_words import note_on
from app.text import message, say
from db.reading import lines, tries
from db.records import CurrentWords, Id, LineKind, Person, Shared
from db.trying import Try, Went

WAYS_ON = ("tool", "smaller", "keep_note")
"""Where *That was too hard* leads: a screen for each, and its words under went.<way>."""


@dataclass(frozen=True, slots=True)
class DayState:
    day: date
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class State:
    """``went`` is '' until a tile was tapped. ``said``: what is said to it. ``day``: which other day it was, if any.

    ``days``: those to pick from, while they are unfolded. ``hard``: *That was too hard* is unfolded.
    ``readers``: who at home sees how far the steps are, '' for nobody. What is typed here no one at home sees.
    """

    names: Names
    words: tuple[Ink, ...]
    stones: tuple[tuple[str, str], ...]
    stage: float
    went: str
    said: str
    line: str
    day: str
    days: tuple[DayState, ...]
    hard: bool
    readers: str


class HowDidItGo(ShowsStep, Presenter[State]):
    """``kept``: the go that was written down on this page; ``line`` what is typed beside it."""

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id = b""
        self.step: Id = b""
        self.kept: Try | None = None
        self.day: date | None = None
        self.choosing = self.hard = False
        self.line = ""

    def enter(self, goal: Id, step: Id, kept: Id | None = None, day: date | None = None) -> None:
        """A new go; with ``kept`` the one that was written down here before help or another page."""
        self.goal, self.step, self.day = goal, step, day
        self.choosing = self.hard = False
        with self.desk.book.reading() as c:
            self.kept = tries.one(c, kept) if kept else None
        draft = self.desk.draft(self.place, self.me.id)
        self.line = draft or (self.kept.note if self.kept else None) or ""
        self.refresh()

    def where(self) -> dict[str, object]:
        kept = self.kept.id if self.kept else None
        return {"goal": self.goal, "step": self.step, "kept": kept, "day": self.day}

    def state(self) -> State:
        with self.desk.book.reading() as c:
            path, found = path_of(c, self.goal), lines.current(c, self.goal)
            eye = item_eye(at_home(c), self.goal, Shared.STEPS)
        words = {w.line.step: w for w in found if w.line.kind is LineKind.STEP}
        return State(
            names=names(self.desk.here),
            words=self.inks(words.get(self.step)),
            stones=tuple((self.kind(path, step), text(words.get(step))) for step in path.order),
            stage=rule.stage(path),
            went=self.kept.went if self.kept else "",
            said=self.said(),
            line=self.line,
            day=say("went.on_day", day=self.called(self.day)) if self.day else "",
            days=self.days() if self.choosing else (),
            hard=self.hard,
            readers=eye.readers,
        )

    @property
    def me(self) -> Person:
        return self.desk.here.young_person

    @property
    def place(self) -> str:
        return f"try:{self.step.hex()}"

    @property
    def today(self) -> date:
        return date_of(self.desk.clock.now())

    def inks(self, found: CurrentWords | None) -> tuple[Ink, ...]:
        return self.desk.inks(pen_runs(found.wording, found.authors)) if found else ()

    def kind(self, path: rule.Path, step: Id) -> str:
        """The pin stands on the stone that this page is about until it is reached, then on the next."""
        if step == (rule.now(path) if rule.reached(path, self.step) else self.step):
            return "now"
        return "reached" if rule.reached(path, step) else "ahead"

    def said(self) -> str:
        if self.kept is None:
            return ""
        return say("went.waits") if self.kept.went is Went.NOT_THIS_TIME else say("went.tried")

    # -- how it went ---------------------------------------------------------

    def say_went(self, went: Went) -> None:
        """Kept at once, and switched as often as one likes."""
        if self.kept is None or self.kept.went is not went:
            self.write(went)

    def write(self, went: Went) -> None:
        """The day is the one on which this is tapped, unless another one was picked."""
        day = (self.day or self.today).isoformat()
        hand = self.desk.hand(self.me, drafts=(self.place,))
        old = self.kept.id if self.kept else None
        kept = self.keep(lambda: try_step(self.desk.book, hand, self.step, went, day, self.line, old))
        if kept is None:
            return
        with self.desk.book.reading() as c:
            self.kept = tries.one(c, kept.value)
        self.refresh()
        self.tell(note_on(self.desk, self.line))

    def take_back(self) -> None:
        """Undo: as if nothing had been tapped. What was typed stays in the field."""
        if (kept := self.kept) is None:
            return
        if self.keep(lambda: take_back_try(self.desk.book, self.desk.hand(self.me), kept.id)):
            self.kept = None
            self.keep_draft(self.line)
            self.refresh()
            self.tell(message("went.taken_back"))

    # -- one line ------------------------------------------------------------

    def keep_draft(self, line: str) -> None:
        self.line = line
        now = self.desk.clock.now()
        self.keep(lambda: self.desk.book.keep_draft(self.me.id, self.place, line, now))

    def leave(self) -> None:
        """The line goes with the go it was typed to. Without one it waits here."""
        if self.kept is not None and self.line.strip() != (self.kept.note or ""):
            self.write(self.kept.went)

    def done(self) -> None:
        self.go.to("path", goal=self.goal)

    # -- another day ---------------------------------------------------------

    def another_day(self) -> None:
        """Unfold the days, or fold them again."""
        self.choosing = not self.choosing
        self.refresh()

    def pick_day(self, day: date) -> None:
        self.day, self.choosing = (None if day == self.today else day), False
        if self.kept is not None:
            self.write(self.kept.went)
        else:
            self.refresh()

    def days(self) -> tuple[DayState, ...]:
        chosen = self.day or self.today
        return tuple(DayState(day, self.called(day), day == chosen) for day in rule.days_back(self.today))

    def called(self, day: date) -> str:
        if day == self.today:
            return say("went.today")
        return say("went.yesterday") if day == self.today - timedelta(days=1) else say(f"rhythm.day_{day.weekday()}")

    # -- too hard ------------------------------------------------------------

    def too_hard(self) -> None:
        self.hard = not self.hard
        self.refresh()

    def go_on(self, way: str) -> None:
        """One of WAYS_ON."""
        if way == "tool":
            self.go.to("tools")
        else:
            self.go.to(way, goal=self.goal, step=self.step)


def text(found: CurrentWords | None) -> str:
    return (found.wording.text or "") if found else ""
