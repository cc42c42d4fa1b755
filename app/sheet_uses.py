"""A sheet opened a caseload: each of its books keeps a row that says so."""

from __future__ import annotations

from contextlib import suppress

from app.actions.hand import Hand
from app.actions.note_reset import note_reset
from db.book import Book
from db.caseload import Caseload
from db.entry import ShelfEntry
from db.errors import BookReadOnly, NoRoom
from db.keeping import ResetHow
from db.locks.slots import Kind
from db.reading.keeping import secret_resets
from db.records import Id, Role
from db.sheet_uses import SheetUse

HOW = {Kind.RECOVERY: ResetHow.RECOVERY_SHEET, Kind.CLINIC: ResetHow.CLINIC_SHEET}


def tell_sheet_uses(caseload: Caseload, entry: ShelfEntry, book: Book, therapist: Id) -> None:
    """What waits for the open ``book`` becomes rows, with the time at which the sheet was used. Where they cannot be
    kept the way in stays open, and they wait on."""
    with suppress(NoRoom, BookReadOnly):
        for use in caseload.sheet_uses(entry):
            if not _is_told(book, therapist, use):
                note_reset(book, Hand(therapist, Role.THERAPIST, use.at), therapist, HOW[use.kind])
        caseload.told_sheet_uses(entry)


def _is_told(book: Book, therapist: Id, use: SheetUse) -> bool:
    """The app was killed after the row, before the shelf knew."""
    with book.reading() as connection:
        told = secret_resets(connection, therapist)
    return any((one.at, one.how) == (use.at, HOW[use.kind]) for one in told)
