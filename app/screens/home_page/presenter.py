"""See what Mum sees: opens the real file, and shows what stands in it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.desk import Desk, Ink
from app.presenter import Go, Presenter
from app.rules.naming import shown_name
from app.rules.path import kinds_of
from app.rules.wording import runs_of
from app.screens.eyes import at_home, may_be_elsewhere
from app.screens.first_words import ShowsGoal
from app.screens.marks import Inks
from app.text import say
from db.home_copy.records import HomeGoal, HomePage, HomeWords
from db.records import Id, Role


@dataclass(frozen=True, slots=True)
class SeenGoal:
    """What the file holds of one goal; what is not there is not shared. ``stones``: reached, now or ahead, one for
    each of its ``steps``."""

    words: Inks
    steps: tuple[Inks, ...]
    help: tuple[Inks, ...]
    numbers: tuple[int, ...]
    stones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """``opened`` is false when the file cannot be opened now. ``writers``: (pen, name) of whose words are there.
    ``carried``: the page may lie on another device too, as it was some time ago."""

    adult: str
    young_person: str
    opened: bool
    goals: tuple[SeenGoal, ...] = ()
    writers: tuple[tuple[str, str], ...] = ()
    carried: bool = False


class AsHomeSees(ShowsGoal, Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id = b""
        self.adult: Id = b""
        self.page: HomePage | None = None

    def enter(self, adult: Id, goal: Id = b"") -> None:
        """``goal`` is where one came from: its first words are one tap away."""
        self.adult, self.goal = adult, goal
        kept = self.keep(self.opened)
        self.page = kept.value if kept else None
        self.refresh()

    def opened(self) -> HomePage:
        """What was written in the book since comes in first, as it does when people come and go."""
        self.desk.copies.freshen(self.adult)
        return self.desk.copies.page(self.adult)

    def state(self) -> State:
        young = shown_name(self.desk.here.young_person, say("app.young_person"))
        if self.page is None:
            return State(self.name(), young, False)
        with self.desk.book.reading() as c:
            return replace(seen_on(self.page, young), carried=may_be_elsewhere(c))

    def name(self) -> str:
        """By the book, when the file cannot say it."""
        with self.desk.book.reading() as c:
            return at_home(c).names.get(self.adult, say("home.someone"))

    def done(self) -> None:
        self.go.back()


def seen_on(page: HomePage, young: str) -> State:
    """All of a page. ``young`` stands in for a young person without a name."""
    writers = tuple((pen_in(page, writer.id), writer.name) for writer in page.writers)
    return State(page.adult, page.young_person or young, True, tuple(seen(page, g) for g in page.goals), writers)


def seen(page: HomePage, goal: HomeGoal) -> SeenGoal:
    return SeenGoal(
        words=inks(page, goal.words) if goal.words else (),
        steps=tuple(inks(page, words) for words in goal.steps),
        help=tuple(inks(page, words) for words in goal.help),
        numbers=goal.numbers,
        stones=kinds_of([n in goal.reached for n in range(len(goal.steps))]),
    )


def inks(page: HomePage, words: HomeWords) -> Inks:
    return tuple(Ink(pen_in(page, run.by), run.text) for run in runs_of(words.text, words.pens))


def pen_in(page: HomePage, writer: Id | None) -> str:
    """A for the young person, B for a therapist, '' for the space between two pens."""
    roles = {known.id: known.role for known in page.writers}
    return {Role.YOUNG_PERSON: "A", Role.THERAPIST: "B"}.get(roles[writer], "") if writer is not None else ""
