"""Three words for one adult at home: dealt, typed once, then they open that adult's own page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from app.door import Door
from app.locks import give_words
from app.presenter import Go
from app.rules.codes import HOME_WORDS, deal_words, words_code
from app.screens.eyes import at_home
from app.screens.setting_up import GivesCode
from app.text import message, say
from db.home_copy.reading import read_page
from db.home_copy.words import HomeFile
from db.records import Id


@dataclass(frozen=True, slots=True)
class State:
    """``turn`` counts up when the field is to be empty."""

    name: str
    words: tuple[str, ...]
    trying: bool
    busy: bool
    turn: int


class HomeWords(GivesCode[State]):
    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(door, go)
        self.adult: Id = b""
        self.words: tuple[str, ...] = ()
        self.trying = False
        self.turn = 0

    def enter(self, adult: Id) -> None:
        self.adult = adult
        self.deal()

    def state(self) -> State:
        return State(self.name(), self.words, self.trying, self.busy, self.turn)

    @property
    def home(self) -> HomeFile | None:
        """The adult's own page, when it came to this device without any book."""
        return self.door.home if self.door.desk is None else None

    def name(self) -> str:
        if self.home is not None:
            return read_page(self.home.path, self.home.key).adult
        with self.door.open().book.reading() as c:
            return at_home(c).names.get(self.adult, say("home.someone"))

    def deal(self) -> None:
        self.words = deal_words(HOME_WORDS)
        self.show_stage(trying=False)

    def try_them(self) -> None:
        self.show_stage(trying=True)

    def show_stage(self, trying: bool) -> None:
        self.trying = trying
        self.turn += 1
        self.tell(None)
        self.refresh()

    def typed(self, text: str) -> None:
        if words_code(text) != words_code(" ".join(self.words)):
            self.show_stage(trying=True)
            self.tell(message("my_passphrase.not_same"))
            return
        key = self.keep(self.key)
        if key:
            self.give(partial(give_words, self.door, self.adult, key.value, text), self.tend, "")

    def key(self) -> bytes:
        return self.home.key if self.home is not None else self.door.open().copies.key(self.adult)

    def tend(self) -> None:
        """What they can open by their words is there, and as it stands now."""
        if self.home is None:
            self.door.open().copies.freshen(self.adult)

    def after(self, note: str) -> None:
        if self.home is not None:
            self.go.to("home_front")
        else:
            self.go.back()

    def go_back(self) -> None:
        if self.busy:
            return
        if self.trying:
            self.show_stage(trying=False)
        else:
            self.go.back()

    def clear(self) -> None:
        self.words, self.trying = (), False
        self.turn += 1
