"""Who may open this book. A therapist brings another one in, or takes somebody out."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.hand_over import hand_over
from app.actions.remove_person import remove_person
from app.desk import Desk
from app.door import Door
from app.newcomer import without_way_in
from app.presenter import Go, Presenter
from app.rules.naming import letters, shown_names
from app.text import message, say
from db.keeping import CopyWhat
from db.reading.keeping import copies_taken
from db.reading.people import people, people_now
from db.records import Id, Person, Role

DRAFT = "hand_over"  # where a half-typed name waits
OPENS = frozenset({CopyWhat.PARCEL, CopyWhat.HOME_COPY})  # printed pages are read without any key
ROLES = {Role.YOUNG_PERSON: "people.young", Role.THERAPIST: "people.therapist", Role.FAMILY: "people_here.home"}


@dataclass(frozen=True, slots=True)
class PersonCard:
    """``may_go``: a therapist can take them out. ``no_way_in``: a therapist who cannot open the book yet. ``leaving``:
    that was tapped, and the page says what it means.
    """

    person: Id
    name: str
    letter: str
    role: Role
    me: bool
    may_go: bool
    no_way_in: bool
    leaving: bool


@dataclass(frozen=True, slots=True)
class State:
    """``may_change``: a therapist is here. ``copies``: when the one who leaves took a copy that opens by itself (ms,
    UTC, newest first), as far as the book knows. ``out``: names of those who were here once."""

    a: str
    may_change: bool
    cards: tuple[PersonCard, ...]
    copies: tuple[int, ...]
    adding: bool
    draft: str
    out: tuple[str, ...]


class PeopleHere(Presenter[State]):
    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(go)
        self.door = door
        self.adding = False
        self.leaving: Id | None = None

    def enter(self) -> None:
        self.adding, self.leaving = False, None
        self.door.let_newcomer_go()
        self.refresh()

    @property
    def desk(self) -> Desk:
        return self.door.open()

    @property
    def me(self) -> Person:
        """The therapist who is here."""
        return self.desk.here.therapist

    def state(self) -> State:
        with self.desk.book.reading() as c:
            everyone, still, taken = people(c), people_now(c), copies_taken(c)
        called, here, waiting = names_of(everyone), self.desk.here, without_way_in(self.door)
        therapist = Role.THERAPIST in here.present
        signs = letters(still)
        return State(
            a=called[here.young_person.id],
            may_change=therapist,
            cards=tuple(self.card(one, called[one.id], signs[one.id], therapist, one.id in waiting) for one in still),
            copies=tuple(one.at for one in taken if one.by == self.leaving and one.what in OPENS),
            adding=self.adding and therapist,
            draft=self.desk.draft(DRAFT, self.me.id),
            out=tuple(called[one.id] for one in everyone if one not in still),
        )

    def card(self, person: Person, name: str, letter: str, therapist: bool, waits: bool) -> PersonCard:
        me = therapist and person.id == self.me.id
        may_go = therapist and not me and person.role is not Role.YOUNG_PERSON
        leaving = may_go and person.id == self.leaving
        return PersonCard(person.id, name, letter, person.role, me, may_go, may_go and waits, leaving)

    # -- hand over ---------------------------------------------------------

    def add(self) -> None:
        self.adding, self.leaving = True, None
        self.refresh()

    def keep_draft(self, text: str) -> None:
        self.keep(lambda: self.desk.book.keep_draft(self.me.id, DRAFT, text, self.desk.clock.now()))

    def hand_over(self, name: str) -> None:
        hand = self.desk.hand(self.me, drafts=(DRAFT,))
        kept = self.keep(lambda: hand_over(self.desk.book, hand, name))
        if kept:
            self.adding = False
            self.know_everyone()
            self.lead_in(kept.value)

    def lead_in(self, person: Id) -> None:
        """They sit here: the way in is theirs to choose. Before there are codes nobody has one."""
        if not self.door.guarded:
            self.tell(message("newcomer.locks_first"))
        elif self.door.shelf.caseloads() > 1:
            self.go.to("open_caseload", newcomer=person)
        else:
            self.go.to("my_passphrase", newcomer=person)

    # -- take out ----------------------------------------------------------

    def ask(self, person: Id) -> None:
        """Say first what it means."""
        self.adding, self.leaving = False, person
        self.refresh()

    def stay(self) -> None:
        self.leaving = None
        self.refresh()

    def remove(self, person: Id) -> None:
        book = self.desk.book
        shut_out = self.door.shelf.slots(book).remove
        if self.keep(lambda: remove_person(book, self.desk.hand(self.me), person, shut_out)):
            self.leaving = None
            self.desk.tend_home()
            self.know_everyone()

    def know_everyone(self) -> None:
        """Other pages know newcomers by name from now on, and go on knowing who left."""
        with self.desk.book.reading() as c:
            found = people(c)
        here = self.desk.here
        self.desk.seat(others=tuple(one for one in found if one.id not in (here.young_person.id, here.therapist.id)))
        self.refresh()


def names_of(everyone: tuple[Person, ...]) -> dict[Id, str]:
    words = {role: say(key) for role, key in ROLES.items()}
    return shown_names(everyone, words)
