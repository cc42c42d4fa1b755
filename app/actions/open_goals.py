"""Which goals are there: those with words, with an idea to answer, with words to confirm, or with an agreement.

A goal whose first words were taken back has none of these, so it takes no room among the three. Nor does one that
rests, is reached or was let go.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from app.rules.goal_words import Settled, settled
from app.rules.ideas import open_ideas
from db.reading import agreements, goal_words, goals, ideas, lines
from db.records import CurrentWords, Goal, Id


@dataclass(frozen=True, slots=True)
class OpenGoal:
    """``words`` is None while all that stands there is an idea or words to confirm. ``became``: None while it is
    open."""

    goal: Goal
    words: CurrentWords | None
    waiting: bool
    became: Settled | None = None


def open_goals(connection: Connection) -> tuple[OpenGoal, ...]:
    """Oldest first."""
    return tuple(found for found in all_goals(connection) if found.became is None)


def all_goals(connection: Connection) -> tuple[OpenGoal, ...]:
    """With those that rest, are reached or were let go. Oldest first."""
    titles = lines.titles(connection)
    waiting = {idea.line.goal for idea in open_ideas(ideas.everywhere(connection))}
    to_confirm, agreed = lines.goals_to_confirm(connection), agreements.goals_agreed(connection)
    said = goal_words.everywhere(connection)
    return tuple(
        OpenGoal(goal, titles.get(goal.id), goal.id in waiting, settled(said.get(goal.id, ())))
        for goal in goals.goals(connection)
        if goal.id in titles or goal.id in waiting or goal.id in to_confirm or goal.id in agreed
    )


def goals_on_path(connection: Connection) -> tuple[Id, ...]:
    """The open goals that have words, oldest first: of the others no step is asked for."""
    said = goal_words.everywhere(connection)
    return tuple(goal for goal in lines.goals_with_words(connection) if not settled(said.get(goal, ())))
