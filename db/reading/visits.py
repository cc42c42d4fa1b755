"""Times together."""

from __future__ import annotations

from sqlalchemy import Connection

from db.records import Visit

OPEN = """
SELECT id, at, young_person, therapist FROM visit
WHERE id = (SELECT max(id) FROM visit) AND NOT EXISTS (SELECT 1 FROM visit_end e WHERE e.visit = visit.id)
"""
FIRST = "SELECT at FROM visit ORDER BY id LIMIT 1"


def open_visit(connection: Connection) -> Visit | None:
    """The newest visit, if nobody said *Finish for today* yet."""
    row = connection.exec_driver_sql(OPEN).one_or_none()
    return Visit(*row) if row else None


def first_visit_at(connection: Connection) -> int | None:
    """When the two first met here, in milliseconds UTC."""
    found: int | None = connection.exec_driver_sql(FIRST).scalar()
    return found
