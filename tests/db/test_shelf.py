"""The books on a device: each whole in its own folder, or not there at all."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from pathlib import Path

import pytest

from db.errors import BookInUse, NoRoom, NotABook, RowsLost, SlotsDamaged
from db.records import Role
from db.shelf import Shelf
from tests.db.dying import killed_at_each_step
from tests.db.seed import NOW, plant
from tests.shelves import shelf_at


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return shelf_at(tmp_path / "home")


def test_empty_at_first(shelf: Shelf, tmp_path: Path) -> None:
    assert shelf.books() == ()
    assert list(tmp_path.iterdir()) == []


def test_a_book_is_found_again(shelf: Shelf) -> None:
    book = shelf.create(NOW)
    seed = plant(book)
    book.close()
    (entry,) = shelf.books()
    again = shelf.open(entry)
    assert again.id == book.id
    with again.act("write_goal", by=seed.mika, now=NOW) as w:
        w.goal()
    again.close()


def test_books_stand_in_the_order_they_were_made(shelf: Shelf) -> None:
    paths = []
    for n in range(3):
        book = shelf.create(NOW + n)
        paths.append(book.path)
        book.close()
    assert [entry.path for entry in shelf.books()] == paths


@pytest.mark.skipif(sys.platform == "win32", reason="other permissions")
def test_nobody_else_can_look(shelf: Shelf) -> None:
    book = shelf.create(NOW)
    folder = book.path.parent
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}
    book.close()


def test_each_book_has_its_own_key(shelf: Shelf) -> None:
    for _ in range(2):
        shelf.create(NOW).close()
    first, second = shelf.books()
    (second.folder / "slots.1.json").write_bytes((first.folder / "slots.1.json").read_bytes())
    with pytest.raises(NotABook):
        shelf.open(second)


@pytest.mark.parametrize("slots", [None, b"", b"short"])
def test_slots_that_are_gone_or_cut(shelf: Shelf, slots: bytes | None) -> None:
    shelf.create(NOW).close()
    (entry,) = shelf.books()
    before = entry.path.read_bytes()
    (entry.folder / "slots.1.json").unlink()
    if slots is not None:
        (entry.folder / "slots.1.json").write_bytes(slots)
    with pytest.raises(SlotsDamaged):
        shelf.open(entry)
    assert entry.path.read_bytes() == before


@pytest.mark.parametrize("now", [None, b"", b"one", b"7\n", b"0\n", b"-1\n", b"1", b"9" * 5000])
def test_which_book_counts_is_known_while_there_is_one(shelf: Shelf, now: bytes | None) -> None:
    shelf.create(NOW).close()
    (entry,) = shelf.books()
    (entry.folder / "now").unlink()
    if now is not None:
        (entry.folder / "now").write_bytes(now)
    shelf.open(entry).close()
    (entry.folder / "book.2.db").write_bytes(entry.path.read_bytes())
    with pytest.raises(SlotsDamaged):
        shelf.open(entry)


def test_half_made_books_are_not_there_and_are_cleared(shelf: Shelf, tmp_path: Path) -> None:
    half = tmp_path / "home" / "books" / ".making-0123"
    half.mkdir(parents=True)
    (half / "book.1.db").touch()
    (tmp_path / "home" / "books" / "no book in here").mkdir()
    assert shelf.books() == ()
    book = shelf.create(NOW)
    assert not half.exists() and [entry.path for entry in shelf.books()] == [book.path]
    book.close()


def test_a_failure_on_the_way_leaves_nothing(shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "rename", full)
    with pytest.raises(NoRoom):
        shelf.create(NOW)
    assert list((tmp_path / "home" / "books").iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_killed_at_every_step_a_book_is_whole_or_not_there(shelf: Shelf, tmp_path: Path) -> None:
    shelf.device()
    made = set()

    def clear() -> None:
        shutil.rmtree(tmp_path / "home" / "books", ignore_errors=True)

    for _ in killed_at_each_step(tmp_path, lambda: shelf.create(NOW).close(), clear):
        books = shelf.books()
        made.add(len(books))
        for entry in books:
            shelf.open(entry).close()
        shelf.create(NOW + 1).close()
        assert len(list((tmp_path / "home" / "books").iterdir())) == len(books) + 1
    assert made == {0, 1}


def test_one_app_to_a_book(shelf: Shelf) -> None:
    book = shelf.create(NOW)
    (entry,) = shelf.books()
    with pytest.raises(BookInUse):
        shelf.open(entry)
    book.close()
    book.close()  # twice is fine
    shelf.open(entry).close()


def test_a_book_that_lost_rows_says_so_and_opens_with_what_is_there(tmp_path: Path) -> None:
    shelf = shelf_at(tmp_path)
    shelf.create(NOW).close()
    (entry,) = shelf.books()
    before = entry.path.read_bytes()
    book = shelf.open(entry)
    with book.act("begin", by=None, now=NOW) as writer:
        writer.person(Role.YOUNG_PERSON, "Mika")
    book.close()
    entry.path.write_bytes(before)
    with pytest.raises(RowsLost):
        shelf.open(entry)
    assert shelf.rescue
    shelf.rescue.open_what_is_there().close()
    shelf.open(entry).close()
