"""Take home: a file for another device. Pick whose it is, keep its words, and pick where it goes."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.take_home import take_home, take_page
from app.desk import Desk
from app.door import Door
from app.ports import Place, Places
from app.presenter import Go
from app.rules.codes import PASSPHRASE_WORDS, deal_words, words_code
from app.screens.eyes import at_home
from app.screens.names import Names, names
from app.screens.saved_file import SavesFile
from app.screens.saving import free_name
from db.parcel import END
from db.records import Id
from db.take_home import Words, words_for


@dataclass(frozen=True, slots=True)
class State:
    """``adults``: (id, name), to choose from while nothing is chosen. ``page``: the adult's name, of whom this is the
    page, or ''. ``own``: this is the young person's own copy, and the file goes back to the clinic's.
    ``words`` open the file; a file that goes back needs none. ``saved``: where it lies now, '' before."""

    names: Names
    own: bool
    adults: tuple[tuple[Id, str], ...]
    choosing: bool
    page: str
    words: tuple[str, ...]
    places: tuple[Place, ...]
    busy: bool
    saved: str


class TakeHome(SavesFile[State]):
    """``adult``: b"" is the young person's book."""

    def __init__(self, door: Door, places: Places, go: Go) -> None:
        super().__init__(go)
        self.door = door
        self.places = places
        self.adult: Id | None = None
        self.asked = False
        self.words: tuple[str, ...] = ()

    @property
    def desk(self) -> Desk:
        return self.door.open()

    def enter(self, adult: Id | None = None) -> None:
        """``adult`` b"" for the book, None to be asked, where there is anything to ask."""
        self.asked = adult is None and bool(self.adults())
        self.adult = adult if adult is not None or self.asked else b""
        self.another()

    def where(self) -> dict[str, object]:
        return {"adult": None if self.asked else self.adult}

    def state(self) -> State:
        adults = self.adults()
        return State(
            names(self.desk.here),
            self.desk.own,
            adults,
            self.adult is None,
            dict(adults).get(self.adult or b"", ""),
            self.words,
            self.places.all(),
            self.busy,
            self.saved,
        )

    def adults(self) -> tuple[tuple[Id, str], ...]:
        with self.desk.book.reading() as c:
            home = at_home(c)
        return tuple((adult.id, home.names[adult.id]) for adult in home.adults)

    @property
    def needs_words(self) -> bool:
        return bool(self.adult) or not self.desk.own

    def choose(self, adult: Id) -> None:
        self.adult = adult
        self.another()

    def another(self) -> None:
        """Each file has words of its own."""
        self.call_off()
        self.words = deal_words(PASSPHRASE_WORDS) if self.needs_words and self.adult is not None else ()
        self.saved = ""
        self.tell(None)
        self.refresh()

    def go_back(self) -> None:
        """From one file back to whose it is."""
        if self.asked and self.adult is not None:
            self.adult = None
            self.another()
        else:
            self.go.back()

    def look_again(self) -> None:
        self.tell(None)
        self.refresh()

    def save(self, place: Place) -> None:
        """Stretching the words is slow and runs beside the window; the file is written after it."""
        if self.busy or self.saved:
            return
        if not self.needs_words:
            self.write(place, None)
            return
        self.tell(None)
        whose, code = self.adult or self.desk.here.young_person.id, words_code(" ".join(self.words))
        device = self.door.shelf.device()
        self.beside(lambda: words_for(whose, code, device), lambda words: self.write(place, words))
        self.refresh()

    def write(self, place: Place, words: Words | None) -> None:
        desk, device = self.desk, self.door.shelf.device()
        file = free_name(place.path, "two-pens", desk.clock.now(), END)
        if words is not None and self.adult:
            kept = self.keep(lambda: take_page(desk.book, desk.copies, desk.hand(), file, device, words))
        else:
            kept = self.keep(lambda: take_home(desk.book, desk.hand(), file, device, words))
        if kept:
            self.saved = str(file)
        self.refresh()

    def leave(self) -> None:
        """The words stay nowhere: they are on paper by now, or in somebody's head."""
        self.call_off()
        self.words = ()
