"""The goals of a book."""

from __future__ import annotations

from sqlalchemy import Connection

from db.records import Goal


def goals(connection: Connection) -> tuple[Goal, ...]:
    """Every goal in the order it came. One whose first words were undone is not there any more,
    unless it was agreed: what was agreed stays in reach."""
    rows = connection.exec_driver_sql(GOALS)
    return tuple(Goal(*row) for row in rows)


GOALS = """
SELECT g.id, g.at, g.by FROM goal g
WHERE EXISTS (
  SELECT 1 FROM line l JOIN wording w ON w.line = l.id
  WHERE l.goal = g.id AND NOT EXISTS (SELECT 1 FROM undo u WHERE u.target = w.id))
  OR EXISTS (SELECT 1 FROM agreement a WHERE a.goal = g.id)
ORDER BY g.id
"""
