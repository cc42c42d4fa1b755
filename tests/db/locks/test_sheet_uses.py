"""What a sheet opened waits on the shelf until each book has been told."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.caseload import Caseload
from db.errors import BookReadOnly
from db.locks.slots import Kind
from db.sheet_uses import SheetUse
from db.shelf import Shelf
from tests.db.locks.test_ways_in import LATER, PASSPHRASE, SHEET, lock
from tests.db.seed import NOW, plant
from tests.shelves import shelf_at

CLINICS = b"the clinic's twelve words"


@pytest.fixture
def shelf(home: Path) -> Shelf:
    """Dana's, with Mika's locked book and another one on it."""
    shelf = shelf_at(home)
    book = shelf.create(NOW)
    seed = plant(book)
    caseload = lock(shelf, book, seed.mika, seed.dana)
    caseload.set_sheet(Kind.CLINIC, CLINICS)
    book.close()
    other = shelf.create(NOW + 1)
    shelf.slots(other).admit(caseload, plant(other).dana)
    other.close()
    return shelf


def waits(caseload: Caseload) -> list[tuple[SheetUse, ...]]:
    return [caseload.sheet_uses(entry) for entry in caseload.books()]


def test_a_passphrase_leaves_nothing_to_tell(shelf: Shelf) -> None:
    assert waits(shelf.open_caseload(PASSPHRASE, NOW)) == [(), ()]


def test_each_book_waits_for_itself_also_when_the_app_is_started_anew(shelf: Shelf, home: Path) -> None:
    caseload = shelf.open_with_sheet(CLINICS, LATER)
    use = SheetUse(Kind.CLINIC, LATER)
    assert waits(caseload) == [(use,), (use,)]
    caseload.told_sheet_uses(caseload.books()[0])
    assert waits(shelf_at(home).open_caseload(PASSPHRASE, LATER)) == [(), (use,)]


def test_both_kinds_are_told_each_with_its_first_time(shelf: Shelf) -> None:
    for sheet, at in ((CLINICS, LATER), (SHEET, LATER + 1), (CLINICS, LATER + 2)):
        caseload = shelf.open_with_sheet(sheet, at)
    assert waits(caseload)[0] == (SheetUse(Kind.CLINIC, LATER), SheetUse(Kind.RECOVERY, LATER + 1))


def test_a_book_that_came_later_is_not_told(shelf: Shelf) -> None:
    caseload = shelf.open_with_sheet(SHEET, LATER)
    later = shelf.create(LATER)
    shelf.slots(later).admit(caseload, plant(later).dana)
    later.close()
    assert waits(caseload)[2] == ()


def test_it_is_kept_before_anything_opens(shelf: Shelf, home: Path) -> None:
    (file,) = (home / "shelves").glob("*.json")
    file.with_suffix(".uses").mkdir()  # so that none can be written there
    with pytest.raises(BookReadOnly):
        shelf.open_with_sheet(SHEET, LATER)


def test_the_file_names_no_book_and_a_torn_one_keeps_nobody_out(shelf: Shelf, home: Path) -> None:
    shelf.open_with_sheet(SHEET, LATER)
    (file,) = (home / "shelves").glob("*.uses")
    assert not any(entry.folder.name in file.read_text() for entry in shelf.books())
    file.write_bytes(file.read_bytes()[:-9])
    assert waits(shelf.open_with_sheet(SHEET, LATER + 1))[0] == (SheetUse(Kind.RECOVERY, LATER + 1),)
