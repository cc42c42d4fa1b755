"""My own copy: dealt words or own ones, typed once to try them, then a place. It opens by them and by nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from app.actions.save_own_copy import save_own_copy
from app.desk import Desk
from app.door import Door
from app.ports import Place, Places
from app.presenter import Go
from app.rules.codes import words_code
from app.screens.choosing_words import ChoosesWords, Stage
from app.screens.saved_file import SavesFile
from app.screens.saving import free_name
from db import own_copy
from db.locks.stretch import Stretched
from db.parcel import END


@dataclass(frozen=True, slots=True)
class State:
    """``words``: the dealt ones. ``busy``: the code is being made ready. ``turn`` counts up when the field is to be
    empty. ``saved``: where the file lies now, '' before."""

    stage: Stage
    words: tuple[str, ...]
    busy: bool
    turn: int
    places: tuple[Place, ...]
    saved: str


class MyCopy(ChoosesWords[State], SavesFile[State]):
    not_same = "my_copy.not_same"

    def __init__(self, door: Door, places: Places, go: Go) -> None:
        super().__init__(go)
        self.door = door
        self.places = places
        self.clear()

    @property
    def desk(self) -> Desk:
        return self.door.open()

    def clear(self) -> None:
        """With the code that was made of it."""
        super().clear()
        self.call_off()
        self.saved = ""
        self.code: Stretched | None = None

    def enter(self) -> None:
        self.clear()
        self.deal()

    def leave(self) -> None:
        self.clear()

    def state(self) -> State:
        places = self.places.all() if self.stage is Stage.PLACE else ()
        return State(self.stage, self.words, self.busy, self.turn, places, self.saved)

    # -- the words -------------------------------------------------------------

    def right(self, text: str) -> None:
        """Making the code ready is slow and runs beside the window."""
        device = self.door.shelf.device()
        self.beside(partial(own_copy.stretched, words_code(text), device), self.ready)
        self.refresh()

    def ready(self, code: Stretched) -> None:
        self.code = code
        self.show_stage(Stage.PLACE)

    # -- the file --------------------------------------------------------------

    def save(self, place: Place) -> None:
        """Under a name that says nothing of whose it is, and that nothing there has."""
        desk, code = self.desk, self.code
        if code is None:
            return
        file = free_name(place.path, "two-pens", desk.clock.now(), END)
        hand, device = desk.hand(desk.here.young_person), self.door.shelf.device()
        if self.keep(lambda: save_own_copy(desk.book, hand, file, code, device)):
            self.saved = str(file)
            self.refresh()
