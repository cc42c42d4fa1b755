"""The young person's own copy: what of a book leaves the clinic, and what two copies of one book share.

Out of the copy go the rows that therapists alone may read, every draft, and every setting of the device it came from.
Slots do not travel: those of the clinic open the clinic's copy. The other device gives this one its own.
"""

from __future__ import annotations

import secrets
from pathlib import Path

import sqlcipher3

from db import cipher, contents, faults
from db.book import Book
from db.cipher import KEY_BYTES
from db.files import synced
from db.keeping import COPY_KIND, CopyKind
from db.tables import CLINIC_ONLY

CARRY_KEY = "carry_key"
"""The setting with the key by which files go between the copies of this book, as hex."""
TRAVELS = f"key = '{CARRY_KEY}' OR key LIKE 'home_key:%'"
"""Settings that each copy has to know, to open what the others and the adults at home send."""
DROPPED = (
    "DELETE FROM draft",
    f"DELETE FROM setting WHERE NOT ({TRAVELS})",
    f"INSERT INTO setting VALUES ('{COPY_KIND}', '{CopyKind.OWN}')",
    *(f"DELETE FROM {table.name}" for table in CLINIC_ONLY),
)


def carry_key(book: Book) -> bytes:
    """This book's 32 bytes, made when first asked for (not inside an act)."""
    kept = book.setting(CARRY_KEY)
    if kept is None:
        kept = secrets.token_bytes(KEY_BYTES).hex()
        book.set_setting(CARRY_KEY, kept)
    return bytes.fromhex(kept)


def make_own(copy: Path, key: bytes, new: bytes) -> None:
    """Turn a copy of a book, which nobody has open, into the young person's own under the key ``new``.

    What goes is written over. Raises NoRoom, BookReadOnly, BookDamaged; then the file is of no use.
    """
    with faults.told(writing=True):
        connection = cipher.connect(copy, key)
        try:
            _drop(connection)
        finally:
            connection.close()
        cipher.change_key(copy, key, new)
    contents.of_file(copy, new)
    synced(copy)


def _drop(connection: sqlcipher3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = MEMORY").fetchall()  # a half-made file is thrown away, never mended
    connection.execute("BEGIN IMMEDIATE")
    for statement in DROPPED:
        connection.execute(statement)
    connection.execute("COMMIT")
