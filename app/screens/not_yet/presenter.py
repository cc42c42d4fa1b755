"""The kept page after *not yet*: built like the page after yes, finished in itself."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.say_answer import say_answer
from app.actions.the_version import asked_after, version_now
from app.desk import Desk
from app.presenter import Go, Presenter
from app.rules.agreement import says_enough
from app.screens.first_words import ShowsParts
from app.screens.names import Names, names
from app.screens.not_yet.notes import joined, parted
from app.screens.odd_words import note_on
from app.screens.sealed import SealedPage, sealed
from app.text import Message, message
from db.reading import agreements
from db.records import Answer, Id, Person, Said, Version

NOTE, OFFER = "note", "offer"


@dataclass(frozen=True, slots=True)
class State:
    """``young`` tells which of the two pages this is. The other's answer is not on it.

    ``writing``: its person is here and has not finished it; else ``note`` and ``offer`` are there to read.
    ``reasons`` and ``typed`` are the young person's, ``typed`` and ``offer`` the therapist's fields.
    """

    names: Names
    young: bool
    page: SealedPage
    writing: bool
    can_change: bool
    alone: bool
    reasons: frozenset[str]
    typed: str
    note: str
    offer: str
    also_other: bool


class NotYet(ShowsParts, Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id = b""
        self.pen = "A"
        self.reasons: frozenset[str] = frozenset()
        self.changing = False
        self.version: Version | None = None
        self.said: dict[Id, Answer] = {}

    def enter(self, goal: Id, pen: str | None = None) -> None:
        """``pen``: whose page; by default the young person's when they said not yet, else the therapist's.
        Whoever says something else by now has no such page any more."""
        self.goal, self.changing = goal, False
        self.read()
        self.pen = pen or ("A" if self.desk.here.young_person.id in self.said else "B")
        if self.person.id not in self.said:
            self.go.to("goal", goal=goal)
            return
        self.reasons = parted(self.half_written(NOTE))[0]
        self.refresh()

    def where(self) -> dict[str, object]:
        return {"pen": self.pen}

    def read(self) -> None:
        with self.desk.book.reading() as c:
            self.version = version_now(c, self.goal)
            given = agreements.answers(c, self.version.id) if self.version else ()
            after = asked_after(c, self.version) if self.version else None
        newest = {answer.by: answer for answer in given if after is None or answer.id > after}
        self.said = {by: a for by, a in newest.items() if a.said is Said.NOT_YET}

    def state(self) -> State:
        self.read()
        young, here = self.pen == "A", self.desk.here
        other = here.therapist if young else here.young_person
        typed = self.half_written(NOTE)
        return State(
            names=names(here),
            young=young,
            page=sealed(self.version, self.desk) if self.version else SealedPage(),
            writing=self.is_here and (young or self.changing or not self.finished),
            can_change=self.is_here,
            alone=not here.together,
            reasons=self.reasons if young else frozenset(),
            typed=parted(typed)[1] if young else typed,
            note=self.kept(NOTE),
            offer=self.half_written(OFFER) if self.is_here else self.kept(OFFER),
            also_other=other.id in self.said,
        )

    @property
    def person(self) -> Person:
        return self.desk.here.young_person if self.pen == "A" else self.desk.here.therapist

    @property
    def is_here(self) -> bool:
        return self.person.role in self.desk.here.present

    @property
    def finished(self) -> bool:
        return says_enough(self.person.role, Said.NOT_YET, self.kept(NOTE), self.kept(OFFER))

    # -- what is typed --------------------------------------------------------

    def kept(self, what: str) -> str:
        answer = self.said.get(self.person.id)
        return (getattr(answer, what) or "") if answer else ""

    def half_written(self, what: str) -> str:
        """The draft of this part, or what is kept."""
        draft = self.desk.book.draft(self.person.id, self.place(what))
        return self.kept(what) if draft is None else draft.text

    def place(self, what: str) -> str:
        return f"not_yet_{what}:{self.version.id.hex() if self.version else self.goal.hex()}"

    def keep_draft(self, what: str, text: str) -> None:
        whole = joined(self.reasons, text) if self.pen == "A" else text
        if whole != self.half_written(what):
            who, now = self.person.id, self.desk.clock.now()
            self.keep(lambda: self.desk.book.keep_draft(who, self.place(what), whole, now))

    def pick(self, reason: str, text: str) -> None:
        """Take a quick reason up, or let it go. ``text``: what stands in the field."""
        self.reasons ^= {reason}
        self.keep_draft(NOTE, text)
        self.refresh()

    # -- the ends -------------------------------------------------------------

    def done(self, note: str, offer: str = "") -> None:
        """Keep what would help, if anything was said. A therapist gives a reason and what comes next;
        that page then shows both, for the young person to read."""
        if not says_enough(self.person.role, Said.NOT_YET, note, offer):
            self.tell(message("not_yet.therapist_needs_both"))
        elif self.save(joined(self.reasons, note) if self.pen == "A" else note, offer):
            self.changing = False
            told = note_on(self.desk, note, offer)
            if self.pen == "A":
                self.leave_page(told)
            else:
                self.refresh()
                self.tell(told)

    def think_at_home(self, note: str) -> None:
        if self.save(joined(self.reasons | {"not_yet.think_at_home"}, note), ""):
            self.leave_page(note_on(self.desk, note))

    def save(self, note: str, offer: str) -> bool:
        version = self.version
        hand = self.desk.hand(self.person, drafts=(self.place(NOTE), self.place(OFFER)))
        same = (self.kept(NOTE), self.kept(OFFER)) == (note.strip(), offer.strip())
        if version is None or hand.by not in self.said:
            return True
        if not same and not self.keep(
            lambda: say_answer(self.desk.book, hand, self.goal, version.id, Said.NOT_YET, note or None, offer or None)
        ):
            return False
        for what in (NOTE, OFFER):
            self.keep(lambda what=what: self.desk.book.drop_draft(hand.by, self.place(what)))  # type: ignore[misc]
        return True

    def change(self) -> None:
        self.changing = True
        self.refresh()

    def leave_page(self, note: Message | None = None) -> None:
        """On to the other's page when both said not yet, else to the goal."""
        if self.pen == "A" and self.desk.here.therapist.id in self.said:
            self.go.to("not_yet", note, goal=self.goal, pen="B")
        else:
            self.go.to("goal", note, goal=self.goal)
