"""Which goals are there: those with words, with an idea to answer, with words to confirm, or with an agreement.

A goal whose first words were taken back has none of these, so it takes no room among the three.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from app.rules.ideas import open_ideas
from db.reading import agreements, goals, ideas, lines
from db.records import CurrentWords, Goal


@dataclass(frozen=True, slots=True)
class OpenGoal:
    """``words`` is None while all that stands there is an idea or words to confirm."""

    goal: Goal
    words: CurrentWords | None
    waiting: bool


def open_goals(connection: Connection) -> tuple[OpenGoal, ...]:
    """Oldest first."""
    titles = lines.titles(connection)
    waiting = {idea.line.goal for idea in open_ideas(ideas.everywhere(connection))}
    to_confirm, agreed = lines.goals_to_confirm(connection), agreements.goals_agreed(connection)
    return tuple(
        OpenGoal(goal, titles.get(goal.id), goal.id in waiting)
        for goal in goals.goals(connection)
        if goal.id in titles or goal.id in waiting or goal.id in to_confirm or goal.id in agreed
    )
