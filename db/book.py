"""One open book: an encrypted file, its lock, its transactions."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3
from sqlalchemy import Connection, StaticPool, create_engine
from sqlalchemy.engine import Engine

from db import cipher, faults, mutable
from db.errors import BookDamaged, BookError, NotABook
from db.files import has_content, new_file
from db.ids import Ids
from db.lock import BookLock
from db.migrate import SHAPE, migrate, shape
from db.records import Draft, Id
from db.tables import CARRIED
from db.writing.writer import Writer

NEWEST_ID = "SELECT max(id) FROM ({})".format(
    " UNION ALL ".join(f'SELECT max(id) AS id FROM "{t.name}"' for t in CARRIED if t.name != "version")
)


def create_book(path: Path, key: bytes, now: int) -> Book:
    """A new, empty book at ``path`` (its folder exists). ``key`` has 32 bytes; ``now`` in ms, UTC.

    Raises Refused when a file is there already, and the errors of ``open_book``.
    """
    cipher.key_sql(key)
    lock = BookLock(path)
    try:
        with new_file(path):
            connection = _connected(path, key)
            with _closing_on_error(connection), faults.told():
                cipher.write_ahead(connection)
                migrate(connection, path)
                connection.execute("INSERT INTO book VALUES (?, ?)", (Ids().new(now), now))
                return Book(path, connection, lock)
    except BaseException:
        lock.release()
        raise


def open_book(path: Path, key: bytes) -> Book:
    """Open a book; this costs the same after years as on the first day.

    Raises NotABook (empty, something else, another key), BookDamaged, BookTooNew, BookInUse,
    BookReadOnly or NoRoom; the file is then as it was before.
    """
    cipher.key_sql(key)
    if not has_content(path):
        raise NotABook("no book here")
    lock = BookLock(path)
    try:
        connection = _connected(path, key)
        with _closing_on_error(connection), faults.told_at_open():
            _check_is_book(connection)
            migrate(connection, path)
            cipher.write_ahead(connection)
            if shape(connection) != SHAPE:
                raise BookDamaged("the book's rules are not the ones this app wrote")
            return Book(path, connection, lock)
    except BaseException:
        lock.release()
        raise


def _connected(path: Path, key: bytes) -> sqlcipher3.Connection:
    with faults.told_at_open():
        return cipher.connect(path, key)


def _check_is_book(connection: sqlcipher3.Connection) -> None:
    has_table = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'book'").fetchone()
    if not has_table or not connection.execute("SELECT id FROM book").fetchone():
        raise NotABook("no book id")


@contextmanager
def _closing_on_error(connection: sqlcipher3.Connection) -> Iterator[None]:
    try:
        yield
    except BaseException:
        connection.close()
        raise


def _engine(connection: sqlcipher3.Connection) -> Engine:
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


class Book:
    """Made by ``create_book`` and ``open_book``. Used from one thread at a time."""

    def __init__(self, path: Path, raw: sqlcipher3.Connection, lock: BookLock) -> None:
        self.path = path
        self._raw = raw
        self._lock = lock
        self._open = True
        self._closed_for = BookError("this book was closed")
        self._connection = _engine(raw).connect()
        self.id: Id = raw.execute("SELECT id FROM book").fetchone()[0]
        self.ids = Ids(raw.execute(NEWEST_ID).fetchone()[0])

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to read with; all that is read inside belongs to one moment.

        Inside an act it is the act's own connection and sees its rows.
        """
        with self._minded():
            if self._raw.in_transaction:
                yield self._connection
                return
            self._raw.execute("BEGIN")
            try:
                yield self._connection
            finally:
                self._roll_back()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that is kept whole or not at all."""
        with self._minded(writing=True):
            if self._raw.in_transaction:
                raise RuntimeError("one act at a time, and none while reading")
            self._raw.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._raw.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise

    @contextmanager
    def act(
        self, kind: str, by: Id | None, now: int, visit: Id | None = None, typed_by: Id | None = None
    ) -> Iterator[Writer]:
        """One gesture, kept whole: its rows and an ``act`` row that lists them. Nothing added, nothing kept.

        ``by`` is None only while the book's first person is being written. Raises Refused (the schema
        said no), NoRoom, BookReadOnly, BookDamaged: then nothing at all was kept.
        """
        with self.writing() as connection:
            writer = Writer(connection, self.ids, by, now, visit, typed_by)
            yield writer
            writer.finish(kind)

    def keep_draft(self, person: Id, place: str, text: str, now: int) -> None:
        """Half-typed words, kept until the act that writes them or until dropped."""
        with self.writing() as connection:
            mutable.keep_draft(connection, Draft(person, place, text, now))

    def drop_draft(self, person: Id, place: str) -> None:
        with self.writing() as connection:
            mutable.drop_draft(connection, person, place)

    def draft(self, person: Id, place: str) -> Draft | None:
        with self.reading() as connection:
            return mutable.draft(connection, person, place)

    def setting(self, key: str) -> str | None:
        with self.reading() as connection:
            return mutable.setting(connection, key)

    def set_setting(self, key: str, value: str) -> None:
        with self.writing() as connection:
            mutable.set_setting(connection, key, value)

    def close(self) -> None:
        """Let go of the file and its lock. Closing twice is fine."""
        if self._open:
            self._open = False
            self._connection.close()
            self._raw.close()
            self._lock.release()

    def see_newest(self) -> None:
        """Rows came in from elsewhere: new ids go on above them."""
        with self.reading() as connection:
            self.ids.saw(connection.exec_driver_sql(NEWEST_ID).scalar())

    @contextmanager
    def beside(self, path: Path, key: bytes) -> Iterator[None]:
        """Another book's file can be read as ``other`` inside; it is not written to."""
        if not has_content(path):
            raise NotABook("no book there")
        address = f"{path.absolute().as_uri()}?mode=ro"
        with faults.told_at_open():
            self._raw.execute(f"ATTACH ? AS other KEY {cipher.key_sql(key)}", (address,))
        try:
            with faults.told_at_open():
                self._raw.execute("SELECT count(*) FROM other.sqlite_master").fetchone()
            yield
        finally:
            if self._open:
                self._raw.execute("DETACH other")

    def _roll_back(self) -> None:
        """SQLite has already rolled back by itself after some errors (a full disk, for one)."""
        if self._open and self._raw.in_transaction:
            self._raw.execute("ROLLBACK")

    @contextmanager
    def _minded(self, writing: bool = False) -> Iterator[None]:
        """Errors come out calm. After damage the connection cannot be trusted, and is closed."""
        if not self._open:
            raise self._closed_for
        try:
            yield
        except faults.DATABASE as error:
            fault = faults.fault(error, writing)
            if isinstance(fault, BookDamaged):
                self.close()
                self._closed_for = BookDamaged("closed, because pages are not as they were written")
            raise fault from None
