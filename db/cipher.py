"""One encrypted connection, with every promise it needs switched on."""

from __future__ import annotations

from pathlib import Path

import sqlcipher3

KEY_BYTES = 32
ASLEEP = "mode=ro&immutable=1"
PRAGMAS = (
    "synchronous = FULL",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
)
"""``cipher_memory_security`` stays off: it makes long work twelve times slower, and guards pages that
Python holds as plain text anyway."""


def key_sql(key: bytes) -> str:
    """The raw key as SQLCipher takes it. Anything but 32 bytes would pass silently as a passphrase."""
    if len(key) != KEY_BYTES:
        raise ValueError(f"a book's key has {KEY_BYTES} bytes")
    return f"\"x'{key.hex()}'\""


def connect(path: Path, key: bytes, mode: str = "mode=rw") -> sqlcipher3.Connection:
    """Connect to an existing file; nothing of it is read yet. Transactions are begun by hand.

    ``mode``: how SQLite opens it; ``ASLEEP`` for a file that nobody writes to, and that leaves no trace beside it.

    Raises ValueError for a key of another length, sqlcipher3.Error when it cannot be opened.
    """
    keyed = key_sql(key)
    address = f"{path.absolute().as_uri()}?{mode}"
    connection = sqlcipher3.connect(address, uri=True, isolation_level=None, check_same_thread=False, timeout=2.0)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
        connection.execute(f"PRAGMA key = {keyed}").fetchall()
        if not connection.execute("PRAGMA cipher_version").fetchone():
            raise RuntimeError("this build of SQLite does not encrypt")
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def change_key(path: Path, old: bytes, new: bytes) -> None:
    """Encrypt a file that nobody has open anew. A failure in between leaves a file of no use.

    Raises ValueError for a key of another length, sqlcipher3.Error.
    """
    keyed = key_sql(new)
    connection = connect(path, old)
    try:
        connection.execute(f"PRAGMA rekey = {keyed}").fetchall()
    finally:
        connection.close()


def write_ahead(connection: sqlcipher3.Connection) -> None:
    """Readers and the writer do not wait for each other. Writes to the file the first time only."""
    connection.execute("PRAGMA journal_mode = WAL").fetchall()
