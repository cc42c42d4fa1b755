"""Is a file whole, and what stands in it? Takes longer the longer the book is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import sqlcipher3

from db import cipher, faults
from db.errors import BookDamaged, NotABook
from db.files import has_content
from db.ids import time_of
from db.records import Id

TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"


@dataclass(frozen=True, slots=True)
class Contents:
    """Whose book it is, in which shape, how many rows each table has, and when something was last done in it (ms, UTC;
    0 for never)."""

    book: Id
    shape: int
    rows: dict[str, int]
    until: int = 0


def of(connection: sqlcipher3.Connection) -> Contents:
    """Raises NotABook, sqlcipher3.Error."""
    names = [name for (name,) in connection.execute(TABLES)]
    ids = connection.execute("SELECT id FROM book").fetchall() if "book" in names else []
    if len(ids) != 1:
        raise NotABook("no book id")
    rows = {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}
    newest = connection.execute("SELECT max(id) FROM act").fetchone()[0] if "act" in names else None
    shape = connection.execute("PRAGMA user_version").fetchone()[0]
    return Contents(ids[0][0], shape, rows, time_of(newest) if newest else 0)


def of_file(path: Path, key: bytes) -> Contents:
    """What stands in a book's file that nobody has open, each page looked at. The file is not touched.

    Raises NotABook, BookDamaged.
    """
    if not has_content(path):
        raise NotABook("no book here")
    with faults.told_at_open(path):
        connection = cipher.connect(path, key, cipher.ASLEEP)
        try:
            found = of(connection)
            check_pages(connection)
            check_rows(connection)
            return found
        finally:
            connection.close()


def check_same(connection: sqlcipher3.Connection, path: Path, key: bytes) -> None:
    """Raises BookDamaged unless ``path`` is whole and holds what the open book holds, row for row. NotABook."""
    meant = of(connection)
    if of_file(path, key) != meant:
        raise BookDamaged("the copy is not what was copied")
    address = f"{path.absolute().as_uri()}?{cipher.ASLEEP}"
    connection.execute(f"ATTACH ? AS made KEY {cipher.key_sql(key)}", (address,))
    try:
        for name in meant.rows:
            rows = f'SELECT * FROM main."{name}" EXCEPT SELECT * FROM made."{name}"'
            if connection.execute(f"SELECT 1 FROM ({rows}) LIMIT 1").fetchone():
                raise BookDamaged("the copy is not what was copied")
    finally:
        connection.execute("DETACH made")


def check_pages(connection: sqlcipher3.Connection) -> None:
    """Raises BookDamaged when a page of the file is not as it was written."""
    if connection.execute("PRAGMA cipher_integrity_check").fetchone():
        raise BookDamaged("pages are not as they were written")


def check_rows(connection: sqlcipher3.Connection) -> None:
    """Raises BookDamaged when rows and indexes do not fit together."""
    if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise BookDamaged("rows are not as they were written")
