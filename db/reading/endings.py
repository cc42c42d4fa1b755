"""Who chose to end the work, and the lines that each wrote then."""

from __future__ import annotations

from sqlalchemy import Connection

from db.outcomes import Closing, ClosingKind, Ending

ENDINGS = """
SELECT e.id, e.at, e.by FROM ending e WHERE NOT EXISTS (SELECT 1 FROM undo u WHERE u.target = e.id) ORDER BY e.id
"""
CLOSINGS = """
SELECT c.id, c.at, c.by, c.kind, c.text FROM closing c
WHERE c.id = (
  SELECT n.id FROM closing n WHERE n.by = c.by AND n.kind = c.kind
  AND NOT EXISTS (SELECT 1 FROM undo u WHERE u.target = n.id) ORDER BY n.id DESC LIMIT 1)
ORDER BY c.id
"""


def endings(connection: Connection) -> tuple[Ending, ...]:
    """Oldest first; what was taken back is left out."""
    return tuple(Ending(*row) for row in connection.exec_driver_sql(ENDINGS))


def closings(connection: Connection) -> tuple[Closing, ...]:
    """The newest line of each person and kind."""
    rows = connection.exec_driver_sql(CLOSINGS)
    return tuple(Closing(id, at, by, ClosingKind(kind), text) for id, at, by, kind, text in rows)
