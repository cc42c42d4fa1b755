"""How this copy of the book is kept: whose it is, until when, and what of it was taken out."""

from __future__ import annotations

from sqlalchemy import Connection

from db.keeping import COPY_KIND, KEEP_UNTIL, CopyKind, CopyWhat
from db.mutable import setting
from db.reading.written import written
from db.records import Id

NEWEST_TAKEN = "SELECT max(id) FROM copy_taken WHERE what = ?"


def copy_kind(connection: Connection) -> CopyKind:
    """Unset it is somebody's own."""
    return CopyKind.CLINIC if setting(connection, COPY_KIND) == CopyKind.CLINIC else CopyKind.OWN


def keep_until(connection: Connection) -> str | None:
    """YYYY-MM-DD, or None when nobody has set a day."""
    return setting(connection, KEEP_UNTIL)


def newest_taken(connection: Connection, what: CopyWhat) -> Id | None:
    """When a copy of this kind was last taken out."""
    found: Id | None = connection.exec_driver_sql(NEWEST_TAKEN, (what,)).scalar()
    return found


def newest_written(connection: Connection) -> Id | None:
    found = written(connection, 1)
    return found[0].id if found else None
