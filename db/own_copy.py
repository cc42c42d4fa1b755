"""The young person's own copy of a book, which needs nobody else: it opens by a code of theirs on any device.

What therapists alone may read, the keys of home copies and what others half typed are not in it, and it has a key of
its own: nobody who can open the clinic's book opens this file by that.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import sqlcipher3

from db import cipher, contents, faults, parcel
from db.book import Book
from db.cipher import KEY_BYTES
from db.files import synced
from db.keeping import COPY_KIND, CopyKind
from db.locks.device import Device
from db.locks.slots import Kind, sealed
from db.locks.stretch import SALT_BYTES, Stretched, stretch
from db.locks.wrapping import wrap
from db.records import Id
from db.tables import CLINIC_ONLY


def stretched(code: bytes, device: Device) -> Stretched:
    """The slow part, which can be done beside the window. Raises BookError without enough memory."""
    return stretch(code, secrets.token_bytes(SALT_BYTES), device.cost)


def saving(book: Book, place: Path, person: Id, code: Stretched, device: Device) -> AbstractContextManager[None]:
    """A parcel as ``parcel.saving`` makes it, that ``person`` alone opens. Raises what that raises."""
    key = secrets.token_bytes(KEY_BYTES)
    slot = wrap(book.id, Kind.PASSPHRASE, key, code, device, person, bound=False)
    return parcel.saving(book, place, sealed(book.id, (slot,), key).data(), lambda copy: _fit(book, copy, person, key))


def _fit(book: Book, copy: Path, person: Id, key: bytes) -> None:
    with faults.told(writing=True):
        with _changing(copy, book.key) as connection:
            connection.execute("DELETE FROM setting")
            connection.execute("INSERT INTO setting (key, value) VALUES (?, ?)", (COPY_KIND, CopyKind.OWN))
            connection.execute("DELETE FROM draft WHERE person <> ?", (person,))
            for table in CLINIC_ONLY:
                connection.execute(f'DELETE FROM "{table.name}"')
        cipher.change_key(copy, book.key, key)
    contents.of_file(copy, key)
    synced(copy)


@contextmanager
def _changing(copy: Path, key: bytes) -> Iterator[sqlcipher3.Connection]:
    """One transaction in a file that nobody has open."""
    connection = cipher.connect(copy, key)
    try:
        connection.execute("PRAGMA journal_mode = MEMORY").fetchall()
        connection.execute("BEGIN IMMEDIATE")
        yield connection
        connection.execute("COMMIT")
    finally:
        connection.close()
