"""Who opened this: your own openings, every copy that was taken, and what else happened to the book itself.

Nobody is shown when somebody else opened the app. So while two are here, neither one's openings are told.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.door import Door
from app.presenter import Go
from app.screens.entries import PageByPage, Turns, names_in
from app.screens.opened.entries import Entry, entries
from app.text import message
from db.reading.keeping import Span

AT_A_TIME = 30  # rows that are read and drawn, however many years there are


@dataclass(frozen=True, slots=True)
class State:
    """``alone``: one person is here and sees their own. ``older`` and ``newer``: there is more that way."""

    alone: bool
    device: str
    entries: tuple[Entry, ...]
    older: bool
    newer: bool


class Opened(PageByPage[State]):
    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(go)
        self.door = door
        self.turns = Turns(AT_A_TIME)

    def enter(self) -> None:
        self.turns = Turns(AT_A_TIME)
        self.refresh()

    def state(self) -> State:
        device, desk = self.door.device.read(), self.door.open()
        me = desk.here.alone
        with desk.book.reading() as c:
            span = Span(self.turns.before or Span().before, AT_A_TIME + 1)
            shown, older = self.turns.page(entries(c, me, names_in(c), device.id, span))
        return State(me is not None, device.name, shown, older, self.turns.can_go_back)

    def call_device(self, name: str) -> None:
        """From now on. What was kept before shows the new name once this device opened the book under it."""
        if name == self.door.device.read().name:
            return
        self.tell(None if self.door.device.rename(name) else message("error.no_room"))
