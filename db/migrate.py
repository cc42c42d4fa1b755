"""Bring a book to the shape this app knows: numbered SQL files and ``user_version``.

Each step runs whole or not at all, and its number is kept in the same transaction.
Before the first step on a book that holds something, a copy of it is kept (see copies).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from importlib.resources import files

import sqlcipher3

from db.errors import BookDamaged, BookTooNew

NEWEST = 1
SHAPE = "6626f25ff96d27a1aa995cb7679711ba4426e12ef7bfdbcf7138d5174e78f785"
"""SHA-256 over the DDL of a book at ``NEWEST``: its tables, indexes, view and triggers."""


def version(connection: sqlcipher3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlcipher3.Connection, keep_copy: Callable[[], object], newest: int = NEWEST) -> None:
    """Run the missing steps, once ``keep_copy`` has kept the book as it was.

    Raises BookTooNew, what ``keep_copy`` raises, and sqlcipher3.Error, with the book as it was.
    """
    now = version(connection)
    if now > newest:
        raise BookTooNew(f"shape {now}, this app knows {newest}")
    if 0 < now < newest:
        keep_copy()
    for number in range(now + 1, newest + 1):
        run(connection, number, statements(script(number)))


def run(connection: sqlcipher3.Connection, number: int, steps: Iterator[str]) -> None:
    """One step, in one transaction. A failure leaves the book exactly as it was."""
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in steps:
            connection.execute(statement)
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise BookDamaged(f"step {number} would leave rows that rest on nothing")
        connection.execute(f"PRAGMA user_version = {number}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def script(number: int) -> str:
    folder = files("db.migrations")
    name = next(f.name for f in folder.iterdir() if f.name.startswith(f"{number:04}_") and f.name.endswith(".sql"))
    return (folder / name).read_text(encoding="utf-8")


def statements(sql: str) -> Iterator[str]:
    """The statements of a script one by one (a trigger's own semicolons stay inside it)."""
    gathered = ""
    for line in sql.splitlines(keepends=True):
        gathered += line
        if line.rstrip().endswith(";") and sqlcipher3.complete_statement(gathered):
            yield gathered.strip().removesuffix(";")
            gathered = ""


def shape(connection: sqlcipher3.Connection) -> str:
    """A digest of every table, index, view and trigger the file has. Costs the same in every book."""
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
    return hashlib.sha256("\n".join(f"{name}:{sql}" for name, sql in rows).encode()).hexdigest()
