"""The file itself: its schema, how it is made, and how it is opened.

It keeps a rollback journal, not a write-ahead log: a log left beside a file that is then replaced
would be played into the wrong one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

import sqlcipher3

from db import cipher, faults
from db.contents import check_pages, check_rows
from db.errors import BookTooNew, NotABook
from db.files import has_content, new_file, synced
from db.home_copy.records import Sent
from db.records import Id

SHAPE = 1
SENT = ("cheer", "hope")
SCHEMA = (
    "CREATE TABLE owner (adult BLOB NOT NULL PRIMARY KEY CHECK (length(adult) = 16)) STRICT, WITHOUT ROWID",
    "CREATE TABLE page (place INTEGER NOT NULL PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('people', 'goal')),"
    " body TEXT NOT NULL CHECK (json_valid(body))) STRICT",
    "CREATE TABLE cheer (id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16), at INTEGER NOT NULL,"
    " text TEXT NOT NULL CHECK (length(text) <= 80)) STRICT, WITHOUT ROWID",
    "CREATE TABLE hope (id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16), at INTEGER NOT NULL,"
    " text TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE draft (place TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID",
    f"PRAGMA user_version = {SHAPE}",
)

AllSent: TypeAlias = Mapping[str, Iterable[Sent]]
"""Table (cheer, hope) -> what stands in it."""
Drafts: TypeAlias = Mapping[str, str]
"""Place -> what the adult half typed there. It never leaves this file but to the one that takes its place."""


@contextmanager
def opened(path: Path, key: bytes, writing: bool = False) -> Iterator[sqlcipher3.Connection]:
    """One copy, checked to be one, for as long as the block lasts. ``writing``: as one transaction.

    Raises NotABook (nothing there, something else, another key), BookDamaged, BookTooNew, BookReadOnly, NoRoom.
    """
    cipher.key_sql(key)
    if not has_content(path):
        raise NotABook("no copy for home here")
    with faults.told_at_open(path):
        connection = cipher.connect(path, key)
    try:
        with faults.told_at_open(path):
            _check_shape(connection)
        with faults.told(writing):
            connection.execute("BEGIN IMMEDIATE" if writing else "BEGIN")
            yield connection
            connection.execute("COMMIT")
    finally:
        connection.close()  # what was not committed is rolled back


def _check_shape(connection: sqlcipher3.Connection) -> None:
    shape = connection.execute("PRAGMA user_version").fetchone()[0]
    if shape > SHAPE:
        raise BookTooNew(f"shape {shape}, this app knows {SHAPE}")
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'owner'").fetchone():
        raise NotABook("not a copy for home")


def make(
    path: Path, key: bytes, adult: Id, pages: Iterable[tuple[str, str]], sent: AllSent, drafts: Drafts | None = None
) -> None:
    """A new, whole copy at ``path``, on the disk when this returns; gone again when it fails.

    Raises Refused when a file is there, NoRoom, BookReadOnly.
    """
    with new_file(path):
        with faults.told_at_open(path):
            connection = cipher.connect(path, key)
        try:
            with faults.told(writing=True):
                _fill(connection, adult, pages, sent, drafts or {})
                check_pages(connection)
                check_rows(connection)
        finally:
            connection.close()
        synced(path)


def _fill(
    connection: sqlcipher3.Connection, adult: Id, pages: Iterable[tuple[str, str]], sent: AllSent, drafts: Drafts
) -> None:
    connection.execute("PRAGMA journal_mode = MEMORY").fetchall()  # a half-made file is thrown away, never mended
    connection.execute("BEGIN IMMEDIATE")
    for statement in SCHEMA:
        connection.execute(statement)
    connection.execute("INSERT INTO owner VALUES (?)", (adult,))
    connection.executemany("INSERT INTO page (kind, body) VALUES (?, ?)", pages)
    for table, rows in sent.items():
        connection.executemany(f"INSERT INTO {table} VALUES (?, ?, ?)", [(s.id, s.at, s.text) for s in rows])
    connection.executemany("INSERT INTO draft VALUES (?, ?)", drafts.items())
    connection.execute("COMMIT")
