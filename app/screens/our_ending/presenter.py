"""Our ending: who chose it, the goals, what helped, and a closing line each. It stays to read for ever."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from app.actions.open_goals import OpenGoal, all_goals
from app.actions.our_ending import choose_ending, go_on, write_closing
from app.actions.standing import standings
from app.actions.what_helped import Helped, own_ways, what_helped
from app.dates import full_day
from app.desk import Desk, Ink
from app.presenter import Go, Presenter
from app.rules.endings import Ended, ended
from app.rules.wording import pen_runs
from app.screens.marks import Inks
from app.screens.names import Names, names, who_wrote
from app.screens.odd_words import note_on
from app.screens.titles import title
from app.text import Message, message
from db.outcomes import ClosingKind, GoalSaid
from db.reading import Reading, endings
from db.reading.people import people
from db.records import Id, Person, Role


@dataclass(frozen=True, slots=True)
class EndedGoal:
    goal: Id
    words: Inks
    became: GoalSaid | None


@dataclass(frozen=True, slots=True)
class State:
    """``said``: who chose to end, None while nobody did. ``may_choose`` and ``may_go_on``: pens of those here who can.
    ``helped``: what each wrote; ``kept``: lines by kind; ``goodbyes``: one of each. ``pen`` writes now, its lines so
    far in ``own``."""

    names: Names
    said: Message | None
    may_choose: str
    may_go_on: str
    goals: tuple[EndedGoal, ...]
    helped: tuple[Inks, ...]
    kept: tuple[tuple[Helped, Inks], ...]
    goodbyes: tuple[Inks, ...]
    pen: str
    own: tuple[str, str]
    together: bool
    young_alone: bool


class OurEnding(Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk

    def enter(self) -> None:
        self.refresh()

    def state(self) -> State:
        here = self.desk.here
        with self.desk.book.reading() as c:
            chosen = endings.endings(c)
            end = ended(chosen, {person.id: person.role for person in people(c)})
            written, goals, kept, own = endings.closings(c), self.goals(c), what_helped(c), own_ways(c)
        by = {one.by for one in chosen}
        pens = {person.id: here.pen_of(person.id) for person in here.sitting}
        lines = {(one.by, one.kind): one.text or "" for one in written}

        def of(kind: ClosingKind) -> tuple[Inks, ...]:
            return tuple((Ink(here.pen_of(x.by), x.text),) for x in written if x.kind is kind and x.text)

        return State(
            names=names(here),
            said=self.said(end) if end else None,
            may_choose="".join(pen for who, pen in pens.items() if who not in by),
            may_go_on="".join(pen for who, pen in pens.items() if who in by),
            goals=goals,
            helped=of(ClosingKind.HELPED),
            kept=(
                *((k.kind, self.desk.inks(pen_runs(k.words.wording, k.words.authors))) for k in kept),
                *((kind, (Ink(here.pen_of(here.young_person.id), name),)) for kind, name in own),
            ),
            goodbyes=of(ClosingKind.GOODBYE),
            pen=here.pen_of(here.writer.id),
            own=(self.own(lines, ClosingKind.HELPED), self.own(lines, ClosingKind.GOODBYE)),
            together=here.together,
            young_alone=here.present == {Role.YOUNG_PERSON},
        )

    def goals(self, connection: Reading) -> tuple[EndedGoal, ...]:
        found = all_goals(connection)
        where = standings(connection, [each.goal.id for each in found if each.words is None])

        def one(each: OpenGoal) -> EndedGoal:
            became = each.became.said if each.became else None
            return EndedGoal(each.goal.id, title(each, where.get(each.goal.id), self.desk), became)

        return tuple(goal for goal in map(one, found) if goal.words)

    def said(self, end: Ended) -> Message:
        date = full_day(end.at)
        if end.together:
            return message("our_ending.together", date=date)
        return message("our_ending.alone", name=who_wrote(self.desk.here, end.by[0]).name, date=date)

    def own(self, lines: dict[tuple[Id, ClosingKind], str], kind: ClosingKind) -> str:
        """What the writer half typed, or what stands there."""
        who = self.desk.here.writer.id
        return self.desk.draft(place(kind), who) or lines.get((who, kind), "")

    # -- gestures ------------------------------------------------------------

    def choose(self, pen: str) -> None:
        """Each for themself; neither waits for the other."""
        if self.keep(lambda: choose_ending(self.desk.book, self.desk.hand(self.person(pen)))):
            self.refresh()

    def go_on(self, pen: str) -> None:
        if self.keep(lambda: go_on(self.desk.book, self.desk.hand(self.person(pen)))):
            self.refresh()

    def person(self, pen: str) -> Person:
        return self.desk.here.young_person if pen == "A" else self.desk.here.therapist

    def write_as(self, pen: str) -> None:
        self.desk.seat(writing=Role.YOUNG_PERSON if pen == "A" else Role.THERAPIST)
        self.refresh()

    def keep_draft(self, kind: ClosingKind, text: str) -> None:
        hand = self.desk.hand()
        self.keep(lambda: self.desk.book.keep_draft(hand.by, place(kind), text, hand.now))

    def write(self, helped: str, goodbye: str) -> None:
        """Keep what is new of the writer's two lines. A line left empty is fine."""
        for kind, text in ((ClosingKind.HELPED, helped), (ClosingKind.GOODBYE, goodbye)):
            add = partial(write_closing, self.desk.book, self.desk.hand(drafts=(place(kind),)), kind, text)
            if self.is_new(kind, text) and not self.keep(add):
                return
        self.refresh()
        self.tell(note_on(self.desk, f"{helped} {goodbye}") or message("our_ending.written"))

    def is_new(self, kind: ClosingKind, text: str) -> bool:
        with self.desk.book.reading() as c:
            stands = {one.kind: one.text for one in endings.closings(c) if one.by == self.desk.here.writer.id}
        return bool(text.strip()) and stands.get(kind) != text.strip()

    def first_words_of(self, goal: Id) -> None:
        """Of all its parts."""
        self.go.to("at_first", goal=goal)

    def my_copy(self) -> None:
        self.go.to("my_copy")


def place(kind: ClosingKind) -> str:
    return f"closing:{kind}"
