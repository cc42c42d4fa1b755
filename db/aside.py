"""Files of a book that were found damaged, and are kept: ``damaged/<book file>_<number>/``, their log beside them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from db.files import MAKING, beside, cannot_write, settle, synced

FOLDER = "damaged"


def set_aside(book: Path) -> None:
    """The file and its log, together in a folder of their own. Raises NoRoom, BookReadOnly."""
    aside = book.parent / FOLDER
    try:
        aside.mkdir(mode=0o700, exist_ok=True)
        number = 1 + sum(1 for each in aside.iterdir() if not each.name.startswith(MAKING))
        done = aside / f"{book.stem}_{number:03}"
        making = aside / f"{MAKING}{done.name}"
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir(mode=0o700)
        for file in (book, beside(book)[0]):
            if file.exists():
                _second_name(file, making / file.name)
        os.rename(making, done)
        settle(aside)
    except OSError as error:
        raise cannot_write(error) from None


def drop_set_aside(folder: Path, but: str = "") -> None:
    """For good, ``but`` those of the book file of that name (without its ending). Raises BookReadOnly."""
    aside = folder / FOLDER
    try:
        for each in aside.iterdir() if aside.is_dir() else ():
            if not but or each.name.rpartition("_")[0] != but:
                shutil.rmtree(each)
    except OSError as error:
        raise cannot_write(error) from None


def _second_name(file: Path, place: Path) -> None:
    """It needs no room and reads no page, which may be one that cannot be read. Where there are none, a copy."""
    try:
        os.link(file, place)
    except OSError:
        shutil.copyfile(file, place)
        synced(place)
