"""History: an older wording beside now, and a way to put its words back."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.put_back import put_back
from app.actions.standing import standing
from app.desk import Desk, Ink
from app.presenter import Go, Presenter
from app.rules.wording import changes as compared
from app.rules.wording import pen_runs
from app.screens.history.hands import Made, hands
from app.screens.line_pages import place_of
from app.screens.marks import mark_words
from app.screens.names import Names, names, who_wrote
from app.text import Message, message
from db.reading import lines
from db.reading.wordings import authors as wording_authors
from db.records import Agreement, CurrentWords, Id, Line, LineKind, Role, Wording


@dataclass(frozen=True, slots=True)
class Stop:
    """One wording on the line of time: whose words are new (pen A or B, and their name) and when (ms, UTC)."""

    pen: str
    letter: str
    who: str
    at: int
    agreed: bool


@dataclass(frozen=True, slots=True)
class State:
    names: Names
    stops: tuple[Stop, ...]
    chosen: int
    then: tuple[Ink, ...]
    then_at: int
    then_how: Message
    now: tuple[Ink, ...]
    now_at: int
    now_agreed: bool
    is_first: bool
    is_now: bool
    as_idea: bool
    ever_agreed: bool


class History(Presenter[State]):
    """Opens on what the young person first wrote: the words that matter most later.

    It is about one ``line``, or the one that holds a goal's own words, or a step's.
    """

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id = b""
        self.line: Line | None = None
        self.chosen = 0
        self.wordings: tuple[Wording, ...] = ()
        self.current: CurrentWords | None = None

    def enter(self, goal: Id, line: Id | None = None, step: Id | None = None) -> None:
        self.goal, self.chosen = goal, 0
        self.line = self.about(line, step)
        self.refresh()

    def about(self, line: Id | None, step: Id | None) -> Line | None:
        with self.desk.book.reading() as c:
            every = lines.lines(c, self.goal)
        kind = LineKind.STEP if step else LineKind.GOAL
        return next((x for x in every if (x.id == line if line else (x.kind, x.step) == (kind, step))), None)

    def state(self) -> State:
        line = self.line.id if self.line else b""
        with self.desk.book.reading() as c:
            self.wordings = lines.history(c, line)
            self.current = lines.current_of(c, line)
            shown = (*self.wordings, *((self.current.wording,) if self.current else ()))
            authors = wording_authors(c, shown)
            where = standing(c, self.goal)
        agreed = self.agreed_text(where.agreement)
        here = self.desk.here
        who = names(here)
        made = hands(self.wordings, authors)
        stops = tuple(self.stop(w, m, agreed) for w, m in zip(self.wordings, made, strict=True))
        if not self.wordings or self.current is None:
            return State(who, (), 0, (), 0, message("history.none"), (), 0, False, True, True, False, False)
        then, now = self.wordings[self.chosen], self.current.wording
        old = self.desk.inks(pen_runs(then, authors))
        new = self.desk.inks(pen_runs(now, authors))
        changes = compared(then, now)
        return State(
            names=who,
            stops=stops,
            chosen=self.chosen,
            then=mark_words(old, changes.gone),
            then_at=then.at,
            then_how=self.how(made[self.chosen], stops[self.chosen]),
            now=mark_words(new, changes.fresh),
            now_at=now.at,
            now_agreed=now.text == agreed,
            is_first=self.chosen == 0,
            is_now=then.text == now.text,
            as_idea=here.writing is Role.THERAPIST,
            ever_agreed=where.agreement is not None,
        )

    def agreed_text(self, agreement: Agreement | None) -> str | None:
        if agreement is None or self.line is None:
            return None
        place = self.line.kind, self.line.step
        return next((x.text for x in agreement.version.lines if (x.kind, x.step) == place), None)

    def stop(self, wording: Wording, made: Made, agreed: str | None) -> Stop:
        here = self.desk.here
        who = who_wrote(here, made.by)
        return Stop(here.pen_of(made.by), who.letter, who.name, wording.at, wording.text == agreed)

    def how(self, made: Made, stop: Stop) -> Message:
        if made.how == "used":
            return message("history.used", b=stop.who, a=names(self.desk.here).a)
        return message("history.put_it_back" if made.how == "put_back" else "history.wrote", name=stop.who)

    def choose(self, index: int) -> None:
        self.chosen = index
        self.refresh()

    def put_back(self) -> None:
        """These words count again, each in its own pen; from the therapist they are an idea."""
        if not self.wordings or self.current is None:
            return
        then, now = self.wordings[self.chosen], self.current.wording
        if not self.keep(lambda: put_back(self.desk.book, self.desk.hand(), then, now)):
            return
        as_idea = self.desk.here.writing is Role.THERAPIST
        note = message("history.kept_as_idea", name=names(self.desk.here).a) if as_idea else None
        self.go_to_line(note)

    def go_to_line(self, note: Message | None) -> None:
        """Where these words are written."""
        assert self.line is not None
        page, args = place_of(self.line)
        self.go.to(page, note, **args)
