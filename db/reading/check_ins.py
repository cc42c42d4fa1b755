"""How visits were for the young person."""

from __future__ import annotations

from sqlalchemy import Connection

from db.records import Id

OF_VISIT = "SELECT 1 FROM check_in WHERE visit = ? LIMIT 1"


def has_check_in(connection: Connection, visit: Id) -> bool:
    """Was it said how this visit was?"""
    return connection.exec_driver_sql(OF_VISIT, (visit,)).first() is not None
