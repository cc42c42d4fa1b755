"""Save a copy: pick a place, and read where the file lies."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.save_copy import save_copy, save_record
from app.desk import Desk
from app.door import Door
from app.ports import Place, Places
from app.presenter import Go
from app.screens.names import names
from app.screens.saved_file import SavesFile
from app.screens.saving import free_name
from app.text import Message, message
from db.parcel import END

OPENS = {True: "save_copy.opens_codes", False: "save_copy.opens_here"}


@dataclass(frozen=True, slots=True)
class State:
    """``opens``: where, and by what. ``record``: it is the record that the clinic keeps. ``saved``: where the
    file lies now, '' before."""

    opens: Message
    record: bool
    places: tuple[Place, ...]
    saved: str


class SaveCopy(SavesFile[State]):
    def __init__(self, door: Door, places: Places, go: Go) -> None:
        super().__init__(go)
        self.door = door
        self.places = places
        self.record = False
        self.saved = ""

    @property
    def desk(self) -> Desk:
        return self.door.open()

    def enter(self, record: bool = False) -> None:
        self.record, self.saved = record, ""
        self.refresh()

    def where(self) -> dict[str, object]:
        return {"record": self.record}

    def state(self) -> State:
        opens = "save_copy.opens_own" if self.desk.own else OPENS[self.desk.guarded]
        return State(message(opens, b=names(self.desk.here).b), self.record, self.places.all(), self.saved)

    def look_again(self) -> None:
        self.tell(None)
        self.refresh()

    def save(self, place: Place) -> None:
        """Under a name that says nothing of whose it is, and that nothing there has."""
        desk, file = self.desk, free_name(place.path, "two-pens", self.desk.clock.now(), END)
        do = save_record if self.record else save_copy
        if self.keep(lambda: do(desk.book, desk.hand(), file, desk.slots())):
            self.saved = str(file)
            self.refresh()
