"""Erase something of one's own: pick it, read it once more, erase it or keep it."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.erase import erase, erase_draft, leave_no_trace
from app.actions.helpers import tend_numbers
from app.dates import full_day
from app.desk import Desk
from app.presenter import Go
from app.rules.erasing import may_erase
from app.screens.entries import A_PAGE, Entry, PageByPage, Turns, entry, names_in
from app.text import Message, message
from db.keeping import CopyKind
from db.mutable import drafts
from db.reading import Reading
from db.reading.kept import copy_kind
from db.reading.written import written
from db.records import Draft, Id


@dataclass(frozen=True, slots=True)
class State:
    """``picked``: what is asked about now. ``what_then``: where it goes from, and where it stays."""

    entries: tuple[Entry, ...]
    picked: Entry | None
    what_then: Message
    older: bool
    newer: bool


class Erase(PageByPage[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.turns = Turns()
        self.picked: Entry | None = None
        self.places: dict[Id, str] = {}

    def enter(self) -> None:
        self.turns, self.picked = Turns(), None
        self.refresh()

    def state(self) -> State:
        me = (self.desk.here.alone or self.desk.here.writer).id
        with self.desk.book.reading() as c:
            rows, older = self.turns.page(written(c, A_PAGE + 1, self.turns.before, by=me, alone=True))
            names = names_in(c)
            half = () if self.turns.can_go_back else self.half_typed(c, me, names[me])
            own = copy_kind(c) is CopyKind.OWN
        mine = tuple(entry(row, names) for row in rows if may_erase(row, me))
        what_then = message("erase.own" if own else "erase.clinic")
        return State((*half, *mine), self.picked, what_then, older, self.turns.can_go_back)

    def half_typed(self, connection: Reading, me: Id, name: str) -> tuple[Entry, ...]:
        """What this person has not sent off yet, at the places where it waits."""
        found = {f"draft:{draft.place}".encode(): draft for draft in drafts(connection, me)}
        self.places = {id: draft.place for id, draft in found.items()}
        return tuple(draft_entry(id, draft, name) for id, draft in found.items())

    def pick(self, picked: Entry) -> None:
        self.picked = picked
        self.tell(None)
        self.refresh()

    def keep_it(self) -> None:
        self.picked = None
        self.refresh()

    def erase_it(self) -> None:
        picked = self.picked
        if picked is None or not self.keep(lambda: self.erased(picked.id)):
            return
        desk, self.picked = self.desk, None
        clean = self.keep(lambda: leave_no_trace(desk.book, desk.copies, desk.clock.now(), desk.slots()))
        self.refresh()
        self.tell(message("erase.gone" if clean and clean.value else "erase.later"))

    def erased(self, id: Id) -> None:
        place = self.places.get(id)
        if place is None:
            erase(self.desk.book, self.desk.hand(), id)
            tend_numbers(self.desk.book, self.desk.numbers)
        else:
            erase_draft(self.desk.book, self.desk.hand(), place)


def draft_entry(id: Id, draft: Draft, name: str) -> Entry:
    by = message("written.by", name=name, date=full_day(draft.at))
    return Entry(id, message("written.draft"), (draft.text,), by)
