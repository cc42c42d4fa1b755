"""The books on a device: each whole in its own folder, or not there at all."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from db.errors import BookInUse, BookReadOnly, NoRoom, NotABook, RowsLost
from db.keys import KeyFile
from db.records import Role
from db.shelf import Shelf
from tests.db.seed import NOW, plant


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "home", KeyFile())


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
    assert KeyFile().read(first.folder) != KeyFile().read(second.folder)
    (second.folder / "book.key").write_bytes(KeyFile().read(first.folder))
    with pytest.raises(NotABook):
        shelf.open(second)


@pytest.mark.parametrize("key", [None, b"", b"short"])
def test_a_key_that_is_gone_or_cut(shelf: Shelf, key: bytes | None) -> None:
    shelf.create(NOW).close()
    (entry,) = shelf.books()
    before = entry.path.read_bytes()
    (entry.folder / "book.key").unlink()
    if key is not None:
        (entry.folder / "book.key").write_bytes(key)
    with pytest.raises(NotABook):
        shelf.open(entry)
    assert entry.path.read_bytes() == before


def test_a_key_is_never_written_over(tmp_path: Path) -> None:
    KeyFile().write(tmp_path, bytes(32))
    with pytest.raises(BookReadOnly):
        KeyFile().write(tmp_path, bytes(range(32)))
    assert KeyFile().read(tmp_path) == bytes(32)


def test_half_made_books_are_not_there_and_are_cleared(shelf: Shelf, tmp_path: Path) -> None:
    half = tmp_path / "home" / "books" / ".making-0123"
    half.mkdir(parents=True)
    (half / "book.key").write_bytes(bytes(32))
    (half / "book.db").touch()
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


def test_one_app_to_a_book(shelf: Shelf) -> None:
    book = shelf.create(NOW)
    (entry,) = shelf.books()
    with pytest.raises(BookInUse):
        shelf.open(entry)
    book.close()
    book.close()  # twice is fine
    shelf.open(entry).close()


def test_a_book_that_lost_rows_says_so_and_opens_with_what_is_there(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, KeyFile())
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
