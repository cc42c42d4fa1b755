"""What is looked at while a book is opened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import sqlcipher3
from sqlalchemy import StaticPool, create_engine
from sqlalchemy.engine import Engine

from db import cipher, contents, faults
from db.errors import NotABook
from db.ids import stamp, time_of
from db.mark import Stand
from db.records import Id
from db.tables import CARRIED

NEWEST_ID = "SELECT max(id) FROM ({})".format(
    " UNION ALL ".join(f'SELECT max(id) AS id FROM "{t.name}"' for t in CARRIED if t.name != "version")
)
NEWEST_ACT = "SELECT max(id) FROM act"
ACTS = "SELECT count(*) FROM act"


def connected(path: Path, key: bytes) -> sqlcipher3.Connection:
    with faults.told_at_open(path):
        return cipher.connect(path, key)


def newest_id(connection: sqlcipher3.Connection) -> Id | None:
    id: Id | None = connection.execute(NEWEST_ID).fetchone()[0]
    return id


def stand(connection: sqlcipher3.Connection) -> Stand:
    """How far the book has come, for its mark."""
    newest = newest_id(connection)
    return Stand(stamp(newest) if newest else 0, connection.execute(ACTS).fetchone()[0])


def check_is_book(connection: sqlcipher3.Connection) -> None:
    has_table = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'book'").fetchone()
    if not has_table or not connection.execute("SELECT id FROM book").fetchone():
        raise NotABook("no book id")


def last_act(connection: sqlcipher3.Connection) -> int:
    """When something was last done in this book (ms, UTC)."""
    return time_of(connection.execute(NEWEST_ACT).fetchone()[0] or bytes(16))


def look_at_each_page(connection: sqlcipher3.Connection) -> None:
    """Pages that a crash left half written stand whole in the log: it comes home first."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    contents.check_pages(connection)


@contextmanager
def closing_on_error(connection: sqlcipher3.Connection) -> Iterator[None]:
    try:
        yield
    except BaseException:
        connection.close()
        raise


@contextmanager
def attached(connection: sqlcipher3.Connection, path: Path, key: bytes) -> Iterator[None]:
    """The file at ``path`` is ``other`` inside, to be read. Raises NotABook, BookDamaged."""
    address = f"{path.absolute().as_uri()}?mode=ro"
    with faults.told_at_open(path):
        connection.execute(f"ATTACH ? AS other KEY {cipher.key_sql(key)}", (address,))
    try:
        with faults.told_at_open(path):
            connection.execute("SELECT count(*) FROM other.sqlite_master").fetchone()
        yield
    finally:
        with suppress(sqlcipher3.ProgrammingError):  # damage has closed the connection meanwhile
            connection.execute("DETACH other")


def engine(connection: sqlcipher3.Connection) -> Engine:
    """SQLAlchemy over the one connection there is; it never sees the key, nor logs what is written."""
    return create_engine(
        "sqlite://",
        module=sqlcipher3,
        creator=lambda: connection,
        poolclass=StaticPool,
        pool_reset_on_return=None,
        hide_parameters=True,
        isolation_level="AUTOCOMMIT",
    )
