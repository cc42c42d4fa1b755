"""The young person's own copy opens by their words, on any device, and holds what is theirs to keep."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from db import own_copy, parcel
from db.book import Book, open_book
from db.check import check_whole
from db.errors import BookError, NotABook, Refused, WrongCode
from db.keeping import CopyKind
from db.locks.slots import Kind, read_slots
from db.locks.wrapping import unlock
from db.reading.kept import copy_kind
from db.records import Id
from db.tables import CLINIC_ONLY
from tests.db.conftest import rows_of
from tests.db.seed import NOW, Seed
from tests.shelves import shelf_at

CODE = b"ottermapledrumriverlamp"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "mine.twopens"


def save(book: Book, seed: Seed, place: Path) -> None:
    device = shelf_at(place.parent / "here").device()
    with own_copy.saving(book, place, seed.mika, own_copy.stretched(CODE, device), device):
        pass


def key_of(place: Path, code: bytes = CODE) -> bytes:
    """As another device finds it, which knows nothing but the file and the code."""
    elsewhere = shelf_at(place.parent / "elsewhere").device()
    return unlock([read_slots(parcel.look_through(place).slots)], {Kind.PASSPHRASE}, code, elsewhere).key


@contextmanager
def opened(book: Book, place: Path, key: bytes) -> Iterator[Book]:
    with parcel.unpacked(parcel.look_through(place), book) as file:
        theirs = open_book(file, key)
        try:
            yield theirs
        finally:
            theirs.close()


def test_it_opens_by_its_words_on_another_device_and_is_whole(book: Book, seed: Seed, place: Path) -> None:
    save(book, seed, place)
    with opened(book, place, key_of(place)) as theirs:
        assert theirs.id == book.id and rows_of(theirs) == rows_of(book)
        with theirs.reading() as c:
            assert copy_kind(c) is CopyKind.OWN
        check_whole(theirs)


def test_other_words_and_the_clinics_key_open_nothing(book: Book, seed: Seed, place: Path) -> None:
    save(book, seed, place)
    with pytest.raises(WrongCode):
        key_of(place, b"ottermapledrumriverlamb")
    with pytest.raises(NotABook), opened(book, place, book.key):
        pass


def test_what_is_for_therapists_and_others_is_not_in_it(book: Book, seed: Seed, place: Path) -> None:
    book.keep_draft(seed.dana, "new_goal", "Half typed by Dana", NOW)
    book.keep_draft(seed.mika, "new_goal", "Half typed by Mika", NOW)
    book.set_setting("home_key", "00" * 32)
    with book.reading() as c:
        assert all(c.exec_driver_sql(f"SELECT 1 FROM {table.name}").first() for table in CLINIC_ONLY)
    save(book, seed, place)
    with opened(book, place, key_of(place)) as theirs, theirs.reading() as c:
        for table in CLINIC_ONLY:
            assert c.exec_driver_sql(f"SELECT * FROM {table.name}").all() == []
        assert c.exec_driver_sql("SELECT key FROM setting").scalars().all() == ["copy_kind"]
        assert c.exec_driver_sql("SELECT person FROM draft").scalars().all() == [seed.mika]
    with book.reading() as c:
        assert all(c.exec_driver_sql(f"SELECT 1 FROM {table.name}").first() for table in CLINIC_ONLY), "here it stays"


def test_nothing_of_it_lies_open(book: Book, seed: Seed, place: Path) -> None:
    save(book, seed, place)
    file = place.read_bytes()
    assert b"sleep over" not in file and b"Mika" not in file and CODE not in file and book.key not in file


def test_over_nothing_that_is_there_and_nothing_is_left_behind(book: Book, seed: Seed, place: Path) -> None:
    place.write_bytes(b"something else")
    before = {file.name for file in book.path.parent.iterdir()}
    with pytest.raises(Refused):
        save(book, seed, place)
    assert place.read_bytes() == b"something else"
    assert {file.name for file in book.path.parent.iterdir()} - before <= {"here"}


def test_a_copy_that_cannot_be_noted_is_not_made(book: Book, seed: Seed, place: Path) -> None:
    device = shelf_at(place.parent / "here").device()
    code = own_copy.stretched(CODE, device)
    with pytest.raises(BookError), own_copy.saving(book, place, seed.mika, code, device):
        raise BookError("the row about it could not be kept")
    assert not place.exists()


def test_what_was_written_in_it_can_come_back(book: Book, seed: Seed, place: Path) -> None:
    from db.carry import merge

    save(book, seed, place)
    key: bytes = key_of(place)
    with parcel.unpacked(parcel.look_through(place), book) as file:
        theirs = open_book(file, key)
        with theirs.act("rate", by=seed.mika, now=NOW) as w:
            given: Id = w.rating(seed.goal, 7)
        theirs.close()
        assert merge(book, file, key) == {"rating": 1, "act": 1}
    with book.reading() as c:
        assert c.exec_driver_sql("SELECT value FROM rating WHERE id = ?", (given,)).scalar() == 7
