"""Together: the start of a visit. What waits, and one way on."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.open_goals import OpenGoal, last_goal, open_goals
from app.actions.read_note import read_note
from app.actions.since_last import since_last
from app.actions.standing import Standing, standings
from app.desk import Desk, Ink
from app.presenter import Go, Presenter
from app.rules.agreement import Status, agreed_with_another
from app.rules.ideas import open_ideas
from app.rules.steps import MAX_OPEN_GOALS
from app.rules.wording import difference
from app.screens.line_pages import place_of
from app.screens.names import Names, names, who_wrote
from app.screens.news import news
from app.screens.titles import title, untitled
from app.screens.together.fresh import FreshRow, ReadFirst, fresh_rows, read_first
from app.text import Message, message
from db.records import Id, Idea, Role


@dataclass(frozen=True, slots=True)
class WaitingGoal:
    """A goal with something to do next, said in one line. Without ``words``, ``instead`` stands there."""

    goal: Id
    words: tuple[Ink, ...]
    instead: Message
    what: Message
    icon: str


@dataclass(frozen=True, slots=True)
class WaitingIdea:
    """``struck`` words would make room for ``fresh`` ones; either may be empty. ``own``: the young person's words from
    another copy."""

    idea: Id
    own: bool
    pen: str
    who: str
    letter: str
    struck: str
    fresh: str


@dataclass(frozen=True, slots=True)
class State:
    """``first``: to be read before anything else, oldest first. ``fresh``: what else is new since the last visit.
    ``none_open``: there were goals, and none is open now."""

    names: Names
    first: tuple[ReadFirst, ...]
    fresh: tuple[FreshRow, ...]
    goals: tuple[WaitingGoal, ...]
    ideas: tuple[WaitingIdea, ...]
    first_visit: bool
    none_open: bool
    room_for_more: bool


LOOK = {"numbers": "progress", "words": "goal", "answers": "agree"}
"""Where each kind of news is looked at."""
SAYS = {
    Status.NOT_AGREED: ("together.not_agreed", "circle-dashed-bold"),
    Status.AGREED: ("together.agreed", "check-circle-fill"),
    Status.CHANGED: ("together.changed", "arrows-clockwise-bold"),
    Status.ON_HOLD: ("together.on_hold", "clock-bold"),
}


class Together(Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goals: tuple[WaitingGoal, ...] = ()
        self.ideas: tuple[Idea, ...] = ()
        self.fresh: tuple[FreshRow, ...] = ()
        self.none_open = False
        self.looked: set[str] = set()
        """What of the fresh was opened in this visit: it is not new any more."""
        self.visit: Id | None = None

    def enter(self) -> None:
        self.refresh()
        if told := news(self.desk):
            self.tell(told)

    def state(self) -> State:
        if self.visit != self.desk.here.visit:
            self.visit, self.looked = self.desk.here.visit, set()
        with self.desk.book.reading() as c:
            found = open_goals(c)
            where = standings(c, [each.goal.id for each in found])
            since = since_last(c, where)
            self.none_open = not found and last_goal(c) is not None
            self.fresh = fresh_rows(c, since, self.desk, self.looked)
        self.ideas = open_ideas(idea for each in found for idea in each.ideas)
        first = read_first(since.notes, self.desk)
        self.goals = tuple(self.card(each, where.get(each.goal.id)) for each in found)
        waiting = tuple(self.idea(i) for i in self.ideas)
        room = len(found) < MAX_OPEN_GOALS
        first_visit = not found and not self.none_open
        return State(names(self.desk.here), first, self.fresh, self.goals, waiting, first_visit, self.none_open, room)

    def card(self, found: OpenGoal, where: Standing | None) -> WaitingGoal:
        key, icon = SAYS[where.status if where else Status.NOT_AGREED]
        what = message(key)
        if where and agreed_with_another(where.made, self.desk.here.therapist.id):
            what, icon = message("goals.not_with", name=names(self.desk.here).b), SAYS[Status.NOT_AGREED][1]
        words, instead = title(found, where, self.desk), untitled(found, self.desk)
        return WaitingGoal(found.goal.id, words, instead, what, icon)

    def idea(self, idea: Idea) -> WaitingIdea:
        here = self.desk.here
        who = who_wrote(here, idea.wording.by)
        pen, change = here.pen_of(idea.wording.by), difference(idea.base, idea.wording)
        own = not idea.wording.idea
        return WaitingIdea(idea.wording.id, own, pen, who.name, who.letter, change.struck_text, change.fresh_text)

    def carry_on(self) -> None:
        """To the first open thing: what is new and not looked at, an idea, a goal not yet agreed, then the goals."""
        todo = next((g.goal for g in self.goals if g.what.key != SAYS[Status.AGREED][0]), None)
        if not self.goals and not self.none_open:
            self.write_goal()
        elif unseen := next((row for row in self.fresh if row.is_new), None):
            self.look(unseen)
        elif self.ideas:
            self.open_idea(self.ideas[0].wording.id)
        elif todo:
            self.open_goal(todo)
        else:
            self.go.to("goals")

    def we_read_it(self, note: Id) -> None:
        """Nothing else closes what is to be read first."""
        if self.keep(lambda: read_note(self.desk.book, self.desk.hand(), note)):
            self.refresh()

    def look(self, row: FreshRow) -> None:
        """Where it is: on the page of the one place, on the goal's own, or where all goals are."""
        self.looked.add(row.kind)
        if row.kind == "tries":
            self.go.to("tries")
        elif row.line is not None:
            page, args = place_of(row.line)
            self.go.to(page, **args)
        elif row.goal is None:
            self.go.to("goals")
        else:
            self.go.to(LOOK[row.kind], goal=row.goal)

    def write_goal(self) -> None:
        self.desk.seat(writing=Role.YOUNG_PERSON)
        self.go.to("our_words")

    def open_idea(self, wording: Id) -> None:
        """Where the words are that this idea is about."""
        line = next((i.line for i in self.ideas if i.wording.id == wording), None)
        if line is None:
            self.refresh()
        else:
            page, args = place_of(line)
            self.go.to(page, **args)

    def open_goal(self, goal: Id) -> None:
        has_words = any(g.words for g in self.goals if g.goal == goal)
        self.go.to("goal" if has_words else "our_words", goal=goal)

    def first_words_of(self, goal: Id) -> None:
        self.go.to("history", goal=goal)

    def bring_back(self) -> None:
        self.go.to("bring_back")

    def all_goals(self) -> None:
        self.go.to("goals")

    def pens(self) -> None:
        self.go.to("pens")

    def wrap_up(self) -> None:
        self.go.to("wrap_up")
