"""A book that is ended: off the shelf at once, keys first, and whatever a kill left goes at the next start."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from db import daily, ending
from db.errors import BookInUse
from db.home_copy.copies import HomeCopies
from db.reading.people import people
from db.records import Id, Role
from db.shelf import Shelf, ShelfEntry
from tests.db.apart import in_child, killed_after, moments
from tests.db.seed import NOW, plant
from tests.shelves import shelf_at

SLOTS = b"wrapped keys " * 40


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return shelf_at(tmp_path / "home")


def told(shelf: Shelf, now: int = NOW) -> tuple[ShelfEntry, list[Id]]:
    """A closed book with copies, slots, and a copy for Gran at home."""
    book = shelf.create(now)
    plant(book)
    HomeCopies(book, shelf.family).tend()
    daily.keep_daily(book, NOW, SLOTS)
    with book.reading() as c:
        adults = [person.id for person in people(c) if person.role is Role.FAMILY]
    book.close()
    for adult in adults:
        (shelf.family / adult.hex() / "slots.json").write_bytes(SLOTS)
    entry = shelf.books()[-1]
    return entry, adults


def left(shelf: Shelf) -> list[str]:
    """Every file below the shelf's home."""
    return sorted(file.name for file in shelf.family.parent.rglob("*") if file.is_file())


def test_nothing_stays_of_it_and_all_of_another(shelf: Shelf) -> None:
    other, _ = told(shelf)
    before = left(shelf)
    entry, adults = told(shelf, NOW + 1)
    assert left(shelf) != before
    shelf.end(entry, adults)
    assert shelf.books() == (other,) and left(shelf) == before
    shelf.open(other).close()


def test_a_kill_before_it_left_the_shelf_leaves_no_list_behind(shelf: Shelf) -> None:
    entry, adults = told(shelf)
    before = left(shelf)
    (entry.folder / ending.ADULTS).write_text("[]")
    shelf.finish_endings()
    assert left(shelf) == before and shelf.books() == (entry,)


def test_a_book_that_is_open_is_not_ended(shelf: Shelf) -> None:
    entry, adults = told(shelf)
    book = shelf.open(entry)
    with pytest.raises(BookInUse):
        shelf.end(entry, adults)
    book.close()
    shelf.open(entry).close()


def test_what_opens_it_is_written_over_before_it_goes(tmp_path: Path) -> None:
    """Another name for the same file shows what became of its bytes."""
    key = tmp_path / "slots.1.json"
    key.write_bytes(SLOTS)
    if sys.platform == "win32":
        pytest.skip("another name for a file that is removed")
    (tmp_path / "other name").hardlink_to(key)
    ending.shred(key)
    after = (tmp_path / "other name").read_bytes()
    assert not key.exists() and len(after) == len(SLOTS) and b"wrapped" not in after


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_killed_at_any_moment_it_is_whole_or_goes_on_to_its_end(shelf: Shelf) -> None:
    entry, adults = told(shelf)
    saved = shelf.family.parent.with_name("saved")
    shutil.copytree(shelf.family.parent, saved)
    whole = cut = 0
    for moment in moments():
        shutil.rmtree(shelf.family.parent)
        shutil.copytree(saved, shelf.family.parent)
        killed_after(moment, *in_child(lambda _pipe: shelf.end(entry, adults)))
        if shelf.books():
            shelf.open(entry).close()
            whole += 1
            continue
        cut += bool(left(shelf))
        again = shelf_at(shelf.family.parent)
        again.finish_endings()
        again.finish_endings()
        assert left(shelf) == ["device", "device.secret"]
    assert whole and cut, "it was killed before, and in the middle of it"
