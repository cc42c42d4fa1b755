"""Bring a copy back: pick one that lies on this device; what is new in it comes in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.actions.bring_back import bring_back, counted
from app.dates import full_day
from app.desk import Desk
from app.door import Door
from app.ports import Places
from app.presenter import Go, Presenter
from app.screens.saving import called
from app.text import Message, message, say
from db.locks.slots import Slots
from db.parcel import END

HERE = {"error.wrong_code": "bring_back.own_code"}


@dataclass(frozen=True, slots=True)
class Found:
    """A file by its name, and where and from when it is."""

    file: Path
    name: str
    where: Message


@dataclass(frozen=True, slots=True)
class State:
    """``came``: what the last one brought."""

    found: tuple[Found, ...]
    came: Message | None


class BringBack(Presenter[State]):
    def __init__(self, door: Door, places: Places, go: Go) -> None:
        super().__init__(go)
        self.door = door
        self.places = places
        self.came: Message | None = None

    @property
    def desk(self) -> Desk:
        return self.door.open()

    def enter(self) -> None:
        self.came = None
        self.refresh()

    def state(self) -> State:
        found = (
            Found(file, file.name, message("bring_back.in_place", name=called(place), date=full_day(at)))
            for place, file, at in self.places.find(END)
        )
        return State(tuple(found), self.came)

    def look_again(self) -> None:
        self.tell(None)
        self.refresh()

    def bring(self, file: Path) -> None:
        self.came = None
        desk = self.desk
        kept = self.keep(lambda: bring_back(desk.book, desk.hand(), file, self.key_in))
        if kept is not None:
            self.came = says(kept.value)
            self.keep(desk.tend_home)
        self.refresh()

    def key_in(self, slots: Slots) -> bytes:
        """Of a copy that was taken out before the book's key was changed."""
        return self.door.shelf.key_in(slots, self.door.caseload)

    def tell(self, note: Message | None) -> None:
        super().tell(Message(HERE.get(note.key, note.key), note.names) if note else None)


def says(brought: Mapping[str, int]) -> Message:
    """What came in, counted by kind."""
    if not brought:
        return message("bring_back.nothing")
    kinds = [say(f"bring_back.{kind}", n=str(count)) for kind, count in counted(brought)]
    return message("bring_back.came", words=", ".join(kinds)) if kinds else message("bring_back.other")
