"""A mark beside the book that notices lost rows: a lost ``-wal``, an older file put back.

After each commit it keeps how far the book has come: the time part of its newest id, and the number of acts.
It follows the commit and is not synced, so it may be behind the book, which does no harm, and never ahead.
Nothing of what is written stands in it.
"""

from __future__ import annotations

import hashlib
import os
import struct
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from db.errors import RowsLost

BODY = struct.Struct(">QQ")
CHECK = 8  # bytes of SHA-256 over the body: half a mark is none


@dataclass(frozen=True, slots=True)
class Stand:
    """How far a book has come: ``newest`` as ``ids.stamp`` gives it, and how many acts it holds."""

    newest: int
    acts: int


def check_nothing_lost(there: Stand, marked: Stand | None) -> None:
    """Raises RowsLost when the book is not as far as it was."""
    if marked and there.newest < marked.newest:
        raise RowsLost(there.newest >> 12, max(0, marked.acts - there.acts))
    if marked and there.acts < marked.acts:
        raise RowsLost(None, marked.acts - there.acts)


class Mark:
    """The mark of one open book."""

    def __init__(self, book: Path) -> None:
        self._path = mark_of(book)
        self._handle = -1

    def read(self) -> Stand | None:
        """None when there is no whole mark: nothing can be said then."""
        try:
            stored = self._path.read_bytes()
        except OSError:
            return None
        body, check = stored[: BODY.size], stored[BODY.size :]
        return Stand(*BODY.unpack(body)) if len(body) == BODY.size and check == _check(body) else None

    def set(self, stand: Stand) -> None:
        """Where it cannot be written it stays behind."""
        body = BODY.pack(stand.newest, stand.acts)
        with suppress(OSError):
            if self._handle < 0:
                self._handle = os.open(self._path, os.O_CREAT | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
            os.lseek(self._handle, 0, os.SEEK_SET)
            os.write(self._handle, body + _check(body))

    def close(self) -> None:
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1


def mark_of(book: Path) -> Path:
    return book.with_name(book.name + ".mark")


def _check(body: bytes) -> bytes:
    return hashlib.sha256(body).digest()[:CHECK]
