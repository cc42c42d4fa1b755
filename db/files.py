"""What the book asks of the file system, and what its refusals mean."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.errors import BookError, BookReadOnly, NoRoom, Refused


def cannot_write(error: OSError) -> BookError:
    """Why a file could not be made or written."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return NoRoom("the disk is full")
    return BookReadOnly("the book's folder cannot be written")


@contextmanager
def new_file(path: Path) -> Iterator[None]:
    """A new file nobody else can read; gone again when what happens inside fails.

    Raises Refused when there is one already, NoRoom, BookReadOnly.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        raise Refused("book: a file is already there") from None
    except OSError as error:
        raise cannot_write(error) from None
    try:
        yield
    except BaseException:
        for made in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))):
            made.unlink(missing_ok=True)
        raise


def has_content(path: Path) -> bool:
    try:
        return path.is_file() and path.stat().st_size > 0
    except OSError:
        return False


def settle(folder: Path) -> None:
    """Make what was renamed in a folder last through a power cut, where folders can be synced."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def replace_file(path: Path, data: bytes) -> None:
    """Write a small file whole, over what was there, or leave that as it was. Mode 0600; it lasts through
    a power cut. Raises NoRoom, BookReadOnly."""
    new = path.with_name(f"{path.name}.new")
    try:
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(handle)
        os.replace(new, path)
        settle(path.parent)
    except OSError as error:
        raise cannot_write(error) from None
