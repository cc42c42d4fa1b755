"""What was added alone since the last visit ended: what there is to look at together.

It costs what was written since, however many years lie before.
"""

from __future__ import annotations

from sqlalchemy import Connection

from db.records import Id
from db.waiting import Fresh, Note, Unread

MOST = 200
"""Of each kind, the newest: nobody looks through more in one visit."""
SINCE = "SELECT ifnull(max(id), x'00') FROM visit_end"
BOTH_SAID = """EXISTS (SELECT 1 FROM answer o WHERE o.version = x.version AND o.by <> x.by
 AND NOT EXISTS (SELECT 1 FROM undo u WHERE u.target = o.id))"""
"""Answers stay covered until both are given."""
READ_TOGETHER = "EXISTS (SELECT 1 FROM note_read r WHERE r.note = x.id)"
"""Of a note ``x``. Until then nobody but its author reads it."""
LOOKED_THROUGH = f"(x.visit IS NOT NULL OR x.id < ({SINCE}))"
"""Of a row ``x`` that was added alone: a visit ended since. Until then nobody but its author reads its words."""
NOT_UNDONE = "NOT EXISTS (SELECT 1 FROM undo u WHERE u.target = x.id)"


def _fresh(table: str, about: str, more: str = "", join: str = "") -> str:
    return (
        f'SELECT x.id, x.at, x.by, {about} FROM "{table}" x {join}'
        f" WHERE x.id > ? AND x.visit IS NULL AND {NOT_UNDONE} {more} ORDER BY x.id DESC LIMIT {MOST}"
    )


TRIES = _fresh("try", "x.step")
NUMBERS = _fresh("rating", "x.goal")
WORDS = _fresh("wording", "x.line", "AND x.idea = 0")
IDEAS = _fresh("wording", "x.line", "AND x.idea = 1 AND x.text IS NOT NULL")
ANSWERS = _fresh("answer", "v.goal", join="JOIN version v ON v.id = x.version")
NOTES = f"""
SELECT x.id, x.at, x.by, x.goal, x.step, x.text FROM (SELECT * FROM note ORDER BY id DESC LIMIT {MOST}) x
WHERE x.text IS NOT NULL AND {NOT_UNDONE} AND NOT {READ_TOGETHER}
ORDER BY x.id
"""
FOR_THE_VISIT = f"""
SELECT EXISTS (SELECT 1 FROM note x WHERE x.by <> ?1 AND x.text IS NOT NULL AND {NOT_UNDONE} AND NOT {READ_TOGETHER})
  OR EXISTS (SELECT 1 FROM "try" x WHERE x.id > ({SINCE}) AND x.visit IS NULL AND x.by <> ?1
             AND x.note IS NOT NULL AND {NOT_UNDONE})
"""


def unread(connection: Connection) -> Unread:
    """Notes are among it until they were read together, whenever they were kept."""
    since = last_end(connection)

    def fresh(sql: str) -> tuple[Fresh, ...]:
        return tuple(Fresh(*row) for row in connection.exec_driver_sql(sql, (since,)))[::-1]

    return Unread(unread_notes(connection), *(fresh(sql) for sql in (TRIES, NUMBERS, WORDS, IDEAS, ANSWERS)))


def last_end(connection: Connection) -> Id:
    """The row that ended the last visit; below every row where none ended yet."""
    ended: Id = connection.exec_driver_sql(SINCE).scalar_one()
    return ended


def unread_notes(connection: Connection) -> tuple[Note, ...]:
    """What is to be read first, oldest first."""
    return tuple(Note(*row) for row in connection.exec_driver_sql(NOTES))


def lines_wait(connection: Connection, reader: Id) -> bool:
    """Did somebody else write lines that ``reader`` is not to read before the next visit?"""
    return bool(connection.exec_driver_sql(FOR_THE_VISIT, (reader,)).scalar_one())
