"""What can home see? For each adult at home, one thing of one goal at a time. The young person alone chooses."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.add_adult import add_adult
from app.actions.place import Place
from app.actions.share_item import share_item
from app.actions.words_for_home import use_exact_words, words_for_home, write_words_for_home
from app.desk import Desk
from app.presenter import Go, calm
from app.rules.home import may_add_adult
from app.rules.naming import letter_of
from app.rules.wording import pen_runs
from app.screens.eyes import AtHome, at_home, may_be_elsewhere
from app.screens.line_cards import IdeaCard
from app.screens.marks import Inks
from app.screens.names import Names, names
from app.screens.one_idea import AnswersIdea
from app.text import Message, message
from db.reading import lines
from db.records import CurrentWords, Id, IdeaSaid, LineKind, Role, Share, Shared

NEW_ADULT = "new_adult"  # where a half-typed name waits


@dataclass(frozen=True, slots=True)
class AdultCard:
    """``seen``: what this adult can see now, in the order of ``Shared``. ``has_words``: they have a way in."""

    adult: Id
    name: str
    letter: str
    seen: tuple[tuple[Shared, bool], ...]
    has_words: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """``may_choose``: the young person is here; ``may_give``: the therapist, to give adults their words.
    ``goal``: its words, when there are several to tell apart.
    ``carried``: a page may lie on another device too, older than what is chosen here.
    ``writing`` and ``adding``: a field is open, with ``draft`` or ``name_draft`` in it. ``idea``: an open one on the
    words for home, for the young person."""

    names: Names
    may_choose: bool
    may_give: bool
    goal: Inks
    cards: tuple[AdultCard, ...]
    carried: bool
    for_home: Inks
    writing: bool
    draft: str
    adding: bool
    name_draft: str
    can_add: bool
    idea: IdeaCard | None


class HomeSees(AnswersIdea[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.goal: Id = b""
        self.writing = self.adding = False
        self.for_home: CurrentWords | None = None

    def enter(self, goal: Id) -> None:
        self.goal, self.writing, self.adding = goal, False, False
        self.desk.young_person_writes()
        self.refresh()
        if self.desk.home_troubles:
            self.tell(self.why_later())

    def state(self) -> State:
        with self.desk.book.reading() as c:
            home, several = at_home(c), len(lines.goals_with_words(c)) > 1
            titles = lines.titles(c, (self.goal,)) if several else {}
            self.for_home, carried = words_for_home(c, self.goal), may_be_elsewhere(c)
            self.find_idea(c, self.goal, (LineKind.WORDS_FOR_HOME,))
        young = Role.YOUNG_PERSON in self.desk.here.present
        return State(
            names=names(self.desk.here),
            may_choose=young,
            may_give=Role.THERAPIST in self.desk.here.present,
            goal=self.inks(titles.get(self.goal)),
            cards=self.cards(home),
            carried=carried,
            for_home=self.inks(self.for_home),
            writing=self.writing and young,
            draft=self.draft(self.place.name) or self.text,
            adding=self.adding or not home.adults,
            name_draft=self.draft(NEW_ADULT),
            can_add=may_add_adult(len(home.adults)),
            idea=self.idea_card() if young else None,
        )

    def cards(self, home: AtHome) -> tuple[AdultCard, ...]:
        found = home.seen(self.goal)
        return tuple(
            AdultCard(
                adult.id,
                home.names[adult.id],
                letter_of(adult.name),
                tuple((what, what in found.get(adult.id, ())) for what in Shared),
                self.desk.copies.has_words(adult.id),
            )
            for adult in home.adults
        )

    def inks(self, words: CurrentWords | None) -> Inks:
        return self.desk.inks(pen_runs(words.wording, words.authors)) if words else ()

    def draft(self, place: str) -> str:
        return self.desk.draft(place, self.desk.here.writer.id)

    @property
    def place(self) -> Place:
        return Place(self.goal, LineKind.WORDS_FOR_HOME)

    @property
    def text(self) -> str:
        return (self.for_home.wording.text or "") if self.for_home else ""

    # -- choosing ----------------------------------------------------------

    def choose(self, adult: Id, what: Shared, shown: bool) -> None:
        """One tap on, one tap off; nothing is asked."""
        desk, share = self.desk, Share(self.goal, what, adult)
        kept = self.keep(lambda: share_item(desk.book, desk.copies, desk.hand(), share, shown))
        self.refresh()
        if kept and not kept.value:
            self.tell(self.why_later())

    def why_later(self) -> Message:
        """Why a choice is kept and not at home yet."""
        troubles = self.desk.home_troubles
        return calm(troubles[0]) if troubles else message("home.later")

    def see(self, adult: Id) -> None:
        self.go.to("home_page", adult=adult, goal=self.goal)

    def give_words(self, adult: Id) -> None:
        self.go.to("home_words", adult=adult)

    def done(self) -> None:
        self.go.back()

    def first_words(self) -> None:
        """Of the words for home when there are some, else of the goal's."""
        self.go.to("history", goal=self.goal, line=self.for_home.line.id if self.for_home else None)

    # -- words for home ----------------------------------------------------

    def write(self) -> None:
        self.writing = True
        self.refresh()

    def keep_draft(self, text: str) -> None:
        self.keep_typed(self.place.name, text)

    def keep_words(self, text: str) -> None:
        desk = self.desk
        hand = desk.hand(drafts=(self.place.name,))
        kept = self.keep(lambda: write_words_for_home(desk.book, desk.copies, hand, self.goal, text))
        if kept:
            self.let_go(self.place.name)
            self.writing = False
            self.refresh()

    def say_to_idea(self, said: IdeaSaid) -> None:
        """Whoever may see the goal's words reads at once what was used."""
        super().say_to_idea(said)
        self.desk.tend_home()

    def exact_words(self) -> None:
        """Home reads the goal's own words again."""
        desk = self.desk
        kept = self.keep(lambda: use_exact_words(desk.book, desk.copies, desk.hand(), self.goal))
        self.refresh()
        if kept and not kept.value:
            self.tell(self.why_later())

    # -- who is at home ----------------------------------------------------

    def add(self) -> None:
        self.adding = True
        self.refresh()

    def keep_name_draft(self, text: str) -> None:
        self.keep_typed(NEW_ADULT, text)

    def keep_name(self, name: str) -> None:
        """They come with everything off."""
        hand = self.desk.hand(drafts=(NEW_ADULT,))
        if self.keep(lambda: add_adult(self.desk.book, hand, name)):
            self.adding = False
            self.keep(self.seat_newcomer)
            self.refresh()

    def seat_newcomer(self) -> None:
        """Other pages know them by name from now on."""
        with self.desk.book.reading() as c:
            adults = at_home(c).adults
        known = self.desk.here.others
        self.desk.seat(others=(*known, *(adult for adult in adults if adult not in known)))

    # -- what is half typed ------------------------------------------------

    def keep_typed(self, place: str, text: str) -> None:
        who = self.desk.here.writer.id
        self.keep(lambda: self.desk.book.keep_draft(who, place, text, self.desk.clock.now()))

    def let_go(self, place: str) -> None:
        """Words that were not changed are kept as they stood: their draft is no use any more."""
        self.keep(lambda: self.desk.book.drop_draft(self.desk.here.writer.id, place))
