"""How the book was kept: who opened it, what was taken out of it, who got a new secret, who agreed to it."""

from __future__ import annotations

from typing import NamedTuple

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
NEWEST = "AND id < ? ORDER BY id DESC LIMIT ?"
OPENINGS = f"{OPENING} WHERE by = ? {NEWEST}"
EDGES = f"""{OPENING} JOIN (SELECT device AS on_it, min(id) AS first, max(id) AS last FROM opening WHERE by = ?
 GROUP BY device) ON id IN (first, last) ORDER BY id"""
LAST_OPENING = f"{OPENING} WHERE by = ? AND device = ? ORDER BY id DESC LIMIT 1"
COPIES = f"SELECT id, at, by, what FROM copy_taken WHERE true {NEWEST}"
RESETS = f"SELECT id, at, by, person, how FROM secret_reset WHERE person = ? {NEWEST}"
CLINIC_SHEETS = f"SELECT id, at, by, person, how FROM secret_reset WHERE how = 'clinic_sheet' {NEWEST}"
RECORD_READS = f"SELECT id, at, by FROM record_read WHERE true {NEWEST}"
READS_OF = f"SELECT id, at, by FROM record_read WHERE by = ? {NEWEST}"
CONSENTS = "SELECT id, at, by, who, relation, terms, region, born, look_again FROM consent ORDER BY id DESC"


class Span(NamedTuple):
    """The newest ``most`` rows from before the row ``before``."""

    before: Id = b"\xff" * 16
    most: int = -1


ALL = Span()


def openings(connection: Connection, person: Id, span: Span = ALL) -> tuple[Opening, ...]:
    """This person's own, newest first. Nobody is shown anyone else's."""
    return tuple(Opening(*row) for row in connection.exec_driver_sql(OPENINGS, (person, *span)))


def first_and_last_openings(connection: Connection, person: Id) -> tuple[Opening, ...]:
    """This person's on each device."""
    return tuple(Opening(*row) for row in connection.exec_driver_sql(EDGES, (person,)))


def last_opening(connection: Connection, person: Id, device: bytes) -> Opening | None:
    """This person's newest on one device."""
    row = connection.exec_driver_sql(LAST_OPENING, (person, device)).one_or_none()
    return Opening(*row) if row else None


def copies_taken(connection: Connection, span: Span = ALL) -> tuple[CopyTaken, ...]:
    """Every copy that anyone took out of the book, newest first."""
    rows = connection.exec_driver_sql(COPIES, span)
    return tuple(CopyTaken(id, at, by, CopyWhat(what)) for id, at, by, what in rows)


def secret_resets(connection: Connection, person: Id, span: Span = ALL) -> tuple[SecretReset, ...]:
    """Each time this person was given a new secret, newest first."""
    rows = connection.exec_driver_sql(RESETS, (person, *span))
    return tuple(SecretReset(id, at, by, who, ResetHow(how)) for id, at, by, who, how in rows)


def clinic_sheet_uses(connection: Connection, span: Span = ALL) -> tuple[SecretReset, ...]:
    """Each time a clinic's sheet opened the book as a therapist, newest first."""
    rows = connection.exec_driver_sql(CLINIC_SHEETS, span)
    return tuple(SecretReset(id, at, by, who, ResetHow(how)) for id, at, by, who, how in rows)


def record_reads(connection: Connection, by: Id | None = None, span: Span = ALL) -> tuple[RecordRead, ...]:
    """Each time a therapist opened the *record for the law*, or this one did, newest first."""
    sql, of = (READS_OF, (by,)) if by else (RECORD_READS, ())
    return tuple(RecordRead(*row) for row in connection.exec_driver_sql(sql, (*of, *span)))


def consents(connection: Connection) -> tuple[ConsentGiven, ...]:
    """Newest first. For therapists alone: ask by way of app/actions/consent_record.py, which checks who asks."""
    return tuple(
        ConsentGiven(id, at, by, Consent(*given)) for id, at, by, *given in connection.exec_driver_sql(CONSENTS)
    )
