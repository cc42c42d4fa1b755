"""I was given a file: pick it, type its words once, and it moves in: a book, or an adult's own page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.actions.bring_back import bring_back
from app.door import Door
from app.forgotten import is_replaced
from app.opened import Opened
from app.ports import Places
from app.presenter import Go
from app.screens.asking import AsksCode
from app.screens.found import Found, found_in
from app.text import Message, message
from app.ways_in import try_given
from app.without_codes import without_codes
from db.given import Given, named
from db.locks.throttle import Way
from db.records import Id

HERE = {
    "error.not_a_parcel": "given.not_given",
    "error.too_new": "given.too_new",
    "error.parcel_damaged": "given.damaged",
}


@dataclass(frozen=True, slots=True)
class State:
    """``page``: an adult asks. ``picked``: the name of the file whose words are asked for, '' before. ``replaces``:
    what is said where its words would put it in the place of what is here. ``tries`` counts up when what was typed is
    gone."""

    page: bool
    found: tuple[Found, ...]
    picked: str
    replaces: Message | None
    busy: bool
    wait: int
    tries: int


class GivenFile(AsksCode[State]):
    def __init__(self, door: Door, places: Places, go: Go) -> None:
        super().__init__(door, go)
        self.places = places
        self.page = False
        self.given: Given | None = None
        self.replaces: Message | None = None
        self.tries = 0

    @property
    def waits_at(self) -> Way:
        return Way.GIVEN

    def enter(self, page: bool = False, file: Path | None = None) -> None:
        """``file``: one that was picked already."""
        self.page, self.given = page, None
        self.begin()
        if file is not None:
            self.pick(file)

    def where(self) -> dict[str, object]:
        return {"page": self.page}

    def state(self) -> State:
        picked = self.given.parcel.path.name if self.given else ""
        return State(self.page, found_in(self.places), picked, self.replaces, self.busy, self.wait, self.tries)

    def look_again(self) -> None:
        self.tell(None)
        self.refresh()

    def pick(self, file: Path) -> None:
        """What it is can be told before its words: whether it is whole, and why it does not come in here."""
        kept = self.keep(lambda: named(file))
        why = self.keep(lambda: self.why_not(kept.value)) if kept is not None else None
        if kept is not None and why is not None:
            self.given = None if why.value else kept.value
            self.replaces = self.what_goes(kept.value)
            self.tell(message(why.value) if why.value else None)
        self.refresh()

    def why_not(self, given: Given) -> str:
        """What to say instead of asking for its words, '' when they are asked for. Raises db.errors."""
        door, here = self.door, "given.here_page" if given.is_page else "given.here_book"
        if not given.kinds:
            return here if door.shelf.holds(given) else "given.not_given"
        codeless = without_codes(door.shelf)
        if given.of == self.open_here() or given.of in codeless and door.desk is None and not door.opens_by_itself:
            return ""
        if door.shelf.holds(given):
            return "" if self.may_replace(given) else here
        return "given.locks_first" if codeless and not given.is_page else ""

    def may_replace(self, given: Given) -> bool:
        """Where nothing is open, the code may be forgotten: the file's own words are the way back."""
        nothing_open = self.door.desk is None and self.door.home is None and self.door.caseload is None
        return nothing_open and is_replaced(self.door.shelf, given)

    def what_goes(self, given: Given) -> Message | None:
        if not self.may_replace(given):
            return None
        return message("given.replaces_page" if given.is_page else "given.replaces_book")

    def open_here(self) -> Id | None:
        """The page or the book of whoever sits here now."""
        home, desk = self.door.home, self.door.desk
        if home is not None:
            return home.adult
        return desk.book.id if desk is not None and desk.here.present else None

    def open(self, text: str) -> None:
        given = self.given
        if given is None:
            return
        if not text.strip():
            self.tell(message("code.empty"))
            return
        self.try_code(lambda: try_given(self.door, given, text), self.right)

    def right(self, opened: Opened) -> None:
        if opened.key:
            self.bring(opened.key)
        elif self.keep(lambda: self.door.take(opened)):
            if opened.home is not None:
                self.go.to("home_words", adult=opened.home.adult)
            else:
                self.go.to("my_pictures" if self.door.open().own else "whos_here")

    def bring(self, key: bytes) -> None:
        """The file is another copy of the open book: what is new in it comes in, and its side is known from here on."""
        desk, given = self.door.open(), self.given
        if given is None:
            return
        file, hand = given.parcel.path, desk.hand()
        kept = self.keep(lambda: bring_back(desk.book, hand, file, lambda _: key, take_keys=True))
        if kept is not None:
            self.go.to("bring_back", brought=kept.value)

    def clear(self) -> None:
        self.tries += 1

    def go_back(self) -> None:
        """From the words back to the files."""
        if self.given is not None and not self.busy:
            self.given = None
            self.clear()
            self.tell(None)
            self.refresh()
        elif not self.busy:
            self.go.back()

    def tell(self, note: Message | None) -> None:
        super().tell(Message(HERE.get(note.key, note.key), note.names) if note else None)
