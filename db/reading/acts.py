"""What somebody did last."""

from __future__ import annotations

import json
from collections.abc import Collection

from sqlalchemy import Connection

from db.records import Act, Id

LAST = """
SELECT a.id, a.at, a.by, a.kind, a.rows, EXISTS (
  SELECT 1 FROM json_each(a.rows) r JOIN undo u ON u.target = unhex(r.value)), EXISTS (
  SELECT 1 FROM json_each(a.rows) r JOIN seal s ON s.answer = unhex(r.value))
FROM act a
WHERE a.by = ?1 AND (?2 IS NULL OR a.kind IN (SELECT value FROM json_each(?2)))
ORDER BY a.id DESC LIMIT ?3
"""


def last(
    connection: Connection, person: Id, count: int = 10, kinds: Collection[str] | None = None
) -> tuple[Act, ...]:
    """This person's newest acts (of these ``kinds``), newest first.

    ``undone``: some row of it was taken back. ``sealed``: a seal rests on an answer in it.
    """
    wanted = None if kinds is None else json.dumps(sorted(kinds))
    rows = connection.exec_driver_sql(LAST, (person, wanted, count))
    return tuple(
        Act(id, at, by, kind, tuple(bytes.fromhex(row) for row in json.loads(added)), bool(undone), bool(sealed))
        for id, at, by, kind, added, undone, sealed in rows
    )
