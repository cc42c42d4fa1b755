"""The kept page after *not yet*: built like the page after yes, finished in itself."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.say_answer import say_answer
from app.actions.the_version import asked_after, version_now
from app.desk import Desk
from app.presenter import Go, Presenter
from app.screens.names import Names, names
from app.screens.sealed import SealedPage, sealed
from app.text import message
from db.reading import agreements
from db.records import Answer, Id, Person, Said, Version


@dataclass(frozen=True, slots=True)
class State:
    """``young`` tells which of the two pages this is. The other's answer is not on it."""

    names: Names
    young: bool
    page: SealedPage
    note: str
    offer: str
    also_other: bool


class NotYet(Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id = b""
        self.pen = "A"
        self.version: Version | None = None
        self.mine: dict[Id, Answer] = {}

    def enter(self, goal: Id, pen: str | None = None) -> None:
        """``pen``: whose page; by default the young person's when they said not yet, else the therapist's."""
        self.goal = goal
        self.read()
        self.pen = pen or ("A" if self.desk.here.young_person.id in self.mine else "B")
        self.refresh()

    def read(self) -> None:
        with self.desk.book.reading() as c:
            self.version = version_now(c, self.goal)
            given = agreements.answers(c, self.version.id) if self.version else ()
            after = asked_after(c, self.version) if self.version else None
        newest = {answer.by: answer for answer in given if after is None or answer.id > after}
        self.mine = {by: a for by, a in newest.items() if a.said is Said.NOT_YET}

    def state(self) -> State:
        self.read()
        answer = self.mine.get(self.person.id)
        other = self.desk.here.therapist if self.pen == "A" else self.desk.here.young_person
        return State(
            names=names(self.desk.here),
            young=self.pen == "A",
            page=sealed(self.version, self.desk) if self.version else SealedPage(),
            note=(answer.note or "") if answer else "",
            offer=(answer.offer or "") if answer else "",
            also_other=other.id in self.mine,
        )

    @property
    def person(self) -> Person:
        return self.desk.here.young_person if self.pen == "A" else self.desk.here.therapist

    def done(self, note: str, offer: str = "") -> None:
        """Keep what would help, if anything was said. A therapist gives a reason and what comes next."""
        if self.pen == "B" and not (note.strip() and offer.strip()):
            self.tell(message("not_yet.therapist_needs_both"))
            return
        if self.save(note, offer):
            self.leave_page()

    def save(self, note: str, offer: str) -> bool:
        answer = self.mine.get(self.person.id)
        same = answer is not None and (answer.note or "", answer.offer or "") == (note.strip(), offer.strip())
        version = self.version
        if same or version is None:
            return True
        hand = self.desk.hand(self.person)
        kept = self.keep(
            lambda: say_answer(self.desk.book, hand, self.goal, version.id, Said.NOT_YET, note or None, offer or None)
        )
        return kept is not None

    def leave_page(self) -> None:
        """On to the other's page when both said not yet, else to the goal."""
        if self.pen == "A" and self.desk.here.therapist.id in self.mine:
            self.go.to("not_yet", goal=self.goal, pen="B")
        else:
            self.go.to("goal", goal=self.goal)

    def think_at_home(self, note: str) -> None:
        if self.save(note or str(message("not_yet.think_at_home")), ""):
            self.leave_page()
