"""The young person's own copy: what of a book leaves the clinic, and what two copies of one book share.

Out of the copy go the rows that therapists alone may read, what was half typed, and every setting of the device it
came from. Slots do not travel: those of the clinic open the clinic's copy. The other device gives this one its own.

One that is saved to keep opens by a code of the young person's on any device and needs nobody else: nobody who can
open the clinic's book opens that file by it.
"""

from __future__ import annotations

import secrets
from contextlib import AbstractContextManager
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

CARRY_KEY = "carry_key"
"""The setting with the key by which files go between the copies of this book, as hex."""
HOME_KEY = "home_key:"
"""Before an adult's id in hex: the setting with the key of their home copy, as hex."""
HOME_KEY_OLDER = "home_key_older:"
"""Likewise, the key that their words still hold while it is being renewed. It stays where it is."""
TRAVELS = f"key = '{CARRY_KEY}' OR key LIKE '{HOME_KEY}%'"
"""Settings that each copy has to know, to open what the others and the adults at home send."""


def carry_key(book: Book) -> bytes:
    """This book's 32 bytes, made when first asked for (not inside an act)."""
    kept = book.setting(CARRY_KEY)
    if kept is None:
        kept = secrets.token_bytes(KEY_BYTES).hex()
        book.set_setting(CARRY_KEY, kept)
    return bytes.fromhex(kept)


def stretched(code: bytes, device: Device) -> Stretched:
    """The slow part, which can be done beside the window. Raises BookError without enough memory."""
    return stretch(code, secrets.token_bytes(SALT_BYTES), device.cost)


def saving(book: Book, place: Path, person: Id, code: Stretched, device: Device) -> AbstractContextManager[None]:
    """A parcel to keep as ``parcel.saving`` makes it, that ``person`` alone opens, with what they half typed.

    Raises what that raises.
    """
    key = secrets.token_bytes(KEY_BYTES)
    slot = wrap(book.id, Kind.PASSPHRASE, key, code, device, person, bound=False)
    slots = sealed(book.id, (slot,), key).data()
    return parcel.saving(book, place, slots, lambda copy: make_own(copy, book.key, key, keep_for=person))


def make_own(copy: Path, key: bytes, new: bytes, keep_for: Id | None = None) -> None:
    """Turn a copy of a book, which nobody has open, into the young person's own under the key ``new``: to travel, or
    to keep for ``keep_for``, with their drafts and without the keys that copies share.

    What goes is written over. Raises NoRoom, BookReadOnly, BookDamaged; then the file is of no use.
    """
    with faults.told(writing=True):
        connection = cipher.connect(copy, key)
        try:
            _drop(connection, keep_for)
        finally:
            connection.close()
        cipher.change_key(copy, key, new)
    contents.of_file(copy, new)
    synced(copy)


def _drop(connection: sqlcipher3.Connection, keep_for: Id | None) -> None:
    connection.execute("PRAGMA journal_mode = MEMORY").fetchall()  # a half-made file is thrown away, never mended
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("DELETE FROM draft WHERE person IS NOT ?", (keep_for,))
    connection.execute("DELETE FROM setting" if keep_for else f"DELETE FROM setting WHERE NOT ({TRAVELS})")
    connection.execute("INSERT INTO setting (key, value) VALUES (?, ?)", (COPY_KIND, CopyKind.OWN))
    for table in CLINIC_ONLY:
        connection.execute(f'DELETE FROM "{table.name}"')
    connection.execute("COMMIT")
