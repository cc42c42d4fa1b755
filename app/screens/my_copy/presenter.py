"""My own copy: dealt words or own ones, typed once to try them, then a place. It opens by them and by nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from app.actions.save_own_copy import save_own_copy
from app.desk import Desk
from app.door import Door
from app.ports import Place, Places
from app.presenter import Go, Presenter, calm
from app.rules.codes import PASSPHRASE_WORDS, deal_words, own_passphrase, words_code
from app.screens.saving import about_the_place, free_name
from app.text import Message, message
from db import own_copy
from db.errors import BookError
from db.locks.stretch import Stretched
from db.parcel import END


class Stage(StrEnum):
    DEALT = "dealt"
    OWN = "own"
    TYPE = "type"
    PLACE = "place"


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


class MyCopy(Presenter[State]):
    def __init__(self, door: Door, places: Places, go: Go) -> None:
        super().__init__(go)
        self.door = door
        self.places = places
        self.clear()

    @property
    def desk(self) -> Desk:
        return self.door.open()

    def clear(self) -> None:
        """What was dealt, typed or made of it is gone."""
        self.stage, self.busy, self.turn, self.saved = Stage.DEALT, False, 0, ""
        self.words: tuple[str, ...] = ()
        self.own = ""
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

    def deal(self) -> None:
        self.words, self.own = deal_words(PASSPHRASE_WORDS), ""
        self.show_stage(Stage.DEALT)

    def make_own(self) -> None:
        self.show_stage(Stage.OWN)

    def type_them(self) -> None:
        self.own = " ".join(self.words)
        self.show_stage(Stage.TYPE)

    def keep_own(self, text: str) -> None:
        if self.keep(lambda: own_passphrase(text)):
            self.own = text
            self.show_stage(Stage.TYPE)

    def typed(self, text: str) -> None:
        """Making the code ready is slow and runs beside the window."""
        if words_code(text) != words_code(self.own):
            self.show_stage(Stage.TYPE)
            self.tell(message("my_copy.not_same"))
            return
        self.busy = True
        self.refresh()
        device = self.door.shelf.device()
        self.door.aside.run(partial(own_copy.stretched, words_code(text), device), self.ready, self.not_ready)

    def ready(self, code: Stretched) -> None:
        self.busy = False
        if self.stage is Stage.TYPE:
            self.code = code
            self.show_stage(Stage.PLACE)

    def not_ready(self, error: BookError) -> None:
        self.busy = False
        self.refresh()
        self.tell(calm(error))

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

    def tell(self, note: Message | None) -> None:
        """No words of the book are typed here: what does not fit is about the place."""
        super().tell(about_the_place(note))

    # -- ways ------------------------------------------------------------------

    def go_back(self) -> None:
        """From typing back to what there is to see."""
        if self.busy:
            return
        if self.stage in (Stage.OWN, Stage.TYPE):
            self.show_stage(Stage.DEALT)
        else:
            self.go.back()

    def show_stage(self, stage: Stage) -> None:
        self.stage = stage
        self.turn += 1
        self.tell(None)
        self.refresh()
