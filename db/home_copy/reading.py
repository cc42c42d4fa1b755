"""Questions to a home copy: a path and a 32-byte key go in, records come out.

Each raises NotABook, BookDamaged, BookTooNew or BookReadOnly.
"""

from __future__ import annotations

from pathlib import Path

import sqlcipher3

from db.errors import BookDamaged
from db.home_copy.bodies import page_from
from db.home_copy.file import SENT, opened
from db.home_copy.records import HomePage, Sent
from db.records import Id


def read_page(path: Path, key: bytes) -> HomePage:
    """All that this adult reads."""
    with opened(path, key) as copy:
        return page_from(copy.execute("SELECT kind, body FROM page ORDER BY place").fetchall())


def cheers(path: Path, key: bytes) -> tuple[Sent, ...]:
    """As they were sent, oldest first. Nothing says whether they were read."""
    with opened(path, key) as copy:
        return sent_in(copy, "cheer")


def hopes(path: Path, key: bytes) -> tuple[Sent, ...]:
    with opened(path, key) as copy:
        return sent_in(copy, "hope")


def all_sent(path: Path, key: bytes, adult: Id) -> dict[str, tuple[Sent, ...]]:
    """Table -> what stands in it. Raises BookDamaged as well when the copy is another adult's."""
    with opened(path, key) as copy:
        if copy.execute("SELECT adult FROM owner").fetchall() != [(adult,)]:
            raise BookDamaged("another adult's copy")
        return {table: sent_in(copy, table) for table in SENT}


def drafts(path: Path, key: bytes) -> dict[str, str]:
    """Place -> what this adult half typed there."""
    with opened(path, key) as copy:
        return dict(copy.execute("SELECT place, text FROM draft").fetchall())


def stamp(path: Path) -> tuple[int, ...]:
    """Another one once the file was written to, or another took its place; () while there is none."""
    try:
        found = path.stat()
    except OSError:
        return ()
    return found.st_ino, found.st_mtime_ns, found.st_size


def sent_in(copy: sqlcipher3.Connection, table: str) -> tuple[Sent, ...]:
    return tuple(Sent(*row) for row in copy.execute(f"SELECT id, at, text FROM {table} ORDER BY id"))
