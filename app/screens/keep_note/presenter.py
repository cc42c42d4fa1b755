"""Keep a line for the therapist: it is read first when the two meet, and by nobody before."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.keep_note import keep_note
from app.actions.undo import can_undo, undo
from app.dates import recent_day
from app.desk import Desk
from app.presenter import Go, Presenter
from app.screens.names import Names, names
from app.screens.odd_words import note_on
from app.text import message
from db.reading import Reading, lines, steps
from db.reading.unread import unread_notes
from db.records import Id, LineKind, Person


@dataclass(frozen=True, slots=True)
class State:
    """``stone``: (its place on the path from 1, its words) of the step that the line is about, if it is about one.
    ``kept``: (words, day) of what waits to be read, oldest first. ``can_undo``: the newest of it."""

    names: Names
    stone: tuple[int, str] | None
    typed: str
    kept: tuple[tuple[str, str], ...]
    can_undo: bool


class KeepNote(Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id | None = None
        self.step: Id | None = None

    def enter(self, goal: Id | None = None, step: Id | None = None) -> None:
        """What the line is about, if anything."""
        self.goal, self.step = goal or None, step
        self.refresh()

    def where(self) -> dict[str, object]:
        return {"goal": self.goal, "step": self.step}

    @property
    def me(self) -> Person:
        return self.desk.here.young_person

    @property
    def place(self) -> str:
        return f"note:{(self.step or self.goal or b'').hex()}"

    def state(self) -> State:
        now = self.desk.clock.now()
        with self.desk.book.reading() as c:
            kept = tuple((note.text, recent_day(note.at, now)) for note in unread_notes(c))
            stone = self.stone(c)
        newest = can_undo(self.desk.book, self.desk.hand(self.me))[:1]
        undoable = bool(kept) and [act.kind for act in newest] == ["keep_note"]
        return State(names(self.desk.here), stone, self.desk.draft(self.place, self.me.id), kept, undoable)

    def stone(self, connection: Reading) -> tuple[int, str] | None:
        """None too for a step that is not on the path any more."""
        if not self.goal or self.step is None:
            return None
        order, found = steps.order(connection, self.goal), lines.current(connection, self.goal)
        words = next((w for w in found if w.line.kind is LineKind.STEP and w.line.step == self.step), None)
        return (order.index(self.step) + 1, words.wording.text or "") if words and self.step in order else None

    def keep_draft(self, text: str) -> None:
        now = self.desk.clock.now()
        if text != self.desk.draft(self.place, self.me.id):
            self.keep(lambda: self.desk.book.keep_draft(self.me.id, self.place, text, now))

    def done(self, text: str) -> None:
        """Keep it, and say so. Without words it says what is missing."""
        hand = self.desk.hand(self.me, drafts=(self.place,))
        kept = self.keep(lambda: keep_note(self.desk.book, hand, text, self.goal, self.step))
        if kept is None:
            return
        self.refresh()
        if kept.value is None:
            self.tell(message("keep_note.empty"))
        else:
            self.tell(note_on(self.desk, text) or message("keep_note.kept", name=names(self.desk.here).b))

    def undo(self) -> None:
        """The newest line is taken back."""
        if self.keep(lambda: undo(self.desk.book, self.desk.hand(self.me))):
            self.refresh()
            self.tell(message("undo.note"))
