"""Where a book's key lies. Today a raw key in a file only its owner can read; locks come behind this seam."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Protocol

from db.cipher import KEY_BYTES
from db.errors import NotABook
from db.files import cannot_write


class KeyKeeper(Protocol):
    """Keeps the key of the one book in a folder. The app's SecretStore port has this shape."""

    def read(self, folder: Path) -> bytes: ...

    def write(self, folder: Path, key: bytes) -> None: ...


class KeyFile:
    """``book.key`` beside the book: 32 raw bytes, mode 0600."""

    name = "book.key"

    def read(self, folder: Path) -> bytes:
        """Raises NotABook when there is no whole key."""
        try:
            key = (folder / self.name).read_bytes()
        except OSError:
            raise NotABook("the book's key is not there") from None
        if len(key) != KEY_BYTES:
            raise NotABook("the book's key is not whole")
        return key

    def write(self, folder: Path, key: bytes) -> None:
        """Never over another key: that would lose a book. Raises NoRoom, BookReadOnly."""
        try:
            handle = os.open(folder / self.name, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(key)
                file.flush()
                os.fsync(handle)
        except OSError as error:
            raise cannot_write(error) from None
