"""What pages about numbers share: the goal they are about, who sits there, and who gave a number by now."""

from __future__ import annotations

from app.actions.open_goals import goals_on_path, last_goal
from app.dates import start_of_day
from app.desk import Desk
from app.rules.numbers import Moment, given
from app.rules.wording import pen_runs
from app.screens.marks import Inks
from db.reading import Reading, lines, ratings
from db.records import Id, LineKind, Person


def moment(desk: Desk) -> Moment:
    return Moment(start_of_day(desk.clock.now()), desk.here.visit)


def gave_now(connection: Reading, desk: Desk, goal: Id) -> frozenset[Id]:
    """Who gave this goal a number at this visit, or today."""
    now = moment(desk)
    return frozenset(who for who, number in ratings.newest(connection, goal).items() if given(number, now))


def still_to_ask(connection: Reading, desk: Desk, goal: Id) -> tuple[Person, ...]:
    """Those who sit here and gave none now; all of them when each did: a number can be given again."""
    gave = gave_now(connection, desk, goal)
    left = tuple(person for person in desk.here.sitting if person.id not in gave)
    return left or desk.here.sitting


def the_goal(connection: Reading, goal: Id | None) -> tuple[Id | None, tuple[Id, ...]]:
    """The one that is asked for, or the first on the path, else the last there was; and all on the path."""
    all_goals = goals_on_path(connection)
    return goal or (all_goals[0] if all_goals else last_goal(connection)), all_goals


def title_inks(connection: Reading, desk: Desk, goal: Id | None) -> Inks:
    kinds = lines.lines(connection, goal) if goal else ()
    own = (lines.current_of(connection, line.id) for line in kinds if line.kind is LineKind.GOAL)
    found = max((words for words in own if words), key=lambda words: words.wording.id, default=None)
    return desk.inks(pen_runs(found.wording, found.authors)) if found else ()
