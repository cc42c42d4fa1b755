"""Bring a copy back: pick one that lies on this device; what is new in it comes in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.actions.bring_back import Brought, bring_back
from app.actions.helpers import tend_numbers
from app.dates import full_day
from app.desk import Desk
from app.door import Door
from app.ports import Places
from app.presenter import Go, Presenter
from app.screens.found import Found, found_in
from app.screens.names import names
from app.text import Message, message, say
from db.locks.slots import Kind, Slots
from db.reading.people import gone, people

DAY = 24 * 60 * 60 * 1000  # ms: a file that is older than this is called old
HERE = {"error.wrong_code": "bring_back.own_code", "error.too_new": "given.too_new"}


@dataclass(frozen=True, slots=True)
class State:
    """``came``: what the last one brought, and ``met``: what met in it that was not known here."""

    found: tuple[Found, ...]
    came: Message | None
    met: tuple[Message, ...] = ()


class BringBack(Presenter[State]):
    def __init__(self, door: Door, places: Places, go: Go) -> None:
        super().__init__(go)
        self.door = door
        self.places = places
        self.brought: Brought | None = None
        self.asks_words = False

    @property
    def desk(self) -> Desk:
        return self.door.open()

    def enter(self, brought: Brought | None = None) -> None:
        """``brought``: what a file has just brought that was opened by its words."""
        self.brought = brought
        if brought is not None:
            self.keep(self.know_newcomers)
        self.refresh()

    def state(self) -> State:
        found = found_in(self.places)
        if self.brought is None:
            return State(found, None)
        a = names(self.desk.here).a
        met = tuple(Message(f"met.{one}", {"a": a}) for one in self.brought.met)
        return State(found, says(self.brought, self.desk.book.last_act), met)

    def look_again(self) -> None:
        self.tell(None)
        self.refresh()

    def bring(self, file: Path) -> None:
        self.brought, self.asks_words = None, False
        desk = self.desk
        kept = self.keep(lambda: bring_back(desk.book, desk.hand(), file, self.key_in, desk.copies))
        if kept is not None:
            self.brought = kept.value
            self.keep(self.know_newcomers)
        elif self.asks_words:
            self.go.to("given", file=file)
            return
        self.refresh()

    def know_newcomers(self) -> None:
        """Other pages know them by name from now on, whoever was taken out there opens nothing here, and what adults
        at home read is as it stands now; nobody who was taken away there lies openly here."""
        with self.desk.book.reading() as c:
            found, out = people(c), gone(c)
        self.door.slots.shut_out(out)
        here = self.desk.here
        self.desk.seat(others=tuple(one for one in found if one.id not in (here.young_person.id, here.therapist.id)))
        self.desk.tend_home()
        tend_numbers(self.desk.book, self.desk.numbers)

    def key_in(self, slots: Slots) -> bytes:
        """Of a copy that was taken out before the book's key was changed."""
        self.asks_words = bool(slots.of_kind(Kind.GIVEN))
        return self.door.shelf.key_in(slots, self.door.caseload)

    def tell(self, note: Message | None) -> None:
        super().tell(Message(HERE.get(note.key, note.key), note.names) if note else None)


def says(brought: Brought, newest: int) -> Message:
    """What came in, counted by kind. ``newest``: when something was last done here (ms, UTC)."""
    if not brought.rows:
        older = 0 < brought.until < newest - DAY
        return message("bring_back.older", date=full_day(brought.until)) if older else message("bring_back.nothing")
    kinds = [counted(kind, count) for kind, count in brought.counted]
    return message("bring_back.came", words=", ".join(kinds)) if kinds else message("bring_back.other")


def counted(kind: str, count: int) -> str:
    return say(f"bring_back.{kind}_one") if count == 1 else say(f"bring_back.{kind}", n=str(count))
