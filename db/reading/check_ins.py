"""How visits were for the young person."""

from __future__ import annotations

from sqlalchemy import Connection

from db.records import Id
from db.waiting import CheckIn, KeptCheckIn

OF_VISIT = "SELECT 1 FROM check_in WHERE visit = ? LIMIT 1"
PAGE = """
SELECT x.id, x.at, v.therapist, x.heard, x.topics, x.way, x.overall FROM check_in x JOIN visit v ON v.id = x.visit
WHERE x.id < ? ORDER BY x.id DESC LIMIT ?
"""
END = b"\xff" * 16


def has_check_in(connection: Connection, visit: Id) -> bool:
    """Was it said how this visit was?"""
    return connection.exec_driver_sql(OF_VISIT, (visit,)).first() is not None


def page(connection: Connection, most: int, before: Id | None = None) -> tuple[KeptCheckIn, ...]:
    """At most ``most``, newest first."""
    rows = connection.exec_driver_sql(PAGE, (before or END, most))
    return tuple(KeptCheckIn(id, at, therapist, CheckIn(*said)) for id, at, therapist, *said in rows)
