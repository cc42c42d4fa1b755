"""What the writer has to look up before it can add: epochs, and what can be undone."""

from __future__ import annotations

from sqlalchemy import Connection

from db.records import Id
from db.truths.saying import UNDOABLE

EPOCH = "SELECT max(id) FROM step_back WHERE version = (SELECT version FROM answer WHERE id = ?)"
STANDING = (
    "SELECT DISTINCT epoch FROM agreement WHERE version = ? AND stepped_back IS NULL AND ? IN (young_person, therapist)"
)
UNDO = " UNION ALL ".join(f'SELECT 1 FROM "{table}" WHERE id = ?1' for table in UNDOABLE)


def epoch(connection: Connection, answer: Id) -> Id | None:
    """The newest step back from the answer's version that this copy knows."""
    found: Id | None = connection.exec_driver_sql(EPOCH, (answer,)).scalar()
    return found


def standing_epochs(connection: Connection, version: Id, person: Id) -> list[Id | None]:
    """Epochs of this person's agreements on a version that nobody stepped back from; nearly always one."""
    return [row[0] for row in connection.exec_driver_sql(STANDING, (version, person))]


def can_be_undone(connection: Connection, id: Id) -> bool:
    return connection.exec_driver_sql(UNDO, (id,)).first() is not None
