"""One running app to a book: an advisory lock in a small file beside it.

The system lets go of the lock when the process ends, however it ends, so a crash
never leaves a book closed. The file itself stays; taking it away would race.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.errors import BookInUse
from db.files import cannot_write

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class BookLock:
    """Held from the moment it is made until ``release``."""

    def __init__(self, book: Path) -> None:
        """Raises BookInUse, BookReadOnly or NoRoom."""
        self._handle = _open(book.with_name(book.name + ".lock"))
        try:
            _take(self._handle)
        except OSError:
            self.release()
            raise BookInUse("another copy of the app has this book open") from None

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let go of it at the end of the block."""
        try:
            yield
        finally:
            self.release()

    @contextmanager
    def released_on_error(self) -> Iterator[None]:
        """Let go of it when the block fails, and otherwise keep it."""
        try:
            yield
        except BaseException:
            self.release()
            raise

    def release(self) -> None:
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1


def _open(path: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise cannot_write(error) from None
