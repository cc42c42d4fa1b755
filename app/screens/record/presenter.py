"""Record for the law: what the clinic's copy keeps of words that their author erased. Each visit leaves a row."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.read_the_record import Erased, read_the_record
from app.desk import Desk
from app.presenter import Go, Presenter
from app.screens.entries import Entry, entry, names_in
from app.screens.names import names


@dataclass(frozen=True, slots=True)
class State:
    """``young_person``: who can see that it was read. ``opened``: it could be read."""

    young_person: str
    opened: bool
    entries: tuple[Entry, ...]


class Record(Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.found: tuple[Erased, ...] | None = None

    def enter(self) -> None:
        self.found = None
        kept = self.keep(lambda: read_the_record(self.desk.book, self.desk.hand(self.desk.here.therapist)))
        if kept is not None:
            self.found = kept.value
        self.refresh()

    def state(self) -> State:
        with self.desk.book.reading() as c:
            called = names_in(c)
        found = self.found or ()
        entries = tuple(entry(each.row, called, each.texts) for each in reversed(found))
        return State(names(self.desk.here).a, self.found is not None, entries)

    def leave(self) -> None:
        """Nothing of it stays behind."""
        self.found = None
