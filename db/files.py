"""What the book asks of the file system, and what its refusals mean."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

from db.errors import BookError, BookReadOnly, NoRoom, Refused

LITTLE = 64 * 1024
"""Bytes of room without which a book cannot even be read: SQLite lays an index beside it."""
MAKING = ".making-"
"""Before the name of whatever is not whole yet."""
HALF = ".new"
"""After the name of a small file that may not be."""


def beside(path: Path) -> tuple[Path, ...]:
    """The files that SQLite lays beside a book while it is open, or leaves there after a crash."""
    return tuple(path.with_name(path.name + end) for end in ("-wal", "-shm"))


def cannot_write(error: OSError) -> BookError:
    """Why a file could not be made or written."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
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
        for made in (path, *beside(path)):
            made.unlink(missing_ok=True)
        raise


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Write what takes the place of ``path`` whole, or leaves it as it is. Raises NoRoom, BookReadOnly."""
    making = path.with_name(f"{MAKING}{path.name}")
    try:
        with os.fdopen(os.open(making, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(making, path)
        settle(path.parent)
    except OSError as error:
        making.unlink(missing_ok=True)
        raise cannot_write(error) from None
    except BaseException:
        making.unlink(missing_ok=True)
        raise


@contextmanager
def new_folder(path: Path) -> Iterator[Path]:
    """Fill the folder that is given: it becomes ``path`` whole when the block ends well, and is gone otherwise. What a
    kill left half filled there goes first.

    Raises Refused when there is one already, NoRoom, BookReadOnly.
    """
    if path.exists():
        raise Refused("folder: one is already there")
    making = path.with_name(f"{MAKING}{path.name}")
    try:
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir(mode=0o700)
        yield making
        for file in making.iterdir():
            synced(file)
        settle(making)
        os.rename(making, path)
        settle(path.parent)
    except OSError as error:
        shutil.rmtree(making, ignore_errors=True)
        raise cannot_write(error) from None
    except BaseException:
        shutil.rmtree(making, ignore_errors=True)
        raise


def is_full(folder: Path) -> bool:
    """Is there not even a little room in it? Tried by writing, so that a quota counts, too."""
    try:
        with TemporaryFile(dir=folder) as file:
            file.write(bytes(LITTLE))
            file.flush()
    except OSError as error:
        return isinstance(cannot_write(error), NoRoom)
    return False


def has_content(path: Path) -> bool:
    try:
        return path.is_file() and path.stat().st_size > 0
    except OSError:
        return False


def synced(file: Path) -> None:
    """Make what was written to a file last through a power cut. Raises NoRoom, BookReadOnly."""
    try:
        handle = os.open(file, os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        raise cannot_write(error) from None


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
    new = path.with_name(f"{path.name}{HALF}")
    try:
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(handle)
        os.replace(new, path)
        settle(path.parent)
    except OSError as error:
        with suppress(OSError):
            new.unlink(missing_ok=True)
        raise cannot_write(error) from None
