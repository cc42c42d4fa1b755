"""Each person's way in, on a real shelf: their own code opens what is theirs, and nothing else does."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.book import Book
from db.caseload import Caseload
from db.errors import Refused, WrongCode
from db.home_copy.copies import HomeCopies
from db.home_copy.reading import read_page
from db.locks.slots import Kind
from db.records import Id
from db.shelf import Shelf
from tests.db.seed import NOW, Seed, plant
from tests.shelves import shelf_at

PICTURES, PASSPHRASE, SHEET, WORDS = b"moon star leaf sun", b"otter maple drum", b"twelve words", b"three dealt words"
LATER = NOW + 3_600_000


@pytest.fixture
def shelf(home: Path) -> Shelf:
    return shelf_at(home)


@pytest.fixture
def told(shelf: Shelf) -> Seed:
    """A book that opens by itself."""
    book = shelf.create(NOW)
    seed = plant(book)
    book.close()
    return seed


@pytest.fixture
def locked(shelf: Shelf, told: Seed) -> Seed:
    """The same with Mika's pictures, Dana's passphrase and sheet, and no slot for the device."""
    book = shelf.open(shelf.books()[0])
    lock(shelf, book, told.mika, told.dana)
    book.close()
    return told


def lock(shelf: Shelf, book: Book, mika: Id, dana: Id) -> Caseload:
    caseload = shelf.begin_caseload(PASSPHRASE)
    caseload.set_sheet(Kind.RECOVERY, SHEET)
    slots = shelf.slots(book)
    slots.give_pictures(mika, PICTURES)
    slots.admit(caseload, dana)
    slots.drop_device()
    return caseload


def test_a_book_without_codes_opens_by_itself(shelf: Shelf, told: Seed) -> None:
    (entry,) = shelf.books()
    assert not shelf.has_codes(entry)
    shelf.open(entry).close()
    with pytest.raises(WrongCode):
        shelf.open_mine(PICTURES, NOW)
    assert shelf.caseloads() == 0


def test_pictures_open_the_young_persons_book(shelf: Shelf, locked: Seed, home: Path) -> None:
    (entry,) = shelf_at(home).books()
    assert shelf.has_codes(entry)
    with pytest.raises(WrongCode):
        shelf.open(entry)
    with pytest.raises(WrongCode):
        shelf.open_mine(b"moon star leaf leaf", NOW)
    book, who = shelf_at(home).open_mine(PICTURES, LATER)
    assert who == locked.mika
    with book.act("write_goal", by=who, now=LATER) as w:
        w.goal()
    book.close()


def test_a_passphrase_opens_the_caseload(shelf: Shelf, locked: Seed) -> None:
    other = shelf.create(NOW + 1)
    caseload = shelf.open_caseload(PASSPHRASE, NOW)
    assert shelf.caseloads() == 1 and caseload.opened_by is Kind.PASSPHRASE
    assert [e.path.name for e in caseload.books()] == ["book.2.db"]
    shelf.slots(other).admit(caseload, b"\1" * 16)
    other.close()
    assert len(caseload.books()) == 2
    book, who = caseload.open(caseload.books()[0])
    assert who == locked.dana
    book.close()
    caseload.forget()
    for use in (caseload.books, lambda: caseload.open(shelf.books()[0]), lambda: caseload.set_passphrase(b"new")):
        with pytest.raises(WrongCode):
            use()


def test_a_new_passphrase_rewrites_one_slot_of_the_shelf(shelf: Shelf, locked: Seed, home: Path) -> None:
    def all_files() -> dict[Path, bytes]:
        return {file: file.read_bytes() for file in home.rglob("*") if file.is_file() and "throttle" not in file.name}

    before = all_files()
    shelf.open_caseload(PASSPHRASE, NOW).set_passphrase(b"a new one")
    changed = [file for file, data in all_files().items() if before[file] != data]
    assert [file.parent.name for file in changed] == ["shelves"]
    with pytest.raises(WrongCode):
        shelf.open_caseload(PASSPHRASE, NOW)
    assert shelf.open_caseload(b"a new one", LATER).books() == shelf.books()
    assert shelf.open_with_sheet(SHEET, LATER).books() == shelf.books()


def test_a_sheet_opens_the_caseload_and_sets_a_new_passphrase(shelf: Shelf, locked: Seed) -> None:
    shelf.open_caseload(PASSPHRASE, NOW).set_sheet(Kind.CLINIC, b"the clinic's")
    caseload = shelf.open_with_sheet(b"the clinic's", NOW)
    assert caseload.opened_by is Kind.CLINIC and caseload.has(Kind.RECOVERY)
    with pytest.raises(ValueError):
        caseload.set_sheet(Kind.PICTURES, b"")
    caseload.set_passphrase(b"a new one")
    shelf.open_caseload(b"a new one", NOW).open(shelf.books()[0])[0].close()


def test_words_open_one_adults_home_copy_alone(shelf: Shelf, locked: Seed) -> None:
    book, _ = shelf.open_mine(PICTURES, NOW)
    HomeCopies(book, shelf.family).tend()
    shelf.slots(book).give_words(locked.gran, WORDS)
    shelf.slots(book).give_words(locked.gran, b"other words")
    with pytest.raises(WrongCode):
        shelf.open_home(WORDS, NOW)
    file = shelf.open_home(b"other words", LATER)
    assert file.adult == locked.gran and file.key != book.key
    assert read_page(file.path, file.key) == HomeCopies(book, shelf.family).page(locked.gran)
    book.close()


def test_forgotten_pictures_are_given_anew(shelf: Shelf, locked: Seed) -> None:
    book, _ = shelf.open_caseload(PASSPHRASE, NOW).open(shelf.books()[0])
    shelf.slots(book).give_pictures(locked.mika, b"new ones")
    book.close()
    with pytest.raises(WrongCode):
        shelf.open_mine(PICTURES, NOW)
    shelf.open_mine(b"new ones", LATER)[0].close()


def test_the_last_way_in_stays(shelf: Shelf, told: Seed) -> None:
    book = shelf.open(shelf.books()[0])
    with pytest.raises(Refused):
        shelf.slots(book).drop_device()
    shelf.slots(book).give_pictures(told.mika, PICTURES)
    shelf.slots(book).drop_device()
    shelf.slots(book).drop_device()  # twice is fine
    with pytest.raises(Refused):
        shelf.slots(book).remove(told.mika)
    book.close()
    shelf.open_mine(PICTURES, NOW)[0].close()
