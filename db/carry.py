"""Carry rows from another copy of a book into this one.

Merging only adds: whichever copy is carried into which, in whatever order and
however often, the same rows stand there afterwards. Each row passes the same
triggers as any other, so a copy that was tampered with is refused whole.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Table

from db.book import Book
from db.errors import AnotherBook, BookDamaged, BookTooNew, NotABook, Refused
from db.migrate import NEWEST
from db.own_copy import HOME_KEY, HOME_KEY_OLDER, TRAVELS
from db.reading.versions import version_from
from db.tables import CARRIED, GUARDED, consent, seal, step_back
from db.truths.saying import CLINICS
from db.writing import erasing

ALWAYS_WRITTEN = (("wording", "text"), ("cheer", "text"), ("hope", "text"), ("closing", "text"))
WOVEN = (seal, step_back)
FRESH_VERSIONS = "SELECT id, goal, body FROM other.version WHERE id NOT IN (SELECT id FROM main.version)"
OTHERS_KEYS = "INTO main.setting SELECT key, value FROM other.setting WHERE"
KEYS_OF_HOME = f"INSERT OR IGNORE {OTHERS_KEYS} key LIKE '{HOME_KEY}%'"
"""An adult who was added elsewhere has one key in all copies. A key that is known here stays."""
ALL_KEYS = f"INSERT OR REPLACE {OTHERS_KEYS} {TRAVELS}"
"""Two copies that no longer knew each other do again."""
OLDER_KEYS = f"""
INSERT OR IGNORE INTO main.setting SELECT '{HOME_KEY_OLDER}' || substr(m.key, {len(HOME_KEY) + 1}), m.value
FROM main.setting m JOIN other.setting o ON o.key = m.key WHERE m.key LIKE '{HOME_KEY}%' AND o.value <> m.value
"""
"""What an adult's words on this device still hold: ``HomeCopies`` ends the renewing, and collects before it does."""
ASKED = "EXISTS (SELECT 1 FROM main.redaction r WHERE r.target = t.id AND r.by = t.by)"


def merge(book: Book, other: Path, key: bytes | None = None, take_keys: bool = False) -> dict[str, int]:
    """Add what another copy of the same book has; table -> how many of its rows were new here, where any were.
    ``key``: None when it is this book's own. ``take_keys``: the keys that copies share are the other's from here on.

    Raises NotABook (another key), AnotherBook, BookTooNew, BookDamaged, or Refused when the copy
    holds what may not be; then nothing was added. After BookDamaged this book, too, is closed.
    """
    with book.beside(other, key):
        with book.writing() as connection:
            _check_is_copy(connection, book)
            _check_versions(connection)
            before = _rows(connection)
            _add_all(connection)
            _erase_all(connection)
            for keys in (OLDER_KEYS, ALL_KEYS) if take_keys else (KEYS_OF_HOME,):
                connection.exec_driver_sql(keys)
            after = _rows(connection)
        book.see_newest()
    return {table: count - before[table] for table, count in after.items() if count > before[table]}


def _check_is_copy(connection: Connection, book: Book) -> None:
    shape = connection.exec_driver_sql("PRAGMA other.user_version").scalar()
    if shape is not None and shape > NEWEST:
        raise BookTooNew(f"shape {shape}, this app knows {NEWEST}")
    tables = {row[0] for row in connection.exec_driver_sql("SELECT name FROM other.sqlite_master")}
    if not tables >= {*(table.name for table in GUARDED)}:
        raise NotABook("not a book")
    if connection.exec_driver_sql("SELECT id FROM other.book").scalars().all() != [book.id]:
        raise AnotherBook("another book")


def _check_versions(connection: Connection) -> None:
    """SQL cannot hash: what a version is named by is checked here, before it comes in."""
    for row in connection.exec_driver_sql(FRESH_VERSIONS).all():
        try:
            version_from(*row)
        except BookDamaged:
            raise Refused("version: is not named by its content") from None


def _add_all(connection: Connection) -> None:
    """In dependency order, links within a table by id. The one trigger that asks for absence steps aside."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    asks = "SELECT sql FROM main.sqlite_master WHERE name = 'redaction_unused'"
    unused: str = connection.exec_driver_sql(asks).scalar_one()
    connection.exec_driver_sql("DROP TRIGGER main.redaction_unused")
    for table in CARRIED:
        if table not in WOVEN:
            connection.exec_driver_sql(_add(table, "ORDER BY id"))
        elif table is WOVEN[0]:
            _add_woven(connection)
    connection.exec_driver_sql(_add(consent, f"WHERE {CLINICS} ORDER BY id"))
    connection.exec_driver_sql(unused)


def _add(table: Table, which: str) -> str:
    columns = ", ".join(table.columns.keys())
    return f'INSERT INTO main."{table.name}" ({columns}) SELECT {columns} FROM other."{table.name}" {which}'


def _add_woven(connection: Connection) -> None:
    """Seals follow steps back, which follow seals: one by one, in the order they came."""
    each = " UNION ALL ".join(f"SELECT id, {n} FROM other.{table.name}" for n, table in enumerate(WOVEN))
    for id, n in connection.exec_driver_sql(f"{each} ORDER BY id").all():
        connection.exec_driver_sql(_add(WOVEN[n], "WHERE id = ?"), (id,))


def _erase_all(connection: Connection) -> None:
    """What was erased in one copy is erased in both; the clinic's own copy keeps it, hidden.
    A missing text that nobody erased is refused."""
    erasing.keep_from_other(connection)
    erasing.erase(connection)
    for name, column in ALWAYS_WRITTEN:
        sql = f'SELECT 1 FROM main."{name}" t WHERE t.{column} IS NULL AND NOT {ASKED} LIMIT 1'
        if connection.exec_driver_sql(sql).first():
            raise Refused(f"{name}: a text is missing that nobody erased")


def _rows(connection: Connection) -> dict[str, int]:
    counted = " UNION ALL ".join(f"SELECT '{t.name}', count(*) FROM main.\"{t.name}\"" for t in (*CARRIED, consent))
    return {table: count for table, count in connection.exec_driver_sql(counted)}
