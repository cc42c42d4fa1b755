"""Write one adult's copy anew, from what is shared with them now."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import Connection

from db.book import Book
from db.errors import BookDamaged, NotABook
from db.files import cannot_write, settle
from db.home_copy import file
from db.home_copy.bodies import rows_of
from db.home_copy.page import Reached, nowhere, page_for
from db.home_copy.reading import all_sent, drafts, read_page
from db.home_copy.records import Sent
from db.lock import BookLock
from db.records import Id

AllSent = dict[str, dict[Id, Sent]]


def rebuild(book: Book, adult: Id, path: Path, key: bytes, reached: Reached = nowhere) -> None:
    """The old file is there whole until the new one is: written beside it, checked, and renamed over it.

    Inside an act it sees that act's rows. What the adult sent stays, unless it was erased in the book.
    Raises NoRoom, BookReadOnly, BookInUse, NotABook (nobody of that id); then the old file is as it was.
    """
    with book.reading() as connection:
        pages = rows_of(page_for(connection, adult, reached))
        told, erased = _in_book(connection, adult)
    _make_folder(path.parent)
    with BookLock(path).held():
        kept, half_typed = _in_copy(path, key, adult), _drafts(path, key)
        sent = {table: [s for s in {**told[table], **kept[table]}.values() if s.id not in erased] for table in told}
        fresh = being_made(path)
        discard(fresh)
        file.make(fresh, key, adult, pages, sent, half_typed)
        take_its_place(fresh, path)


def is_current(book: Book, adult: Id, path: Path, key: bytes, reached: Reached = nowhere) -> bool:
    """Does the copy hold what is shared now, and nothing that was erased in the book since?"""
    with book.reading() as connection:
        meant, (_, erased) = page_for(connection, adult, reached), _in_book(connection, adult)
    try:
        sent = {one.id for rows in all_sent(path, key, adult).values() for one in rows}
        return read_page(path, key) == meant and not sent & erased
    except (NotABook, BookDamaged):
        return False


def being_made(path: Path) -> Path:
    """Where a copy is made before it takes its place."""
    return path.with_name(f"{path.name}.new")


def discard(path: Path) -> None:
    """Raises BookReadOnly when a file that is there cannot be taken away."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise cannot_write(error) from None


def _in_book(connection: Connection, adult: Id) -> tuple[AllSent, set[Id]]:
    """What this adult sent that is in the book, and the ids of what was erased there."""
    told: AllSent = {table: {} for table in file.SENT}
    erased: set[Id] = set()
    for table in file.SENT:
        for id, at, text in connection.exec_driver_sql(f"SELECT id, at, text FROM {table} WHERE by = ?", (adult,)):
            if text is None:
                erased.add(id)
            else:
                told[table][id] = Sent(id, at, text)
    return told, erased


def _in_copy(path: Path, key: bytes, adult: Id) -> AllSent:
    """What stands in the old copy. One that cannot be read gives way: nothing unshared may stay because of it."""
    try:
        found = all_sent(path, key, adult)
    except (NotABook, BookDamaged):
        found = {table: () for table in file.SENT}
    return {table: {sent.id: sent for sent in rows} for table, rows in found.items()}


def _drafts(path: Path, key: bytes) -> dict[str, str]:
    try:
        return drafts(path, key)
    except (NotABook, BookDamaged):
        return {}


def _make_folder(folder: Path) -> None:
    try:
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise cannot_write(error) from None


def take_its_place(fresh: Path, path: Path) -> None:
    """The new file for the old one, whose lock is held. A damaged old file may have left a journal, which must not be
    played into the new one."""
    discard(path.with_name(f"{path.name}-journal"))
    try:
        os.replace(fresh, path)
        settle(path.parent)
    except OSError as error:
        raise cannot_write(error) from None
