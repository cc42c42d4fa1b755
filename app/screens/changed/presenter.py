"""Changed since we agreed: the words now with what changed; the agreed ones one tap away."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.put_back import put_back
from app.actions.standing import Standing, standing
from app.desk import Desk
from app.presenter import Go, Presenter
from app.rules.agreement import Status
from app.rules.versions import without_pieces
from app.screens.changed.compare import apart_from_words, beside, line_of, words_apart
from app.screens.first_words import ShowsParts
from app.screens.names import Names, names
from app.screens.sealed import SealedPage
from app.text import message
from db.reading import lines, steps
from db.records import Id, LineKind, Role, Step, Wording


@dataclass(frozen=True, slots=True)
class State:
    """``agreed_at`` in milliseconds UTC; ``words_changed`` counts words of the goal that are not as agreed;
    ``steps_changed``: steps, their order or plans are not. ``as_idea``: from a therapist's hand the old words
    are an idea."""

    names: Names
    now: SealedPage
    agreed: SealedPage
    agreed_at: int
    words_changed: int
    steps_changed: bool
    showing_agreed: bool
    as_idea: bool


class Changed(ShowsParts, Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id = b""
        self.showing_agreed = False
        self.standing: Standing | None = None
        self.steps: tuple[Step, ...] = ()

    def enter(self, goal: Id) -> None:
        """When the words are as agreed again, there is nothing to see here."""
        self.goal, self.showing_agreed = goal, False
        if self.read().status is Status.CHANGED:
            self.refresh()
        else:
            self.go.to("goal", goal=goal)

    def read(self) -> Standing:
        with self.desk.book.reading() as c:
            self.standing, self.steps = standing(c, self.goal), steps.steps(c, self.goal)
        return self.standing

    def state(self) -> State:
        where = self.read()
        agreement, now = where.agreement, where.now
        agreed = agreement.version if agreement else None
        without = without_pieces(agreed, now, self.steps) if agreed and now else None
        pieces = set(now.steps) - set(without.steps) if now and without else set()
        return State(
            names(self.desk.here),
            beside(now, agreed, self.desk, pieces) if now else SealedPage(),
            beside(agreed, now, self.desk) if agreed else SealedPage(),
            agreement.at if agreement else 0,
            words_apart(agreed, now),
            apart_from_words(agreed, without) if agreed and without else False,
            self.showing_agreed,
            self.desk.here.writing is Role.THERAPIST,
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
            as_idea = self.desk.here.writing is Role.THERAPIST
            self.go.to("our_words" if as_idea else "goal", goal=self.goal)

    def find(self) -> tuple[Wording, Wording] | None:
        """The wording whose words were agreed, and the one that stands now; None when they are the same."""
        where = self.standing
        sealed_line = line_of(where.agreement.version if where and where.agreement else None, LineKind.GOAL)
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
