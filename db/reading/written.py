"""Everything that was written, by whom and when, whatever became of it. Read a page at a time, newest first."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection

from db.reading.unread import BOTH_SAID, LOOKED_THROUGH, READ_TOGETHER
from db.records import Id, LineKind
from db.telling import Written, WrittenKind
from db.truths.saying import built_on

ERASED = "EXISTS (SELECT 1 FROM redaction r WHERE r.target = x.id)"
END = b"\xff" * 16


def _arm(table: str, columns: str, more: str = "") -> str:
    return (
        f"SELECT x.id, x.at, x.by, {columns},"
        " EXISTS (SELECT 1 FROM undo u WHERE u.target = x.id),"
        f" {ERASED}"
        f' FROM "{table}" x {more} WHERE x.id < ?1 AND (?2 IS NULL OR x.by = ?2)'
    )


def _with_words(*columns: str) -> str:
    """Tries and answers can do without."""
    there = " OR ".join([*(f"x.{column} IS NOT NULL" for column in columns), ERASED])
    return f" AND ({there})"


WORDS = f"x.typed_by, CASE x.idea WHEN 1 THEN 'idea' ELSE 'wording' END, l.kind, x.text, x.reason, {built_on('x.id')}"
HOW_AND_NUMBER = "nullif(trim(ifnull(x.how, '') || ' ' || ifnull(x.number, '')), '')"
ARMS = (
    _arm("wording", WORDS, "JOIN line l ON l.id = x.line") + " AND (?4 = 0 OR x.idea = 1)",
    _arm("try", "x.by, 'note', NULL, x.note, NULL, 0")
    + _with_words("note")
    + f" AND (?5 IS NULL OR x.by = ?5 OR {LOOKED_THROUGH})",
    _arm("answer", "x.by, 'answer', NULL, x.note, x.offer, 0")
    + _with_words("note", "offer")
    + f" AND (?6 = 0 OR x.by = ?2 OR x.by = ?7 OR {BOTH_SAID})",
    _arm("note", "x.by, 'kept', NULL, x.text, NULL, 0") + f" AND (?5 IS NULL OR x.by = ?5 OR {READ_TOGETHER})",
    _arm("cheer", "x.by, 'cheer', NULL, x.text, NULL, 0"),
    _arm("hope", "x.by, 'hope', NULL, x.text, NULL, 0"),
    _arm("tool", "x.by, 'tool', NULL, x.name, nullif(x.how, ''), 0"),
    _arm("helper", f"x.by, 'helper', NULL, x.name, {HOW_AND_NUMBER}, 0"),
    _arm("closing", "x.by, 'closing', NULL, x.text, NULL, 0"),
)
PAGE = f"{' UNION ALL '.join(ARMS)} ORDER BY 1 DESC LIMIT ?3"


def written(
    connection: Connection,
    most: int,
    before: Id | None = None,
    by: Id | None = None,
    alone: bool = False,
    reader: Id | None = None,
    covered: bool = False,
    sitter: Id | None = None,
) -> tuple[Written, ...]:
    """At most ``most`` of what stands ``before`` (all, when None), of one author or of everybody.
    ``alone``: without the words that count on lines. ``reader``: without others' lines for the next visit.
    ``covered``: without what was said to words that the other has not answered yet, but ``sitter``'s own."""
    rows = connection.exec_driver_sql(PAGE, (before or END, by, most, int(alone), reader, int(covered), sitter))
    return tuple(_written(row) for row in rows)


def one(connection: Connection, id: Id) -> Written | None:
    """None when nobody wrote that."""
    above = (int.from_bytes(id, "big") + 1).to_bytes(len(id), "big")
    found = connection.exec_driver_sql(PAGE, (above, None, 1, 0, None, 0, None)).one_or_none()
    return _written(found) if found and found[0] == id else None


def _written(row: Any) -> Written:
    id, at, by, typed_by, kind, line, text, more, used, undone, erased = row
    on = LineKind(line) if line else None
    return Written(id, at, by, typed_by, WrittenKind(kind), on, text, more, bool(used), bool(undone), bool(erased))
