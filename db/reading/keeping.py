"""How the book was kept: who opened it, what was taken out of it, who got a new secret, who agreed to it."""

from __future__ import annotations

from sqlalchemy import Connection

from db.keeping import (
    Consent,
    ConsentGiven,
    CopyTaken,
    CopyWhat,
    Opening,
    RecordRead,
    ResetHow,
    SecretReset,
)
from db.records import Id

OPENING = "SELECT id, at, by, device, device_name FROM opening"
OPENINGS = f"{OPENING} WHERE by = ? ORDER BY id DESC"
LAST_OPENING = f"{OPENING} WHERE by = ? AND device = ? ORDER BY id DESC LIMIT 1"
COPIES = "SELECT id, at, by, what FROM copy_taken ORDER BY id DESC"
RESETS = "SELECT id, at, by, person, how FROM secret_reset WHERE person = ? ORDER BY id DESC"
CLINIC_SHEETS = "SELECT id, at, by, person, how FROM secret_reset WHERE how = 'clinic_sheet' ORDER BY id DESC"
RECORD_READS = "SELECT id, at, by FROM record_read ORDER BY id DESC"
CONSENTS = "SELECT id, at, by, who, relation, terms, region, born, look_again FROM consent ORDER BY id DESC"


def openings(connection: Connection, person: Id) -> tuple[Opening, ...]:
    """This person's own, newest first. Nobody is shown anyone else's."""
    return tuple(Opening(*row) for row in connection.exec_driver_sql(OPENINGS, (person,)))


def last_opening(connection: Connection, person: Id, device: bytes) -> Opening | None:
    """This person's newest on one device."""
    row = connection.exec_driver_sql(LAST_OPENING, (person, device)).one_or_none()
    return Opening(*row) if row else None


def copies_taken(connection: Connection) -> tuple[CopyTaken, ...]:
    """Every copy that anyone took out of the book, newest first."""
    rows = connection.exec_driver_sql(COPIES)
    return tuple(CopyTaken(id, at, by, CopyWhat(what)) for id, at, by, what in rows)


def secret_resets(connection: Connection, person: Id) -> tuple[SecretReset, ...]:
    """Each time this person was given a new secret, newest first."""
    rows = connection.exec_driver_sql(RESETS, (person,))
    return tuple(SecretReset(id, at, by, who, ResetHow(how)) for id, at, by, who, how in rows)


def clinic_sheet_uses(connection: Connection) -> tuple[SecretReset, ...]:
    """Each time a clinic's sheet opened the book as a therapist, newest first."""
    rows = connection.exec_driver_sql(CLINIC_SHEETS)
    return tuple(SecretReset(id, at, by, who, ResetHow(how)) for id, at, by, who, how in rows)


def record_reads(connection: Connection) -> tuple[RecordRead, ...]:
    """Each time a therapist opened the *record for the law*, newest first."""
    return tuple(RecordRead(*row) for row in connection.exec_driver_sql(RECORD_READS))


def consents(connection: Connection) -> tuple[ConsentGiven, ...]:
    """Newest first. For therapists alone: ask by way of app/actions/consent_record.py, which checks who asks."""
    return tuple(
        ConsentGiven(id, at, by, Consent(*given)) for id, at, by, *given in connection.exec_driver_sql(CONSENTS)
    )
