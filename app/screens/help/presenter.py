"""Get help now: who to call, by region, and the young person's own people. Works with no book open and no network."""

from __future__ import annotations

from dataclasses import dataclass

from app.door import Door
from app.help_numbers import Region, region, regions
from app.ports import Caller
from app.presenter import Go, Presenter
from app.rules.naming import letter_of
from app.text import message, say
from db.errors import BookError
from db.reading.tools import helpers
from db.records import Role
from db.trying import HelperWords


@dataclass(frozen=True, slots=True)
class HelpPerson:
    """``number`` is '' for somebody who has none here."""

    name: str
    letter: str
    sub: str
    number: str


@dataclass(frozen=True, slots=True)
class State:
    """``can_add``: the young person's book is open, and they could add people to it."""

    region: Region
    regions: tuple[tuple[str, str], ...]
    choosing: bool
    people: tuple[HelpPerson, ...]
    can_add: bool


class HelpNow(Presenter[State]):
    def __init__(self, door: Door, caller: Caller, go: Go, code: str) -> None:
        super().__init__(go)
        self.door = door
        self.caller = caller
        self.code = code
        self.choosing = False

    def enter(self) -> None:
        self.choosing = False
        self.tell(None)
        self.refresh()

    def state(self) -> State:
        known = tuple((r.code, r.name) for r in regions())
        return State(region(self.code), known, self.choosing, self.people(), self.young_is_here)

    @property
    def young_is_here(self) -> bool:
        return self.door.desk is not None and Role.YOUNG_PERSON in self.door.desk.here.present

    def people(self) -> tuple[HelpPerson, ...]:
        """All of them for the young person, else those shown when locked. Whatever cannot be read waits for nobody."""
        try:
            return self.own() if self.young_is_here else self.openly()
        except BookError:
            return ()

    def own(self) -> tuple[HelpPerson, ...]:
        assert self.door.desk is not None
        book = self.door.desk.book
        with book.reading() as c:
            people = helpers(c)
        shown = self.door.shelf.numbers.shown(book)
        return tuple(person(p.words, say("helper.shows" if p.id in shown else "helper.hidden")) for p in people)

    def openly(self) -> tuple[HelpPerson, ...]:
        """Not where several books lie: nobody reads names from a book that is not theirs."""
        if self.door.desk is not None or len(self.door.shelf.books()) != 1:
            return ()
        return tuple(person(HelperWords(each.name, "", each.number), "") for each in self.door.shelf.numbers.all())

    def breathe(self) -> None:
        self.go.to("breathe")

    def call(self, number: str) -> None:
        """Open the phone. Where there is none, say the number in large text."""
        if not self.caller.call(number):
            self.tell(message("help.no_phone", number=number))

    def choose_region(self) -> None:
        """Unfold the regions, or fold them again."""
        self.choosing = not self.choosing
        self.refresh()

    def pick(self, code: str) -> None:
        self.code, self.choosing = code, False
        self.refresh()

    def back(self) -> None:
        """First folds the regions."""
        if self.choosing:
            self.choose_region()
        else:
            self.go.back()


def person(words: HelperWords, locked: str) -> HelpPerson:
    """``locked``: whether their number shows then, in words. Who has no number here is there by name."""
    sub = " · ".join(filter(None, (words.how, words.number, locked if words.number else "")))
    return HelpPerson(words.name, letter_of(words.name), sub, words.number)
