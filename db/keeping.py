"""Records of how a book is kept: who opened it, what was taken out of it, who agreed to it. Standard library only.

Times (``at``) are milliseconds since 1970 in UTC, as in ``db.records``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from db.records import Id

COPY_KIND = "copy_kind"
"""The setting that says which CopyKind this file is; without it, it is somebody's OWN."""
KEEP_UNTIL = "keep_until"
"""The setting with the day (YYYY-MM-DD) until which a clinic keeps its copy. Not carried: each copy has its own."""


class CopyKind(StrEnum):
    """Whose copy of the book a file is. Erasing in OWN really loses the text; CLINIC hides and keeps it."""

    OWN = "own"
    CLINIC = "clinic"


class CopyWhat(StrEnum):
    """What somebody took out of the book."""

    PARCEL = "parcel"
    HOME_COPY = "home_copy"
    PRINT = "print"
    RECORD = "record"


class ResetHow(StrEnum):
    """How somebody got a new secret: from a therapist in person, by the recovery sheet, by the clinic's sheet."""

    IN_PERSON = "in_person"
    RECOVERY_SHEET = "recovery_sheet"
    CLINIC_SHEET = "clinic_sheet"


@dataclass(frozen=True, slots=True)
class Opening:
    """``device``: 16 chance bytes that a device keeps for this; ``device_name``: what its people call it."""

    id: Id
    at: int
    by: Id
    device: bytes
    device_name: str


@dataclass(frozen=True, slots=True)
class CopyTaken:
    id: Id
    at: int
    by: Id
    what: CopyWhat


@dataclass(frozen=True, slots=True)
class SecretReset:
    """``person`` got a new secret from ``by``."""

    id: Id
    at: int
    by: Id
    person: Id
    how: ResetHow


@dataclass(frozen=True, slots=True)
class RecordRead:
    """``by`` opened the *record for the law*."""

    id: Id
    at: int
    by: Id


@dataclass(frozen=True, slots=True)
class Removal:
    """``by`` took ``person`` out of those who open the book."""

    id: Id
    at: int
    by: Id
    person: Id


@dataclass(frozen=True, slots=True)
class Consent:
    """Who agreed to the work, and when to ask again. ``terms``: what was agreed with parents about privacy.

    ``region`` as in the help numbers; ``born`` is YYYY-MM or None, ``look_again`` YYYY-MM-DD.
    """

    who: str
    relation: str
    terms: str
    region: str
    born: str | None
    look_again: str


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    """A consent with the row that holds it: ``by`` is the therapist who wrote it down."""

    id: Id
    at: int
    by: Id
    consent: Consent


@dataclass(frozen=True, slots=True)
class KeptText:
    """What the clinic's copy keeps of a row that its author erased: column -> text."""

    row: Id
    texts: dict[str, str]
