"""What people say of where a goal goes. What was taken back is left out."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Connection

from db.outcomes import GoalSaid, GoalWord
from db.records import Id, Role

WORDS = """
SELECT w.id, w.at, w.by, w.goal, w.said, p.role FROM goal_word w JOIN person p ON p.id = w.by
WHERE NOT EXISTS (SELECT 1 FROM undo u WHERE u.target = w.id)
"""
OF_GOAL = f"{WORDS} AND w.goal = ? ORDER BY w.id"
EVERYWHERE = f"{WORDS} ORDER BY w.id"


def goal_words(connection: Connection, goal: Id) -> tuple[GoalWord, ...]:
    """Oldest first."""
    return tuple(_word(*row) for row in connection.exec_driver_sql(OF_GOAL, (goal,)))


def everywhere(connection: Connection) -> dict[Id, tuple[GoalWord, ...]]:
    """Goal -> its words, oldest first."""
    found: defaultdict[Id, list[GoalWord]] = defaultdict(list)
    for row in connection.exec_driver_sql(EVERYWHERE):
        found[row[3]].append(_word(*row))
    return {goal: tuple(words) for goal, words in found.items()}


def _word(id: Id, at: int, by: Id, goal: Id, said: str, role: str) -> GoalWord:
    return GoalWord(id, at, by, goal, GoalSaid(said), Role(role))
