"""Who opened this: your own openings, every copy that was taken, and what else happened to the book itself.

Nobody is shown when somebody else opened the app. So while two are here, neither one's openings are told.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.door import Door
from app.presenter import Go, Presenter
from app.rules.naming import shown_names
from app.screens.opened.entries import Entry, entries
from app.text import message, say
from db.reading.people import people
from db.records import Person, Role

AT_A_TIME = 30  # rows that are drawn, however many years there are


@dataclass(frozen=True, slots=True)
class State:
    """``alone``: one person is here and sees their own. ``older`` and ``newer``: there is more that way."""

    alone: bool
    device: str
    entries: tuple[Entry, ...]
    older: bool
    newer: bool


class Opened(Presenter[State]):
    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(go)
        self.door = door
        self.start = 0

    def enter(self) -> None:
        self.start = 0
        self.refresh()

    @property
    def me(self) -> Person | None:
        sitting = self.door.open().here.sitting
        return sitting[0] if len(sitting) == 1 else None

    def state(self) -> State:
        device = self.door.device.read()
        with self.door.open().book.reading() as c:
            found = entries(c, self.me, role_names(people(c)), device.id)
        shown = found[self.start : self.start + AT_A_TIME]
        return State(
            alone=self.me is not None,
            device=device.name,
            entries=shown,
            older=self.start + AT_A_TIME < len(found),
            newer=self.start > 0,
        )

    def older(self) -> None:
        self.turn(AT_A_TIME)

    def newer(self) -> None:
        self.turn(-AT_A_TIME)

    def turn(self, rows: int) -> None:
        self.start = max(0, self.start + rows)
        self.refresh()

    def call_device(self, name: str) -> None:
        """From now on. What was kept before shows the new name once this device opened the book under it."""
        if name == self.door.device.read().name:
            return
        self.tell(None if self.door.device.rename(name) else message("error.no_room"))


def role_names(found: tuple[Person, ...]) -> dict[bytes, str]:
    words = {
        Role.YOUNG_PERSON: say("app.young_person"),
        Role.THERAPIST: say("app.therapist"),
        Role.FAMILY: say("home.someone"),
    }
    return shown_names(found, words)
