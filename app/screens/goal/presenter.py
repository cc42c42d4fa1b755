"""One goal: its words, where it stands, its steps, and a way out of an agreement."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.place import Place
from app.actions.standing import Standing, standing
from app.actions.step_back import step_back
from app.actions.the_path import path_of
from app.desk import Desk
from app.presenter import Go, Presenter
from app.rules.agreement import Status, agreed_with_another
from app.rules.path import kinds
from app.rules.prepared import prepared_at
from app.screens.eyes import AtHome, Eye, adult_eye, at_home, goal_eye
from app.screens.goal_word.said import Where, where_it_goes
from app.screens.names import Names, Who, names, who_wrote
from app.screens.sealed import SealedPage, sealed
from db.records import Id, LineKind, Role


@dataclass(frozen=True, slots=True)
class State:
    """``at`` in milliseconds UTC: when it was agreed, or stepped back from when on hold.
    ``stones``: what each step of the page is on the path: reached, now or ahead.
    ``prepared``: the therapist is alone and has an idea prepared, or not; None for everybody else.

    ``agreed_with``: the therapist whose seal it has. ``not_with``: the one who is here, when the young person agreed
    with another one and not yet with them. ``leavers``: pens of those here who can step back; with ``together`` each
    has a way of their own. ``eyes``: one for each adult
    at home, or one that says that home can't see this. ``may_share``: the young person is here, to choose and to say
    why it matters.
    ``where`` it goes: rests, reached, let go, or what one of them says of that.
    """

    names: Names
    page: SealedPage
    stones: tuple[str, ...]
    prepared: bool | None
    status: Status
    at: int
    stepped_back_by: str
    agreed_with: Who
    not_with: str
    leavers: str
    together: bool
    eyes: tuple[Eye, ...]
    may_share: bool
    where: Where


class GoalPage(Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id = b""
        self.standing: Standing | None = None

    def enter(self, goal: Id) -> None:
        self.goal = goal
        self.refresh()

    def state(self) -> State:
        with self.desk.book.reading() as c:
            where = self.standing = standing(c, self.goal)
            home, path = at_home(c), path_of(c, self.goal)
            goes = where_it_goes(c, self.desk, self.goal)
        made, here = where.agreement, self.desk.here
        by = here.person(made.stepped_back_by) if made and made.stepped_back_by else None
        who = names(here)
        another = agreed_with_another(where.made, here.therapist.id)
        return State(
            names=who,
            page=sealed(where.now, self.desk) if where.now else SealedPage(),
            stones=kinds(path, where.now.steps) if where.now else (),
            prepared=self.prepared(),
            status=where.status,
            at=(made.stepped_back_at or made.at) if made else 0,
            stepped_back_by=by.name if by else "",
            agreed_with=who_wrote(here, made.therapist) if made else Who(who.b, who.letter_b),
            not_with=who.b if another else "",
            leavers=self.leavers(where.status, another),
            together=here.together,
            eyes=self.eyes(home),
            may_share=Role.YOUNG_PERSON in here.present,
            where=goes,
        )

    def prepared(self) -> bool | None:
        here = self.desk.here
        if here.present != {Role.THERAPIST}:
            return None
        return bool(self.desk.draft(prepared_at(Place(self.goal, LineKind.GOAL).name), here.therapist.id))

    def leavers(self, status: Status, another: bool) -> str:
        """Whoever is here and has part in what was agreed."""
        if status not in (Status.AGREED, Status.CHANGED):
            return ""
        pens = {Role.YOUNG_PERSON: "A", Role.THERAPIST: "" if another else "B"}
        return "".join(pens[person.role] for person in self.desk.here.sitting)

    def eyes(self, home: AtHome) -> tuple[Eye, ...]:
        found = home.seen(self.goal)
        each = tuple(adult_eye(home.names[adult.id], found.get(adult.id, frozenset())) for adult in home.adults)
        return each or (goal_eye(home, self.goal),)

    def sharing(self) -> None:
        self.go.to("home_sees", goal=self.goal)

    def prepare(self) -> None:
        self.go.to("prepare", goal=self.goal)

    def open_words(self) -> None:
        self.go.to("our_words", goal=self.goal)

    def matters(self) -> None:
        self.go.to("why", goal=self.goal)

    def print_page(self) -> None:
        self.go.to("print_page", goal=self.goal)

    def history(self) -> None:
        self.go.to("history", goal=self.goal)

    def steps(self) -> None:
        self.go.to("steps", goal=self.goal)

    def path(self) -> None:
        self.go.to("path", goal=self.goal)

    def do_we_agree(self) -> None:
        self.go.to("agree", goal=self.goal)

    def progress(self) -> None:
        self.go.to("progress", goal=self.goal)

    def goal_word(self) -> None:
        """Does it rest, is it reached, do we let it go?"""
        self.go.to("goal_word", goal=self.goal)

    def see_goals(self) -> None:
        self.go.to("goals")

    def what_was_agreed(self) -> None:
        """The kept page: just as it was sealed, or what changed since."""
        changed = self.standing is not None and self.standing.status is Status.CHANGED
        self.go.to("changed" if changed else "agreed", goal=self.goal)

    def dont_agree_any_more(self, pen: str = "") -> None:
        """One tap, no reason. In the name of whoever is here; of two, ``pen`` says who (A or B)."""
        here = self.desk.here
        who = {"A": here.young_person, "B": here.therapist}.get(pen)
        if self.keep(lambda: step_back(self.desk.book, self.desk.hand(who), self.goal)):
            self.refresh()
