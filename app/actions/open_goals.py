"""Which goals are there: those with words, with an idea to answer, with words to confirm, or with an agreement.

A goal whose first words were taken back has none of these, so it takes no room among the three. Nor does one that
rests, is reached or was let go.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from app.rules.goal_words import Settled, settled
from app.rules.ideas import open_ideas
from db.reading import agreements, goal_words, goals, ideas, lines
from db.records import CurrentWords, Goal, Id, Idea


@dataclass(frozen=True, slots=True)
class OpenGoal:
    """``words`` is None while all that stands there is an idea or words to confirm. ``ideas``: those still to answer;
    of a goal that is not open they count only where it has no words. ``became``: None while it is open."""

    goal: Goal
    words: CurrentWords | None
    ideas: tuple[Idea, ...]
    became: Settled | None = None


def open_goals(connection: Connection) -> tuple[OpenGoal, ...]:
    """Oldest first. Goals that are not open cost nothing here but their names."""
    became = _became(connection)
    return _look_into(connection, {goal: None for goal, said in became.items() if said is None})


def all_goals(connection: Connection) -> tuple[OpenGoal, ...]:
    """With those that rest, are reached or were let go. Oldest first."""
    return _look_into(connection, _became(connection))


def _became(connection: Connection) -> dict[Goal, Settled | None]:
    said = goal_words.everywhere(connection)
    return {goal: settled(said.get(goal.id, ())) for goal in goals.goals(connection)}


def _look_into(connection: Connection, became: Mapping[Goal, Settled | None]) -> tuple[OpenGoal, ...]:
    ids = [goal.id for goal in became]
    titles = lines.titles(connection, ids)
    waiting = _waiting(connection, [goal.id for goal, said in became.items() if said is None or goal.id not in titles])
    to_confirm, agreed = lines.goals_to_confirm(connection, ids), agreements.goals_agreed(connection, ids)
    there = titles.keys() | waiting.keys() | to_confirm | agreed
    return tuple(
        OpenGoal(goal, titles.get(goal.id), waiting.get(goal.id, ()), said)
        for goal, said in became.items()
        if goal.id in there
    )


def _waiting(connection: Connection, goals: Collection[Id]) -> dict[Id, tuple[Idea, ...]]:
    found: dict[Id, tuple[Idea, ...]] = {}
    for idea in open_ideas(ideas.ideas_in(connection, goals)):
        found[idea.line.goal] = (*found.get(idea.line.goal, ()), idea)
    return found


def goals_to_tell(connection: Connection) -> tuple[Id, ...]:
    """Every goal that has words or was ever agreed, oldest first: what a record tells of."""
    every = [goal.id for goal in goals.goals(connection)]
    told = {*lines.goals_with_words(connection), *agreements.goals_agreed(connection, every)}
    return tuple(goal for goal in every if goal in told)


def last_goal(connection: Connection) -> Id | None:
    """The newest goal with words, open or not: what there is to look at once all are reached, rest or were let go."""
    found = lines.goals_with_words(connection)
    return found[-1] if found else None


def goals_on_path(connection: Connection) -> tuple[Id, ...]:
    """The open goals that have words, oldest first: of the others no step is asked for."""
    said = goal_words.everywhere(connection)
    return tuple(goal for goal in lines.goals_with_words(connection) if not settled(said.get(goal, ())))
