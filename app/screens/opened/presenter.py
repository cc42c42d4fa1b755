"""Who opened this: your own openings, every copy that was taken, and what else happened to the book itself.

Nobody is shown when somebody else opened the app. So while two are here, neither one's openings are told.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.door import Door
from app.presenter import Go, Presenter
from app.screens.entries import names_in
from app.screens.opened.entries import Entry, entries
from app.text import message

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

    def state(self) -> State:
        device, desk = self.door.device.read(), self.door.open()
        me = desk.here.alone
        with desk.book.reading() as c:
            found = entries(c, me, names_in(c), device.id)
        shown = found[self.start : self.start + AT_A_TIME]
        return State(
            alone=me is not None,
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
