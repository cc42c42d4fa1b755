"""What somebody did last."""

from __future__ import annotations

import json
from collections.abc import Collection

from sqlalchemy import Connection

from db.records import Act, Id

COLUMNS = """
SELECT a.id, a.at, a.by, a.kind, a.rows, EXISTS (
  SELECT 1 FROM json_each(a.rows) r JOIN undo u ON u.target = unhex(r.value)), EXISTS (
  SELECT 1 FROM json_each(a.rows) r JOIN seal s ON s.answer = unhex(r.value))
"""
LAST = f"{COLUMNS} FROM act a INDEXED BY act_by WHERE a.by = ?1 ORDER BY a.id DESC LIMIT ?2"
LAST_OF_KINDS = f"""{COLUMNS}
FROM json_each(?3) wanted JOIN act a ON a.id IN (
  SELECT n.id FROM act n WHERE n.by = ?1 AND n.kind = wanted.value ORDER BY n.id DESC LIMIT ?2)
ORDER BY a.id DESC LIMIT ?2
"""
"""The newest of each kind, then the newest of those: years of other kinds are never walked through."""


def last(connection: Connection, person: Id, count: int = 10, kinds: Collection[str] | None = None) -> tuple[Act, ...]:
    """This person's newest acts (of these ``kinds``), newest first.

    ``undone``: some row of it was taken back. ``sealed``: a seal rests on an answer in it.
    """
    if kinds is None:
        rows = connection.exec_driver_sql(LAST, (person, count))
    else:
        rows = connection.exec_driver_sql(LAST_OF_KINDS, (person, count, json.dumps(sorted(kinds))))
    return tuple(
        Act(id, at, by, kind, tuple(bytes.fromhex(row) for row in json.loads(added)), bool(undone), bool(sealed))
        for id, at, by, kind, added, undone, sealed in rows
    )
