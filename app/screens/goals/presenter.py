"""Goals: up to three open ones, each with where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.consent_record import read_consent, time_to_look_again
from app.actions.open_goals import OpenGoal, all_goals, open_goals
from app.actions.standing import Standing, standings
from app.desk import Desk, Ink
from app.presenter import Go, Presenter
from app.rules.agreement import Status, agreed_with_another
from app.rules.steps import MAX_OPEN_GOALS
from app.screens.eyes import Eye, at_home, goal_eye
from app.screens.names import Names, names
from app.screens.titles import title, untitled
from app.text import Message, message
from db.outcomes import GoalSaid
from db.records import Id, Role


@dataclass(frozen=True, slots=True)
class GoalCard:
    """``words`` is empty while all that stands there is an idea or words to confirm; ``instead`` says which.
    ``not_with``: the therapist who is here, when it was agreed with another one and not yet with them."""

    goal: Id
    words: tuple[Ink, ...]
    instead: Message
    status: Status
    not_with: str
    waiting: bool
    eye: Eye
    became: GoalSaid | None = None


@dataclass(frozen=True, slots=True)
class State:
    """``cards`` are open; ``kept`` rest, are reached or were let go, and take no room among the three.
    ``consent``: what a therapist alone reads beside the way to the consent record; None for everyone else."""

    names: Names
    cards: tuple[GoalCard, ...]
    room_for_more: bool
    consent: Message | None = None
    kept: tuple[GoalCard, ...] = ()


class Goals(Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk

    def enter(self) -> None:
        self.refresh()

    def state(self) -> State:
        with self.desk.book.reading() as c:
            found, home = all_goals(c), at_home(c)
            where = standings(c, [each.goal.id for each in found if each.became is None or each.words is None])
        every = tuple(
            goal_card(each, where.get(each.goal.id), goal_eye(home, each.goal.id), self.desk) for each in found
        )
        cards = tuple(card for card in every if card.became is None)
        kept = tuple(card for said in GoalSaid for card in every if card.became is said)
        return State(names(self.desk.here), cards, len(cards) < MAX_OPEN_GOALS, self.consent(), kept)

    def consent(self) -> Message | None:
        if self.desk.here.present != {Role.THERAPIST}:
            return None
        book, hand = self.desk.book, self.desk.hand(self.desk.here.therapist)
        found = read_consent(book, hand)
        if not found:
            return message("goals.consent_none")
        return message("goals.consent_due" if time_to_look_again(found, hand.now) else "goals.consent_sub")

    @property
    def alone(self) -> bool:
        return len(self.desk.here.sitting) == 1

    @property
    def therapist_here(self) -> bool:
        return Role.THERAPIST in self.desk.here.present

    @property
    def young_person_alone(self) -> bool:
        return self.desk.here.present == {Role.YOUNG_PERSON}

    def open(self, card: GoalCard) -> None:
        without_words = "goal_word" if card.became else "our_words"
        self.go.to("goal" if card.words else without_words, goal=card.goal)

    def first_words_of(self, goal: Id) -> None:
        self.go.to("history", goal=goal)

    def our_ending(self) -> None:
        self.go.to("our_ending")

    def consent_record(self) -> None:
        self.go.to("consent")

    def people(self) -> None:
        self.go.to("people_here")

    def my_data(self) -> None:
        self.go.to("my_data")

    def settings(self) -> None:
        self.go.to("settings")

    def opened(self) -> None:
        self.go.to("opened")

    def check_ins(self) -> None:
        self.go.to("check_ins")

    def cheers(self) -> None:
        self.go.to("cheers")

    def reminders(self) -> None:
        self.go.to("reminders")

    def write(self) -> None:
        """A new goal, as long as there is room for one."""
        with self.desk.book.reading() as c:
            full = len(open_goals(c)) >= MAX_OPEN_GOALS
        if full:
            self.tell(message("goals.three_is_a_lot"))
        else:
            self.go.to("our_words")

    def hide(self) -> None:
        """Quick hide: nothing of the book stays in sight."""
        self.go.to("locked")


def goal_card(found: OpenGoal, where: Standing | None, eye: Eye, desk: Desk) -> GoalCard:
    status = where.status if where else Status.NOT_AGREED
    words, instead = title(found, where, desk), untitled(found, desk)
    another = where is not None and agreed_with_another(where.made, desk.here.therapist.id)
    not_with = names(desk.here).b if another else ""
    became = found.became.said if found.became else None
    return GoalCard(found.goal.id, words, instead, status, not_with, bool(found.ideas), eye, became)
