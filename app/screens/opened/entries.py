"""What is told on *Who opened this*: one entry for each thing that happened to the book itself, newest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.rules.openings import device_names, from_new_devices
from app.text import Message, message
from db.keeping import CopyTaken, CopyWhat, RecordRead, ResetHow, SecretReset
from db.reading import Reading
from db.reading.keeping import (
    Span,
    clinic_sheet_uses,
    copies_taken,
    first_and_last_openings,
    openings,
    record_reads,
    secret_resets,
)
from db.records import Id, Person, Role

COPIES = {
    CopyWhat.PARCEL: "opened.parcel",
    CopyWhat.HOME_COPY: "opened.home_copy",
    CopyWhat.PRINT: "opened.print",
    CopyWhat.RECORD: "opened.record",
}
RESETS = {
    ResetHow.IN_PERSON: "opened.reset",
    ResetHow.RECOVERY_SHEET: "opened.sheet",
    ResetHow.CLINIC_SHEET: "opened.clinic_sheet",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """``at`` in milliseconds UTC. ``new``: the first time on a device."""

    id: Id
    at: int
    what: Message
    icon: str
    new: bool = False


def entries(
    connection: Reading, me: Person | None, names: Mapping[Id, str], device: bytes, span: Span
) -> tuple[Entry, ...]:
    """Those of ``span``. For one person alone their openings and resets as well; for nobody in particular (None) what
    all may see.

    A clinic's sheet lets somebody into the young person's book: they are told each time.
    A therapist is told of the *record for the law* only when they opened it, the young person of each time.
    """
    found = [copy_entry(one, names) for one in copies_taken(connection, span)]
    readers = me.id if me is not None and me.role is Role.THERAPIST else None
    found += [read_entry(one, names) for one in record_reads(connection, readers, span)]
    if me is None or me.role is Role.YOUNG_PERSON:
        found += [clinic_entry(one, names) for one in clinic_sheet_uses(connection, span)]
    if me is not None:
        found += [reset_entry(one, names) for one in secret_resets(connection, me.id, span)]
        found += own_openings(connection, me, device, span)
    return tuple(sorted(found, key=lambda entry: entry.id, reverse=True)[: span.most])


def own_openings(connection: Reading, me: Person, device: bytes, span: Span) -> Iterator[Entry]:
    """A device goes by the name it was given last; without one it is this one or another."""
    edges = first_and_last_openings(connection, me.id)
    called, fresh = device_names(edges), from_new_devices(edges)
    for one in openings(connection, me.id, span):
        name = called[one.device]
        unnamed = "opened.here" if one.device == device else "opened.elsewhere"
        what = message("opened.on", what=name) if name else message(unnamed)
        yield Entry(one.id, one.at, what, "device-mobile-bold", one.id in fresh)


def copy_entry(one: CopyTaken, names: Mapping[Id, str]) -> Entry:
    icon = "printer-bold" if one.what is CopyWhat.PRINT else "copy-bold"
    return Entry(one.id, one.at, message(COPIES[one.what], name=names[one.by]), icon)


def read_entry(one: RecordRead, names: Mapping[Id, str]) -> Entry:
    return Entry(one.id, one.at, message("opened.record_read", name=names[one.by]), "eye-bold")


def clinic_entry(one: SecretReset, names: Mapping[Id, str]) -> Entry:
    return Entry(one.id, one.at, message("opened.clinic_sheet_of", name=names[one.person]), "key-bold")


def reset_entry(one: SecretReset, names: Mapping[Id, str]) -> Entry:
    return Entry(one.id, one.at, message(RESETS[one.how], name=names[one.by]), "key-bold")
