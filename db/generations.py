"""The generations of a book in its folder: ``book.<n>.db`` and ``slots.<n>.json``; ``now`` says which counts.

A book and its slots change together (a new key), so both are laid beside the old ones, and one atomic rename of
``now`` switches to them: whenever the app is killed, the book that counts is one that its slots open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from db import copies
from db.aside import drop_set_aside
from db.errors import SlotsDamaged
from db.files import HALF, cannot_write, replace_file

NUMBER = re.compile(rb"([1-9][0-9]{0,8})\n")
OURS = re.compile(r"(?:book|slots)\.([1-9][0-9]{0,8})\..+")


@dataclass(frozen=True, slots=True)
class Generation:
    folder: Path
    number: int

    @property
    def book(self) -> Path:
        return self.folder / f"book.{self.number}.db"

    @property
    def slots(self) -> Path:
        return self.folder / f"slots.{self.number}.json"

    @property
    def next(self) -> Generation:
        return Generation(self.folder, self.number + 1)


def current(folder: Path) -> Generation:
    """The one that ``now`` names. Where that cannot be read, or names nothing, the only one there is.

    Raises SlotsDamaged, BookReadOnly.
    """
    named = _named(folder)
    if named and named.book.is_file():
        return named
    try:
        there = [Generation(folder, number) for number in _numbers(folder)]
    except OSError as error:
        raise cannot_write(error) from None
    if len(there) != 1:
        raise SlotsDamaged("which of the book's files counts is not said")
    return there[0]


def holds_book(folder: Path) -> bool:
    return any(folder.glob("book.*.db"))


def switch_to(generation: Generation) -> None:
    """From here on it is the one that counts. Raises NoRoom, BookReadOnly."""
    replace_file(generation.folder / "now", f"{generation.number}\n".encode())


def clear_others(generation: Generation) -> None:
    """Take away what is not of this generation, older copies and damaged files too: whoever lost their slot
    could open those. And what a kill left half written.

    The caller holds the book's lock. Raises BookReadOnly.
    """
    try:
        for file in generation.folder.iterdir():
            ours = OURS.fullmatch(file.name)
            if file.name.endswith(HALF) or (ours and int(ours[1]) != generation.number):
                file.unlink(missing_ok=True)
    except OSError as error:
        raise cannot_write(error) from None
    drop_set_aside(generation.folder, but=generation.book.stem)
    copies.drop([copy for copy in copies.copies(generation.folder) if copy.book != generation.book.stem])


def _named(folder: Path) -> Generation | None:
    try:
        said = NUMBER.fullmatch((folder / "now").read_bytes())
    except OSError:
        return None
    return Generation(folder, int(said[1])) if said else None


def _numbers(folder: Path) -> set[int]:
    found = (OURS.fullmatch(file.name) for file in folder.glob("book.*.db"))
    return {int(ours[1]) for ours in found if ours}
