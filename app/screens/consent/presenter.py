"""The consent record. For a therapist alone: while the young person is here, the page has nothing on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from app.actions.consent_record import read_consent, record_consent, time_to_look_again
from app.dates import date_of
from app.desk import Desk
from app.help_numbers import regions
from app.presenter import Go, Presenter
from app.rules.naming import shown_name
from app.screens.consent.form import Form, form_from, form_of, form_text, offers
from app.text import Message, message, say
from db.keeping import ConsentGiven
from db.records import Role

DRAFT = "consent"


@dataclass(frozen=True, slots=True)
class Written:
    """One consent as it was written down: ``at`` in milliseconds UTC, ``by`` the therapist's name."""

    given: ConsentGiven
    region: str
    by: str


@dataclass(frozen=True, slots=True)
class State:
    """``allowed``: a therapist is here alone. ``written``: newest first. ``look``: it is time to look at the newest."""

    allowed: bool
    written: tuple[Written, ...] = ()
    look: bool = False
    writing: bool = False
    form: Form = Form()
    regions: tuple[tuple[str, str], ...] = ()
    offers: tuple[tuple[Message, str], ...] = ()


class ConsentPage(Presenter[State]):
    def __init__(self, desk: Desk, go: Go, region: str) -> None:
        super().__init__(go)
        self.desk = desk
        self.region = region
        self.writing = False

    def enter(self) -> None:
        self.writing = False
        self.refresh()

    @property
    def today(self) -> date:
        return date_of(self.desk.clock.now())

    def state(self) -> State:
        if self.desk.here.present != {Role.THERAPIST}:
            return State(allowed=False)
        found, today = read_consent(self.desk.book, self.desk.hand()), self.today
        form = self.form(found, today)
        return State(
            allowed=True,
            written=tuple(self.written(one) for one in found),
            look=time_to_look_again(found, self.desk.clock.now()),
            writing=self.writing or not found,
            form=form,
            regions=tuple((one.code, begun(one.name)) for one in regions()),
            offers=offers(form, today),
        )

    def form(self, found: tuple[ConsentGiven, ...], today: date) -> Form:
        kept = form_of(self.desk.draft(DRAFT, self.desk.here.writer.id))
        return kept or form_from(found[0].consent if found else None, self.region, today)

    def written(self, one: ConsentGiven) -> Written:
        by = self.desk.here.person(one.by)
        region = next((r.name for r in regions() if r.code == one.consent.region), regions()[-1].name)
        return Written(one, begun(region), shown_name(by, say("app.therapist")) if by else say("app.therapist"))

    def write(self) -> None:
        """Write it down anew; what was agreed before stays."""
        self.writing = True
        self.refresh()

    def typed(self, **changes: str) -> None:
        """One field changed. All of them wait as a draft."""
        now = self.form(read_consent(self.desk.book, self.desk.hand()), self.today)
        changed = replace(now, **changes)
        if changed != now:
            self.keep(lambda: self.keep_draft(changed))

    def keep_draft(self, form: Form) -> None:
        self.desk.book.keep_draft(self.desk.here.writer.id, DRAFT, form_text(form), self.desk.clock.now())

    def pick(self, **changes: str) -> None:
        """A tap instead of typing."""
        self.typed(**changes)
        self.refresh()

    def keep_it(self) -> None:
        form = self.state().form
        hand = self.desk.hand(drafts=(DRAFT,))
        if self.keep(lambda: record_consent(self.desk.book, hand, form.given())):
            self.writing = False
            self.refresh()
            self.tell(message("consent.kept"))


def begun(name: str) -> str:
    """A name that stands by itself: "Another country"."""
    return name[:1].upper() + name[1:]
