"""Somebody who helps me: their name, how they help, a number, and whether it shows when locked."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.helpers import keep_helper, show_when_locked, take_helper_away, tend_numbers
from app.desk import Desk
from app.presenter import Go
from app.screens.odd_words import note_on
from app.screens.typed import TypesDrafts
from app.text import message
from db.reading.tools import helpers
from db.records import Id
from db.trying import Helper, HelperWords

FIELDS = ("name", "how", "number")


@dataclass(frozen=True, slots=True)
class State:
    """``known``: they are among the people already. ``shown``: their number lies openly on this device."""

    words: HelperWords
    known: bool
    shown: bool


class HelperPage(TypesDrafts[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(desk, go)
        self.helper: Helper | None = None

    def enter(self, helper: Id | None = None) -> None:
        self.read(helper)
        self.refresh()

    def read(self, helper: Id | None) -> None:
        with self.desk.book.reading() as c:
            self.helper = next((each for each in helpers(c) if each.id == helper), None)

    def where(self) -> dict[str, object]:
        return {"helper": self.helper.id if self.helper else None}

    def state(self) -> State:
        first = self.helper.words if self.helper else HelperWords("")
        words = HelperWords(*(self.typed(name, getattr(first, name)) for name in FIELDS))
        return State(words, self.helper is not None, self.shown)

    @property
    def shown(self) -> bool:
        return self.helper is not None and self.helper.id in self.desk.numbers.shown(self.desk.book)

    def where_typed(self, name: str) -> str:
        return f"helper:{self.helper.id.hex() if self.helper else 'new'}:{name}"

    def done(self, words: HelperWords) -> None:
        if self.write(words):
            self.go.to("tools", note_on(self.desk, words.name, words.how))

    def write(self, words: HelperWords) -> bool:
        """Keep what stands in the fields. A number that shows when locked changes there, too."""
        desk, old = self.desk, self.helper
        if old is not None and words == old.words:
            self.drop_drafts(*FIELDS)
            return True
        was_shown, places = self.shown, tuple(self.where_typed(name) for name in FIELDS)
        hand = desk.hand(desk.here.young_person, drafts=places)
        kept = self.keep(lambda: keep_helper(desk.book, hand, words, old.id if old else None))
        if kept is None:
            return False
        self.drop_drafts(*FIELDS)
        self.read(kept.value)
        if was_shown:
            self.keep(lambda: tend_numbers(desk.book, desk.numbers))
            self.show_locked(True)
        return True

    def show_locked(self, shown: bool) -> None:
        if (helper := self.helper) is None:
            return
        if shown and not helper.words.number:
            self.tell(message("helper.number_first"))
            return
        hand = self.desk.hand(self.desk.here.young_person)
        self.keep(lambda: show_when_locked(self.desk.book, self.desk.numbers, hand, helper, shown))
        self.refresh()

    def take_away(self) -> None:
        if (helper := self.helper) is None:
            return
        hand = self.desk.hand(self.desk.here.young_person)
        if self.keep(lambda: take_helper_away(self.desk.book, self.desk.numbers, hand, helper.id)):
            self.drop_drafts(*FIELDS)
            self.go.to("tools", message("helper.gone", name=helper.words.name))
