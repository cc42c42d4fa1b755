"""An adult's files: what they sent goes to the book, and a newer page comes in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.door import Door
from app.ports import Place, Places
from app.presenter import Go
from app.screens.found import Found, found_in
from app.screens.given.presenter import HERE
from app.screens.saved_file import SavesFile
from app.screens.saving import free_name
from app.text import Message, message
from db.errors import WrongCode
from db.given import lay_page, look_at, page_key
from db.parcel import END
from db.take_home import take_sent


@dataclass(frozen=True, slots=True)
class State:
    """``saved``: where the file for the book lies now, '' before."""

    places: tuple[Place, ...]
    found: tuple[Found, ...]
    saved: str


class HomeFiles(SavesFile[State]):
    def __init__(self, door: Door, places: Places, go: Go) -> None:
        super().__init__(go)
        self.door = door
        self.places = places
        self.saved = ""

    def enter(self) -> None:
        self.saved = ""
        if self.door.home is None:
            self.go.to("locked")
        else:
            self.refresh()

    def state(self) -> State:
        return State(self.places.all(), found_in(self.places), self.saved)

    def save(self, place: Place) -> None:
        """What this adult sent, and nothing of their page."""
        home = self.door.home
        if home is None:
            return
        file = free_name(place.path, "two-pens", self.door.clock.now(), END)
        if self.keep(lambda: take_sent(home, file, self.door.shelf.device())):
            self.saved = str(file)
        self.refresh()

    def bring(self, file: Path) -> None:
        """A newer page by the key that this one has; one with another key by its words."""
        home = self.door.home
        kept = self.keep(lambda: look_at(file))
        if home is None or kept is None:
            return
        if kept.value.of != home.adult:
            self.tell(message("home_files.another"))
            return
        try:
            key = page_key(kept.value, home.key)
        except WrongCode:
            self.go.to("given", page=True, file=file)
            return
        if self.keep(lambda: lay_page(kept.value, self.door.shelf.family, key, home)):
            self.go.to("home_front", message("home_files.came"))

    def tell(self, note: Message | None) -> None:
        super().tell(Message(HERE.get(note.key, note.key), note.names) if note else None)
