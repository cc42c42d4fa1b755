"""Progress: each one's numbers as a line of hills, or as a list, and what changed."""

from __future__ import annotations

from dataclasses import dataclass

from app.dates import day, full_day, short_day
from app.desk import Desk, Ink
from app.presenter import Go, Presenter
from app.rules.changes import Change
from app.rules.numbers import is_asked_for
from app.screens.eyes import AtHome, Eye, at_home, item_eye
from app.screens.first_words import ShowsParts
from app.screens.goal_now import moment, the_goal, title_inks
from app.screens.names import Names, names, who_wrote
from app.screens.progress.chart import Chart, OwnLine, chart
from app.text import Message, message, say
from db.outcomes import Rating
from db.reading import Reading, ratings
from db.records import Id, Role, Shared

A_PAGE = 20
"""Numbers of the list at a time."""
Dots = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Head:
    """The newest number in large, what it is out of and when, and where it began."""

    value: int
    on: Message
    started: Message


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of a list: ``kind`` of a change, or '' for a number."""

    kind: str
    what: Message
    when: str


@dataclass(frozen=True, slots=True)
class State:
    """``lines``: (pen, dots), the one with the hill last. ``marks``: (share of the width, kind of change). ``days``
    stand under the first, the middle and the last place. ``hidden``: whose numbers wait, and for what.
    ``numbers`` is a page of the list, newest first, while the list is shown. ``asked``: it is time for a number."""

    names: Names
    goal: tuple[Ink, ...]
    has_goal: bool
    head: Head | None
    lines: tuple[tuple[str, Dots], ...]
    marks: tuple[tuple[float, str], ...]
    days: tuple[str, str, str]
    hidden: Message | None
    dip: bool
    as_list: bool
    numbers: tuple[Fact, ...]
    older: bool
    newer: bool
    changes: tuple[Fact, ...]
    eye: Eye
    may_share: bool
    asked: bool
    more_goals: bool
    may_see_tries: bool
    alone: bool


class Progress(ShowsParts, Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id | None = None
        self.all_goals: tuple[Id, ...] = ()
        self.as_list = False
        self.starts: list[Id | None] = [None]
        self.last: Id | None = None

    def enter(self, goal: Id | None = None) -> None:
        self.goal, self.as_list, self.starts = goal or self.goal, False, [None]
        self.refresh()

    def where(self) -> dict[str, object]:
        return {"goal": self.goal}

    def state(self) -> State:
        with self.desk.book.reading() as c:
            self.goal, self.all_goals = the_goal(c, self.goal)
            goal = self.goal or b""
            found, words, home = chart(c, self.desk, goal), title_inks(c, self.desk, goal), at_home(c)
            numbers, older = self.page(c, found) if self.as_list else ((), False)
            asked = self.is_asked(c, goal)
        lines = sorted(found.lines, key=lambda line: line.by == self.main_line(found))
        main = lines[-1] if lines else None
        here = self.desk.here
        return State(
            names=names(here),
            goal=words,
            has_goal=bool(goal),
            head=self.head(found, main) if main else None,
            lines=tuple((here.pen_of(line.by), line.dots) for line in lines),
            marks=tuple((at, change.kind) for at, change in found.marks),
            days=self.days(found),
            hidden=self.hidden(found),
            dip=bool(main and len(main.dots) > 1 and main.dots[-1][1] < main.dots[-2][1]),
            as_list=self.as_list,
            numbers=numbers,
            older=older,
            newer=len(self.starts) > 1,
            changes=tuple(self.fact(change) for change in found.changes),
            eye=numbers_eye(home, goal),
            may_share=Role.YOUNG_PERSON in here.present,
            asked=asked,
            more_goals=any(other != goal for other in self.all_goals),
            may_see_tries=Role.YOUNG_PERSON in here.present,
            alone=here.present == {Role.YOUNG_PERSON},
        )

    # -- whose line, and what is said of it ------------------------------------

    def main_line(self, found: Chart) -> Id | None:
        """The young person's, where it may be seen."""
        young = self.desk.here.young_person.id
        return young if young in found.raters else next(iter(found.raters), None)

    def head(self, found: Chart, line: OwnLine) -> Head:
        today = line.by in found.today
        on = message("progress.today") if today else message("progress.on", date=day(line.now.at))
        first = str(line.first.value)
        if [person.id for person in self.desk.here.sitting] == [line.by]:
            return Head(line.now.value, on, message("progress.you_started", n=first))
        name = who_wrote(self.desk.here, line.by).name
        return Head(line.now.value, on, message("progress.started", name=name, n=first))

    def days(self, found: Chart) -> tuple[str, str, str]:
        if not found.lines:
            return "", "", ""
        newest = max(found.lines, key=lambda line: line.now.id)
        last = say("progress.now") if newest.by in found.today else short_day(found.end)
        if found.start == found.end:
            return "", "", last
        return short_day(found.start), short_day((found.start + found.end) // 2), last

    def hidden(self, found: Chart) -> Message | None:
        if not found.hidden:
            return None
        if len(found.hidden) > 1 or self.desk.here.together:
            return message("progress.hidden_both")
        return message("progress.hidden", name=who_wrote(self.desk.here, found.hidden[0]).name)

    def is_asked(self, connection: Reading, goal: Id) -> bool:
        often, newest = ratings.rhythm(connection, goal), ratings.newest(connection, goal)
        return any(is_asked_for(often, newest.get(who.id), moment(self.desk)) for who in self.desk.here.sitting)

    def fact(self, change: Change) -> Fact:
        name = who_wrote(self.desk.here, change.by).name if change.by else ""
        return Fact(change.kind, message(f"progress.change_{change.kind}", name=name), full_day(change.at))

    # -- the list ------------------------------------------------------------------

    def spoken(self) -> tuple[Fact, ...]:
        """The newest numbers of those whose line may be seen: what read aloud says of the picture."""
        with self.desk.book.reading() as c:
            return self.page(c, chart(c, self.desk, self.goal or b""))[0]

    def page(self, connection: Reading, found: Chart) -> tuple[tuple[Fact, ...], bool]:
        """Of the same people as the picture."""
        called = {who: who_wrote(self.desk.here, who).name for who in found.raters}
        rows = ratings.page(connection, self.goal or b"", found.raters, A_PAGE + 1, self.starts[-1])
        self.last = rows[A_PAGE - 1].id if len(rows) > A_PAGE else None
        return tuple(number(row, called[row.by]) for row in rows[:A_PAGE]), len(rows) > A_PAGE

    def turn(self) -> None:
        """From picture to list, and back."""
        self.as_list, self.starts = not self.as_list, [None]
        self.refresh()

    def show_older(self) -> None:
        if self.last is not None:
            self.starts.append(self.last)
            self.refresh()

    def show_newer(self) -> None:
        self.starts = self.starts[:-1] or [None]
        self.refresh()

    # -- ways --------------------------------------------------------------------

    def add(self) -> None:
        if self.goal:
            self.go.to("number", goal=self.goal)

    def next_goal(self) -> None:
        place = self.all_goals.index(self.goal) + 1 if self.goal in self.all_goals else 0
        self.enter(self.all_goals[place % len(self.all_goals)])

    def tries(self) -> None:
        self.go.to("tries")

    def sharing(self) -> None:
        self.go.to("home_sees", goal=self.goal)

    def write_goal(self) -> None:
        self.go.to("our_words")


def number(row: Rating, name: str) -> Fact:
    return Fact("", message("progress.number", name=name, n=str(row.value)), full_day(row.at))


def numbers_eye(home: AtHome, goal: Id) -> Eye:
    eye = item_eye(home, goal, Shared.NUMBERS)
    text = say("progress.home_can", name=eye.readers) if eye.open else say("progress.home_cant")
    return Eye(eye.open, text, eye.readers)
