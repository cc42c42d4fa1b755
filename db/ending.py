"""End a book: first what opens it is destroyed, then everything else, the copies for adults at home too.

The folder leaves the shelf by one rename; from then on there is no way back, and whatever a kill left standing
the next start takes away.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
from collections.abc import Iterable
from pathlib import Path

from db.files import cannot_write, replace_file, settle
from db.locks.checked import canonical
from db.records import Id

ENDING = ".ending-"
ADULTS = "adults.json"
"""Whose folders under ``family`` go as well: their ids in hex. It is written before the rename."""
OPENS = ("slots*", "*.key", "copies/*.slots")
"""What holds keys, however well wrapped."""


def begin(folder: Path, adults: Iterable[Id]) -> Path:
    """Take a closed book's folder off the shelf. Raises NoRoom, BookReadOnly: it is on the shelf then, whole."""
    replace_file(folder / ADULTS, canonical([adult.hex() for adult in adults]))
    gone = folder.with_name(f"{ENDING}{folder.name}")
    try:
        os.rename(folder, gone)
    except OSError as error:
        (folder / ADULTS).unlink(missing_ok=True)
        raise cannot_write(error) from None
    settle(gone.parent)
    return gone


def let_be(folder: Path) -> None:
    """A kill came before the rename: the book is on the shelf, whole, and nobody is to end it by the old list.

    Raises BookReadOnly.
    """
    try:
        (folder / ADULTS).unlink(missing_ok=True)
    except OSError as error:
        raise cannot_write(error) from None


def finish(gone: Path, family: Path) -> None:
    """Destroy what ``begin`` took off the shelf; doing it again after a kill goes on where that stopped.

    Raises BookReadOnly when something cannot be taken away: call it again at the next start.
    """
    try:
        for pattern in OPENS:
            for file in gone.glob(pattern):
                shred(file)
        for adult in _adults(gone):
            _take_away(family / adult)
        shutil.rmtree(gone)
        settle(gone.parent)
    except OSError as error:
        raise cannot_write(error) from None


def _adults(gone: Path) -> list[str]:
    """None any more when the list itself is gone, which comes last but for the folder."""
    try:
        listed = json.loads((gone / ADULTS).read_bytes())
    except (OSError, ValueError):
        return []
    return [name for name in listed if isinstance(name, str) and len(name) == 32 and name.isalnum()]


def _take_away(folder: Path) -> None:
    for pattern in OPENS:
        for file in folder.glob(pattern):
            shred(file)
    if folder.exists():
        shutil.rmtree(folder)


def shred(file: Path) -> None:
    """Write over a small file, then take it away. Flash memory may keep an old block all the same."""
    with file.open("r+b") as handle:
        length = handle.seek(0, os.SEEK_END)
        handle.seek(0)
        handle.write(secrets.token_bytes(length))
        handle.flush()
        os.fsync(handle.fileno())
    file.unlink()
