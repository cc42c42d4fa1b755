"""What an adult sent moves into the book. It also stays in their copy, as sent."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from sqlalchemy import Connection

from db.book import Book
from db.home_copy.reading import all_sent
from db.records import Id


def collect(book: Book, adult: Id, path: Path, key: bytes) -> int:
    """Bring in what is new, in the adult's own name; how many there were. Doing it again adds nothing:
    each keeps the id it was sent with, also when it was erased in the book since.

    Raises Refused for what the book would not take, NoRoom, BookReadOnly, and what reading a copy raises.
    """
    return sum(collect_by_kind(book, adult, path, key).values())


def collect_by_kind(book: Book, adult: Id, path: Path, key: bytes) -> dict[str, int]:
    """The same, told by kind: table -> how many there were, where any were."""
    sent = [(table, one) for table, rows in all_sent(path, key, adult).items() for one in rows]
    with book.reading() as connection:
        known = {table: _ids(connection, table, adult) for table, _ in sent}
    fresh = [(table, one) for table, one in sent if one.id not in known[table]]
    if fresh:
        with book.act("collect", by=adult, now=max(one.at for _, one in fresh)) as writer:
            for table, one in fresh:
                writer.sent(table, one.id, one.at, one.text)
        book.see_newest()
    return dict(Counter(table for table, _ in fresh))


def _ids(connection: Connection, table: str, adult: Id) -> set[Id]:
    return set(connection.exec_driver_sql(f"SELECT id FROM {table} WHERE by = ?", (adult,)).scalars())
