"""What an adult writes at home: cheers and hopes. They move into the book when it is next open."""

from __future__ import annotations

from pathlib import Path

from db.home_copy.file import opened
from db.ids import Ids
from db.lock import BookLock
from db.records import Id

NEWEST = "SELECT max(id) FROM (SELECT adult AS id FROM owner UNION SELECT id FROM cheer UNION SELECT id FROM hope)"


def send_cheer(path: Path, key: bytes, text: str, now: int) -> Id:
    """A line of at most 80 letters; ``now`` in ms, UTC.

    Raises Refused for a longer one, BookInUse while the copy is written anew, and what ``opened`` raises.
    """
    return _send(path, key, "cheer", text, now)


def send_hope(path: Path, key: bytes, text: str, now: int) -> Id:
    return _send(path, key, "hope", text, now)


def keep_draft(path: Path, key: bytes, place: str, text: str) -> None:
    """What is half typed there: "cheer" or "hope", which go with the sending. '' for nothing any more."""
    with BookLock(path).held(), opened(path, key, writing=True) as copy:
        copy.execute("DELETE FROM draft WHERE place = ?", (place,))
        if text:
            copy.execute("INSERT INTO draft VALUES (?, ?)", (place, text))


def _send(path: Path, key: bytes, table: str, text: str, now: int) -> Id:
    with BookLock(path).held(), opened(path, key, writing=True) as copy:
        id = Ids(copy.execute(NEWEST).fetchone()[0]).new(now)  # above the adult's own id, as the book will ask
        copy.execute(f"INSERT INTO {table} VALUES (?, ?, ?)", (id, now, text))
        copy.execute("DELETE FROM draft WHERE place = ?", (table,))
        return id
