"""How this copy of the book is kept: whose it is, until when, and what of it was taken out."""

from __future__ import annotations

from sqlalchemy import Connection

from db.keeping import COPY_KIND, KEEP_UNTIL, CopyKind
from db.mutable import setting
from db.reading.written import written
from db.records import Id

NEWEST_RECORD = """
SELECT max(c.id) FROM copy_taken c JOIN person p ON p.id = c.by WHERE c.what = 'record' AND p.role = 'therapist'
"""


def copy_kind(connection: Connection) -> CopyKind:
    """Unset it is somebody's own."""
    return CopyKind.CLINIC if setting(connection, COPY_KIND) == CopyKind.CLINIC else CopyKind.OWN


def keep_until(connection: Connection) -> str | None:
    """YYYY-MM-DD, or None when nobody has set a day."""
    return setting(connection, KEEP_UNTIL)


def newest_record(connection: Connection) -> Id | None:
    """When a therapist last saved the record. The young person's own record leaves out what the law asks for."""
    found: Id | None = connection.exec_driver_sql(NEWEST_RECORD).scalar()
    return found


def newest_written(connection: Connection) -> Id | None:
    found = written(connection, 1)
    return found[0].id if found else None
