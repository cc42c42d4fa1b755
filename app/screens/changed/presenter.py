"""Changed since we agreed: the words now with what changed; the agreed ones one tap away."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.put_back import put_back
from app.actions.standing import Standing, standing
from app.desk import Desk
from app.presenter import Go, Presenter
from app.rules.wording import changes as compared
from app.screens.marks import mark_words
from app.screens.names import Names, names
from app.screens.sealed import SealedPage, sealed
from app.text import message
from db.reading import lines
from db.records import Id, LineKind, Version, VersionLine, Wording


@dataclass(frozen=True, slots=True)
class State:
    """``agreed_at`` in milliseconds UTC; ``words_changed`` counts words of the goal that are not as agreed."""

    names: Names
    now: SealedPage
    agreed: SealedPage
    agreed_at: int
    words_changed: int
    showing_agreed: bool


class Changed(Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id = b""
        self.showing_agreed = False
        self.standing: Standing | None = None

    def enter(self, goal: Id) -> None:
        self.goal, self.showing_agreed = goal, False
        self.refresh()

    def state(self) -> State:
        with self.desk.book.reading() as c:
            where = self.standing = standing(c, self.goal)
        now = sealed(where.now, self.desk) if where.now else SealedPage()
        agreement = where.agreement
        agreed = sealed(agreement.version, self.desk) if agreement else SealedPage()
        changes = compared(goal_line(agreement.version if agreement else None), goal_line(where.now))
        marked = SealedPage(mark_words(now.words, changes.fresh), now.why, now.steps)
        return State(
            names(self.desk.here),
            marked,
            agreed,
            agreement.at if agreement else 0,
            max(count(changes.fresh), count(changes.gone)),
            self.showing_agreed,
        )

    def show_agreed(self, on: bool) -> None:
        self.showing_agreed = on
        self.refresh()

    def put_old_back(self) -> None:
        """Put the agreed goal words back, as the active pen: a therapist's is an idea."""
        found = self.find()
        if found is None:
            self.tell(message("changed.only_steps"))
            return
        then, now = found
        if self.keep(lambda: put_back(self.desk.book, self.desk.hand(), then, now)):
            self.refresh()
            self.go.to("goal", goal=self.goal)

    def find(self) -> tuple[Wording, Wording] | None:
        """The wording whose words were agreed, and the one that stands now; None when they are the same."""
        where = self.standing
        if where is None or where.agreement is None:
            return None
        sealed_line = goal_line(where.agreement.version)
        if sealed_line is None:
            return None
        with self.desk.book.reading() as c:
            then = next((w for w in reversed(lines.history(c, sealed_line.line)) if w.text == sealed_line.text), None)
            now = lines.current_of(c, sealed_line.line)
        if then is None or now is None or now.wording.text == then.text:
            return None
        return then, now.wording

    def do_we_agree(self) -> None:
        self.go.to("agree", goal=self.goal)


def goal_line(version: Version | None) -> VersionLine | None:
    return next((x for x in version.lines if x.kind is LineKind.GOAL), None) if version else None


def count(spans: tuple[tuple[int, int], ...]) -> int:
    return sum(last - first for first, last in spans)
