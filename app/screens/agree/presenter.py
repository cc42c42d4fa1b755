"""Do we agree? Each answers for themself; both answers open together."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.say_answer import say_answer
from app.actions.the_version import asked_after, version_now
from app.desk import Desk
from app.presenter import Go, Presenter
from app.rules.agreement import Covered, Open, Page, answers_now, next_page
from app.screens.first_words import ShowsParts
from app.screens.names import Names, names
from app.screens.sealed import SealedPage, sealed
from app.text import message
from db.reading import agreements
from db.records import Answer, Id, Person, Said, Version


@dataclass(frozen=True, slots=True)
class Panel:
    """``answered`` while covered; ``said`` only once both are in. ``switched``: changed after seeing.

    ``here``: this person holds the device now. Nobody answers for somebody who is not here.
    """

    pen: str
    name: str
    letter: str
    here: bool
    answered: bool
    said: Said | None
    switched: bool


@dataclass(frozen=True, slots=True)
class State:
    names: Names
    page: SealedPage
    young: Panel
    therapist: Panel
    opened: bool
    go_on: Page | None


class Agree(ShowsParts, Presenter[State]):
    """Answers the version that is drawn; if words change meanwhile, the answer is refused."""

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id = b""
        self.version: Version | None = None
        self.page: Page | None = None

    def enter(self, goal: Id) -> None:
        self.goal = goal
        self.refresh()

    def state(self) -> State:
        here = self.desk.here
        with self.desk.book.reading() as c:
            self.version = version_now(c, self.goal)
            given = agreements.answers(c, self.version.id) if self.version else ()
            after = asked_after(c, self.version) if self.version else None
        now = answers_now(given, here.young_person.id, here.therapist.id, after)
        self.page = next_page(now) if isinstance(now, Open) else None
        who = names(here)
        page = sealed(self.version, self.desk) if self.version else SealedPage()
        young, therapist = (self.panel(pen, now, who) for pen in "AB")
        return State(who, page, young, therapist, isinstance(now, Open), self.page)

    def panel(self, pen: str, now: Covered | Open, who: Names) -> Panel:
        person = self.who(pen)
        given = now.young_person if pen == "A" else now.therapist
        return Panel(
            pen,
            who.a if pen == "A" else who.b,
            who.letter_a if pen == "A" else who.letter_b,
            person.role in self.desk.here.present,
            bool(given),
            given.said if isinstance(given, Answer) else None,
            isinstance(now, Open) and person.id in now.switched,
        )

    def say(self, pen: str, said: Said) -> None:
        """One tap, kept at once. When both are in, both open and the next page follows by itself."""
        version, person = self.version, self.who(pen)
        if person.role not in self.desk.here.present:
            return
        if version is None:
            self.tell(message("words.first_words"))
            return
        hand = self.desk.hand(person)
        self.keep(lambda: say_answer(self.desk.book, hand, self.goal, version.id, said))
        self.refresh()

    def who(self, pen: str) -> Person:
        return self.desk.here.young_person if pen == "A" else self.desk.here.therapist

    def go_on(self) -> None:
        """After both opened: seal, the kept page of not yet, or back to the words."""
        if self.page is Page.SEAL:
            self.go.to("seals" if self.desk.here.together else "take_turns", goal=self.goal)
        elif self.page is Page.NOT_YET:
            self.go.to("not_yet", goal=self.goal)
        elif self.page is Page.CHANGE:
            self.go.to("our_words", goal=self.goal)
