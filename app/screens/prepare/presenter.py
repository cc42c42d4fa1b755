"""Prepare an idea: the therapist alone, in private. It becomes an idea by *Keep for the visit* and by nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.gesture import Retype
from app.actions.place import Place
from app.actions.write_words import write_words
from app.desk import Desk, Ink
from app.presenter import Go, Presenter
from app.rules.prepared import prepared_at, why_prepared
from app.rules.wording import pen_runs
from app.screens.names import Names, names
from app.screens.odd_words import note_on
from app.text import message
from db.reading import lines
from db.records import CurrentWords, Id, LineKind


@dataclass(frozen=True, slots=True)
class State:
    """``words`` as they stand; ``typed`` and ``why`` are the fields. ``waits``: something is prepared already."""

    names: Names
    words: tuple[Ink, ...]
    typed: str
    why: str
    waits: bool


class Prepare(Presenter[State]):
    """What lies here is a draft of this therapist's: no other page, copy or export has it."""

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id = b""
        self.step: Id | None = None
        self.shown: CurrentWords | None = None

    def enter(self, goal: Id, step: Id | None = None) -> None:
        self.goal, self.step = goal, step
        self.refresh()

    def where(self) -> dict[str, object]:
        return {"goal": self.goal, "step": self.step}

    @property
    def me(self) -> Id:
        return self.desk.here.therapist.id

    @property
    def place(self) -> Place:
        kind = LineKind.STEP if self.step else LineKind.GOAL
        return Place(self.goal, kind, self.step, self.shown.line.id if self.shown else None)

    def state(self) -> State:
        with self.desk.book.reading() as c:
            found = lines.current(c, self.goal)
        kind = LineKind.STEP if self.step else LineKind.GOAL
        self.shown = next((w for w in found if (w.line.kind, w.line.step) == (kind, self.step)), None)
        words = self.desk.inks(pen_runs(self.shown.wording, self.shown.authors)) if self.shown else ()
        prepared = self.half(prepared_at(self.place.name))
        why = self.half(why_prepared(self.place.name))
        return State(names(self.desk.here), words, prepared or self.stands, why, bool(prepared))

    @property
    def stands(self) -> str:
        return (self.shown.wording.text or "") if self.shown else ""

    def half(self, place: str) -> str:
        return self.desk.draft(place, self.me)

    def keep_words(self, text: str) -> None:
        """Words as they stand are nothing prepared."""
        self.keep_draft(prepared_at(self.place.name), "" if text == self.stands else text)

    def keep_why(self, text: str) -> None:
        self.keep_draft(why_prepared(self.place.name), text)

    def keep_draft(self, place: str, text: str) -> None:
        if text != self.half(place):
            self.keep(lambda: self.desk.book.keep_draft(self.me, place, text, self.desk.clock.now()))

    def keep_for_visit(self, text: str, why: str) -> None:
        """From here on it is an idea like any other, and the young person finds it when the two meet."""
        place, on = self.place, self.shown.wording if self.shown else None
        drafts = (prepared_at(place.name), why_prepared(place.name))
        hand = self.desk.hand(self.desk.here.therapist, drafts=drafts)
        kept = self.keep(lambda: write_words(self.desk.book, hand, place, Retype(text), on, why or None))
        if kept is None:
            return
        if kept.value is None:
            self.tell(message("prepare.nothing"))
        else:
            self.go.to("goal", note_on(self.desk, text, why) or message("prepare.kept"), goal=self.goal)

    def let_go(self) -> None:
        """Nothing of it stays."""
        for place in (prepared_at(self.place.name), why_prepared(self.place.name)):
            self.keep(lambda place=place: self.desk.book.drop_draft(self.me, place))  # type: ignore[misc]
        self.refresh()
