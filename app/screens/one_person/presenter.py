"""One young person, for their therapist alone: what waits, their goals, and how the last visit was."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.open_goals import last_goal, open_goals
from app.actions.since_last import what_waits
from app.actions.standing import standings
from app.dates import day
from app.rules.numbers import given, may_be_seen
from app.screens.caseload.lines import all_that_waits
from app.screens.check_in.presenter import QUESTIONS, WORDS
from app.screens.coming_in import ComesIn
from app.screens.eyes import at_home, goal_eye
from app.screens.goal_now import moment
from app.screens.goals.presenter import GoalCard, goal_card
from app.screens.names import Names, names
from app.text import Message, message, say
from db.outcomes import Rating
from db.reading import Reading, check_ins, ratings
from db.records import Id


@dataclass(frozen=True, slots=True)
class OneGoal:
    """``number``: the newest that the young person gave, or that it is covered; None before the first."""

    card: GoalCard
    number: Message | None


@dataclass(frozen=True, slots=True)
class State:
    """``waits``: a line for each kind of thing that waits. ``last``: one answer of the last check-in."""

    names: Names
    waits: tuple[str, ...]
    goals: tuple[OneGoal, ...]
    had_goals: bool
    last: Message


class OnePerson(ComesIn[State]):
    def enter(self) -> None:
        self.refresh()

    def state(self) -> State:
        desk = self.door.open()
        with desk.book.reading() as c:
            found, home = open_goals(c), at_home(c)
            where = standings(c, [one.goal.id for one in found])
            cards = [goal_card(one, where.get(one.goal.id), goal_eye(home, one.goal.id), desk) for one in found]
            gave = ratings.newest_of(c, (card.goal for card in cards))
            waits = what_waits(c, desk.here.young_person.id, where)
            last, had_goals = self.last(c), last_goal(c) is not None
        goals = tuple(OneGoal(card, self.number(gave.get(card.goal, {}))) for card in cards)
        return State(names(desk.here), all_that_waits(waits, desk.clock.now()), goals, had_goals, last)

    def number(self, newest: dict[Id, Rating]) -> Message | None:
        """Covered until the therapist gave their own."""
        desk = self.door.open()
        young, who = desk.here.young_person.id, names(desk.here).a
        if young not in newest:
            return None
        gave = (rater for rater, number in newest.items() if given(number, moment(desk)))
        if young not in may_be_seen(newest, (person.id for person in desk.here.sitting), gave):
            return message("progress.hidden", name=who)
        number = newest[young]
        return message("one_person.gave", name=who, n=str(number.value), date=day(number.at))

    def last(self, connection: Reading) -> Message:
        """The answer for the whole visit, or the first of the others that was given."""
        found = check_ins.page(connection, 1)
        if not found:
            return message("one_person.no_visit")
        asked = next(name for name in reversed(QUESTIONS) if getattr(found[0].said, name) is not None)
        said = say(f"check_in.{WORDS[getattr(found[0].said, asked)]}")
        return message("one_person.last", what=say(f"check_ins.{asked}"), words=said, date=day(found[0].at))

    def open_goal(self, card: GoalCard) -> None:
        self.go.to("goal" if card.words else "our_words", goal=card.goal)

    def first_words_of(self, goal: Id) -> None:
        self.go.to("history", goal=goal)

    def see_check_ins(self) -> None:
        self.go.to("check_ins")

    def see_goals(self) -> None:
        self.go.to("goals")

    def whos_here(self) -> None:
        self.go.to("whos_here")
