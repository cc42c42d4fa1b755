"""One open book: an encrypted file, its lock, its transactions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3
from sqlalchemy import Connection

from db import cipher, copies, faults, mutable, opening
from db.copies import Copy
from db.errors import BookDamaged, BookError, NotABook
from db.files import beside, has_content, new_file
from db.ids import Ids, stamp
from db.lock import BookLock
from db.mark import Mark, Stand, check_nothing_lost
from db.migrate import SHAPE, migrate, shape
from db.records import Draft, Id
from db.writing.writer import Writer


def create_book(path: Path, key: bytes, now: int, lock: BookLock | None = None) -> Book:
    """A new, empty book at ``path`` (its folder exists). ``key`` has 32 bytes; ``now`` in ms, UTC.

    ``lock``: one that is held already; it is let go of with the book.

    Raises Refused when a file is there already, and the errors of ``open_book``.
    """
    cipher.key_sql(key)
    lock = lock or BookLock(path)
    with lock.released_on_error(), new_file(path):
        connection = opening.connected(path, key)
        with opening.closing_on_error(connection), faults.told(writing=True):
            cipher.write_ahead(connection)
            migrate(connection, keep_copy=lambda: None)
            connection.execute("INSERT INTO book VALUES (?, ?)", (Ids().new(now), now))
            return Book(path, key, connection, lock, accept_loss=True)


def open_book(
    path: Path, key: bytes, slots: bytes = b"", accept_loss: bool = False, lock: BookLock | None = None
) -> Book:
    """Open a book. It costs next to the same after years as on the first day; after a crash each page is looked at.

    ``slots`` are laid along with the copy that is kept before a migration. ``accept_loss`` opens a book
    of which rows are missing, and from then on takes what there is for all there was. ``lock`` as in ``create_book``.

    Raises NotABook (empty, something else, another key), BookDamaged, RowsLost, BookTooNew, BookInUse,
    BookReadOnly or NoRoom; the file is then as it was before.
    """
    cipher.key_sql(key)
    if not has_content(path):
        raise NotABook("no book here")
    lock = lock or BookLock(path)
    with lock.released_on_error():
        crashed = has_content(beside(path)[0])
        connection = opening.connected(path, key)
        with opening.closing_on_error(connection), faults.told_at_open(path):
            opening.check_is_book(connection)
            migrate(connection, lambda: copies.take(connection, path, key, opening.last_act(connection), slots))
            cipher.write_ahead(connection)
            if shape(connection) != SHAPE:
                raise BookDamaged("the book's rules are not the ones this app wrote")
            if crashed:
                opening.look_at_each_page(connection)
            return Book(path, key, connection, lock, accept_loss)


class Book:
    """Made by ``create_book`` and ``open_book``. Used from one thread at a time."""

    def __init__(
        self, path: Path, key: bytes, raw: sqlcipher3.Connection, lock: BookLock, accept_loss: bool = False
    ) -> None:
        """Raises RowsLost unless ``accept_loss``."""
        self._lock = lock
        self._open = True
        self._closed_for = BookError("this book was closed")
        self._take_up(path, key, raw)
        if not accept_loss:
            check_nothing_lost(self._stands, self._mark.read())
        self._mark.set(self._stands)

    def _take_up(self, path: Path, key: bytes, raw: sqlcipher3.Connection) -> None:
        self.path = path
        self.key = key
        """The book's own key: for the slots beside it, and nobody outside db."""
        self._raw = raw
        self._connection = opening.engine(raw).connect()
        self.id: Id = raw.execute("SELECT id FROM book").fetchone()[0]
        self.ids = Ids(opening.newest_id(raw))
        self._mark = Mark(path)
        self._stands = opening.stand(raw)

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
        if writer.rows:
            self._stands = Stand(stamp(writer.rows[-1]), self._stands.acts + 1)
            self._mark.set(self._stands)

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

    @property
    def last_act(self) -> int:
        """When something was last done in this book (ms, UTC)."""
        with self._minded():
            return opening.last_act(self._raw)

    @property
    def is_open(self) -> bool:
        """False once it was closed, also by itself after damage."""
        return self._open

    def close(self) -> None:
        """Let go of the file and its lock. Closing twice is fine."""
        if self._open:
            self._open = False
            self._let_go()
            self._lock.release()

    def _let_go(self) -> None:
        self._connection.close()
        self._raw.close()
        self._mark.close()

    def take_copy(self, now: int, slots: bytes = b"") -> Copy:
        """One more copy beside the book, see ``copies.take``. For when to make one, see ``daily``."""
        with self._minded(writing=True):
            return copies.take(self._raw, self.path, self.key, now, slots)

    def write_copy(self, place: Path) -> None:
        """A whole, checked copy in the empty file ``place``. Raises NoRoom, BookReadOnly, BookDamaged."""
        with self._minded(writing=True):
            copies.write_checked(self._raw, place, self.key)

    def go_on_in(self, place: Path, key: bytes, switch: Callable[[], None]) -> None:
        """From now on this book is the new file ``place``: another key, and the same row for row. Not inside an act.

        ``switch`` makes it so for everybody else. Raises NoRoom, BookReadOnly, BookDamaged, Refused (a file is there)
        and what ``switch`` raises: then this goes on where it was, and ``place`` is not there.
        """
        with self._minded(writing=True), new_file(place):
            copies.write_rekeyed(self._raw, place, self.key, key)
            raw = cipher.connect(place, key)
            with opening.closing_on_error(raw):
                cipher.write_ahead(raw)
                opening.check_is_book(raw)  # with all that SQLite lays beside it to read
                switch()
        self._let_go()
        self._take_up(place, key, raw)
        self._mark.set(self._stands)

    def bring_log_home(self) -> None:
        """Nothing of what was overwritten in the book stays in the log beside it."""
        with self._minded(writing=True):
            self._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def see_newest(self) -> None:
        """Rows came in from elsewhere: new ids go on above them."""
        with self._minded():
            self.ids.saw(opening.newest_id(self._raw))
            self._stands = opening.stand(self._raw)
        self._mark.set(self._stands)

    @contextmanager
    def beside(self, path: Path, key: bytes | None = None) -> Iterator[None]:
        """Another book's file can be read as ``other`` inside; it is not written to. ``key``: None when it
        is this book's own.

        Raises NotABook, BookDamaged.
        """
        if not has_content(path):
            raise NotABook("no book there")
        with opening.attached(self._raw, path, key or self.key):
            yield

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
            fault = faults.fault(error, writing, self.path)
            if isinstance(fault, BookDamaged):
                self.close()
                self._closed_for = BookDamaged("closed, because pages are not as they were written")
            raise fault from None
