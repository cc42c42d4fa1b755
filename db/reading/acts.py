"""What somebody did last."""

from __future__ import annotations

import json

from sqlalchemy import Connection

from db.records import Act, Id

LAST = """
SELECT a.id, a.at, a.by, a.kind, a.rows, EXISTS (
  SELECT 1 FROM json_each(a.rows) r JOIN undo u ON u.target = unhex(r.value))
FROM act a WHERE a.by = ? ORDER BY a.id DESC LIMIT ?
"""


def last(connection: Connection, person: Id, count: int = 10) -> tuple[Act, ...]:
    """This person's newest acts, newest first; ``undone`` is true once any row of it was taken back."""
    rows = connection.exec_driver_sql(LAST, (person, count))
    return tuple(
        Act(id, at, by, kind, tuple(bytes.fromhex(row) for row in json.loads(added)), bool(undone))
        for id, at, by, kind, added, undone in rows
    )
