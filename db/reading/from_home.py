"""Cheers and hopes from home, and what the young person did with each.

A mark is a setting of this file: it is never carried. Nobody learns whether a cheer was read or hidden, and what
another copy does not hold nobody can read there. The price: hidden once, it is hidden again on another device.
"""

from __future__ import annotations

from sqlalchemy import Connection

from db import mutable
from db.records import Id
from db.telling import FromHome, Mark, WrittenKind

MARKED = "from_home:"
FROM_HOME = f"""
SELECT x.id, x.at, x.by, x.kind, x.text, ifnull(s.value, 'new') FROM (
  SELECT id, at, by, 'cheer' AS kind, text FROM cheer UNION ALL SELECT id, at, by, 'hope', text FROM hope
) x LEFT JOIN setting s ON s.key = '{MARKED}' || lower(hex(x.id))
WHERE x.text IS NOT NULL AND (ifnull(s.value, 'new') = 'hidden') = ? ORDER BY x.id DESC LIMIT ?
"""


def from_home(connection: Connection, most: int, hidden: bool = False) -> tuple[FromHome, ...]:
    """At most ``most``, newest first: those in sight, or those that are hidden. What was erased is not there."""
    rows = connection.exec_driver_sql(FROM_HOME, (int(hidden), most))
    return tuple(FromHome(id, at, by, WrittenKind(kind), text, Mark(mark)) for id, at, by, kind, text, mark in rows)


def keep_mark(connection: Connection, sent: Id, mark: Mark) -> None:
    """On this device alone."""
    mutable.set_setting(connection, f"{MARKED}{sent.hex()}", mark)
