"""A home with one book that opens by codes alone: Mika's pictures, and a passphrase for Dana and one for Sam."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from db.book import Book
from db.caseload import Caseload
from db.entry import ShelfEntry
from db.errors import WrongCode
from db.records import Id, Role
from db.shelf import Shelf
from tests.db.seed import NOW, Seed, plant
from tests.shelves import shelf_at

MIKA, DANA, SAM = b"moon star leaf sun", b"otter maple drum", b"river lamp coat"
MIKAS = (MIKA, b"tree cloud bird sun")
DANAS = (DANA, b"kettle north bean")
"""Their codes, for tests that change them: one of the two opens."""
T = TypeVar("T")


@dataclass(frozen=True)
class Told:
    """Mika, Dana and Sam stand in ``seed`` and ``sam``. However often a wrong code was tried, nobody waits here."""

    home: Path
    seed: Seed
    sam: Id

    @property
    def shelf(self) -> Shelf:
        return shelf_at(self.home)

    @property
    def entry(self) -> ShelfEntry:
        return self.shelf.books()[0]

    def copied(self, home: Path) -> Told:
        return replace(self, home=shutil.copytree(self.home, home))

    def opened(self) -> Book:
        return self._by_one_of(MIKAS, lambda code: self.shelf.open_mine(code, NOW)[0])

    def caseload(self) -> Caseload:
        """Dana's."""
        return self._by_one_of(DANAS, lambda code: self.shelf.open_caseload(code, NOW))

    def opens_for(self, passphrase: bytes) -> bool:
        caseload = self._by_one_of((passphrase,), lambda code: self.shelf.open_caseload(code, NOW))
        return opens_all(caseload)

    def files(self) -> set[str]:
        return {file.name for file in self.entry.folder.iterdir() if file.is_file()}

    def _by_one_of(self, codes: tuple[bytes, ...], enter: Callable[[bytes], T]) -> T:
        for code in codes:
            with suppress(PermissionError):
                (self.home / "throttle").unlink(missing_ok=True)
            try:
                return enter(code)
            except WrongCode:
                continue
        raise WrongCode("none of theirs")


def opens_all(caseload: Caseload) -> bool:
    """Each book that is theirs opens; is there one?"""
    for entry in caseload.books():
        caseload.open(entry)[0].close()
    return bool(caseload.books())


def told_at(home: Path) -> Told:
    shelf = shelf_at(home)
    book = shelf.create(NOW)
    seed = plant(book)
    with book.act("hand_over", by=seed.dana, now=NOW) as w:
        sam = w.person(Role.THERAPIST, "Sam")
    slots = shelf.slots(book)
    slots.give_pictures(seed.mika, MIKA)
    slots.admit(shelf.begin_caseload(DANA), seed.dana)
    slots.admit(shelf.begin_caseload(SAM), sam)
    slots.drop_device()
    book.close()
    return Told(home, seed, sam)
