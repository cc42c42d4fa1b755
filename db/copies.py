"""Copies beside the book, in case it is ever damaged.

Each is a whole book of its own under the same key, made by SQLite itself (a live file is never copied), opened
and found whole before it gets its name, ``copies/<book>_<number>_<UTC>.db``; the slots that open it lie along.
A copy that cannot be made leaves the older ones as they are.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import sqlcipher3

from db import cipher, contents, faults
from db.errors import BookDamaged, BookError
from db.files import HALF, MAKING, cannot_write, new_file, replace_file, replacing, settle, synced

FOLDER = "copies"
KEPT = 3
WHEN = "%Y-%m-%dT%H-%M-%S.%fZ"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy: the ``number``-th made in its folder, at ``at`` (ms, UTC), of the book file named ``book``."""

    number: int
    at: int
    book: str
    path: Path

    @property
    def slots(self) -> bytes:
        """The slots that open it, or b"". Raises BookReadOnly when they cannot be read."""
        lies = slots_of(self.path)
        try:
            return lies.read_bytes() if lies.exists() else b""
        except OSError as error:
            raise cannot_write(error) from None


def copies(folder: Path) -> tuple[Copy, ...]:
    """The copies of the book in ``folder``, newest first; whether each is whole is not asked here."""
    found = (_named(file) for file in (folder / FOLDER).glob("*_*_*.db"))
    return tuple(sorted((copy for copy in found if copy), key=lambda copy: copy.number, reverse=True))


def newest_good(folder: Path, key: bytes) -> Copy | None:
    """The newest copy that opens with ``key`` and is whole."""
    return next((copy for copy in copies(folder) if is_whole(copy.path, key)), None)


def is_whole(path: Path, key: bytes) -> bool:
    try:
        contents.of_file(path, key)
    except BookError:
        return False
    return True


def take(connection: sqlcipher3.Connection, path: Path, key: bytes, at: int, slots: bytes = b"") -> Copy:
    """One more copy of the open book at ``path``; the newest three are kept, and none of an older book file.

    Raises NoRoom, BookReadOnly, BookDamaged, BookError; then the older copies are as they were.
    """
    folder = path.parent / FOLDER
    making = folder / f"{MAKING}copy"
    with faults.told(writing=True):
        _prepare(folder)
        before = copies(path.parent)
        with new_file(making):
            write_checked(connection, making, key)
            copy = _next(path, folder, before[0].number + 1 if before else 1, at)
            _lay(making, copy, slots)
    mine = [older for older in before if older.book == copy.book]
    drop([older for older in before if older not in mine[: KEPT - 1]])
    return copy


def write_checked(connection: sqlcipher3.Connection, place: Path, key: bytes) -> None:
    """A whole copy of an open book in the empty file ``place``, opened again and compared.

    Raises sqlcipher3.Error, BookDamaged.
    """
    contents.check_pages(connection)
    connection.execute("VACUUM INTO ?", (str(place),))
    if contents.of_file(place, key) != contents.of(connection):
        raise BookDamaged("the copy is not what was copied")
    synced(place)


def write_rekeyed(connection: sqlcipher3.Connection, place: Path, key: bytes, new: bytes) -> None:
    """The same under another key, compared row for row. Raises sqlcipher3.Error, BookDamaged, NoRoom, BookReadOnly."""
    write_checked(connection, place, key)
    cipher.change_key(place, key, new)
    contents.check_same(connection, place, new)
    synced(place)


def lay_slots(book: Path, slots: bytes) -> None:
    """Lay the slots as they are now beside each copy of the book file: they hold the same key, and a code that
    was changed must not open a copy either. Raises NoRoom, BookReadOnly."""
    for copy in copies(book.parent):
        if copy.book == book.stem:
            replace_file(slots_of(copy.path), slots)


def drop(unwanted: list[Copy]) -> None:
    """Take copies away, what opens them first. Raises BookReadOnly when one cannot be."""
    try:
        for copy in unwanted:
            slots_of(copy.path).unlink(missing_ok=True)
            copy.path.unlink(missing_ok=True)
    except OSError as error:
        raise cannot_write(error) from None


def slots_of(copy: Path) -> Path:
    return copy.with_suffix(".slots")


def _prepare(folder: Path) -> None:
    """The folder, without what a crash left half made in it: the book is locked, so nobody is at it."""
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        for left in [*folder.glob(f"{MAKING}*"), *folder.glob(f"*{HALF}"), *_without_copy(folder)]:
            left.unlink(missing_ok=True)
    except OSError as error:
        raise cannot_write(error) from None


def _without_copy(folder: Path) -> list[Path]:
    """Slots that nobody would renew, so that they would go on opening the book by a code that was changed."""
    return [slots for slots in folder.glob("*.slots") if not slots.with_suffix(".db").exists()]


def _lay(making: Path, copy: Copy, slots: bytes) -> None:
    """The slots first: a copy that has its name has all that belongs to it."""
    with replacing(slots_of(copy.path)) as file:
        file.write(slots)
    try:
        os.replace(making, copy.path)
        settle(making.parent)
    except OSError as error:
        raise cannot_write(error) from None


def _next(book: Path, folder: Path, number: int, at: int) -> Copy:
    when = (EPOCH + timedelta(milliseconds=at)).strftime(WHEN)
    return Copy(number, at, book.stem, folder / f"{book.stem}_{number:06}_{when}.db")


def _named(file: Path) -> Copy | None:
    """What the file's name says, if it is a copy's."""
    book, number, when = file.stem.rsplit("_", 2)
    try:
        at = datetime.strptime(when, WHEN).replace(tzinfo=UTC) - EPOCH
        return Copy(int(number), at // timedelta(milliseconds=1), book, file)
    except ValueError:
        return None
