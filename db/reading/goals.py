"""The goals of a book."""

from __future__ import annotations

from sqlalchemy import Connection

from db.records import Goal


def goals(connection: Connection) -> tuple[Goal, ...]:
    """Every goal in the order it came. One of which nothing is left (its first words were undone, or were
    an idea that was kept out or taken back) is not there any more, unless it was agreed: that stays in reach."""
    rows = connection.exec_driver_sql(GOALS)
    return tuple(Goal(*row) for row in rows)


ANSWER = """
SELECT {what} FROM idea_answer a
WHERE a.idea = w.id AND NOT EXISTS (SELECT 1 FROM undo u WHERE u.target = a.id)"""
TAKEN_BACK = ANSWER.format(what="1") + " AND a.said = 'take_back'"
NEWEST = ANSWER.format(what="a.said") + " ORDER BY a.id DESC LIMIT 1"
GOALS = f"""
SELECT g.id, g.at, g.by FROM goal g
WHERE EXISTS (
  SELECT 1 FROM line l JOIN wording w ON w.line = l.id
  WHERE l.goal = g.id AND NOT EXISTS (SELECT 1 FROM undo u WHERE u.target = w.id)
    AND (w.idea = 0 OR NOT EXISTS ({TAKEN_BACK}) AND ifnull(({NEWEST}), '') <> 'keep'))
  OR EXISTS (SELECT 1 FROM agreement a WHERE a.goal = g.id)
ORDER BY g.id
"""
