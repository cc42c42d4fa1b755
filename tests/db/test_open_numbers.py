"""Numbers that lie openly: only what the switch put there, and never longer than their person and their book."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from db.errors import BookReadOnly
from db.open_numbers import OpenNumbers
from db.shelf import Shelf
from db.trying import Helper, HelperWords
from tests.db.seed import NOW, plant
from tests.shelves import shelf_at

GRAN = Helper(b"g" * 16, HelperWords("Gran", "knows my plan", "07700 900123"))
MUM = Helper(b"m" * 16, HelperWords("Mum", "", "07700 900456"))


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return shelf_at(tmp_path / "home")


def test_there_is_no_file_before_the_switch_and_none_after(shelf: Shelf) -> None:
    book, numbers = shelf.create(NOW), shelf.numbers
    assert not numbers.path.exists() and numbers.all() == ()
    numbers.show(book, GRAN)
    numbers.show(book, MUM)
    numbers.show(book, GRAN)
    assert numbers.shown(book) == {GRAN.id, MUM.id} and len(numbers.all()) == 2
    assert OpenNumbers(shelf.home).all() == numbers.all(), "it is there at the next start"
    numbers.hide(book, MUM.id)
    assert b"900456" not in numbers.path.read_bytes()
    numbers.hide(book, GRAN.id)
    assert not numbers.path.exists()
    book.close()


def test_it_says_a_name_and_a_number_and_nothing_else_of_the_book(shelf: Shelf) -> None:
    book = shelf.create(NOW)
    shelf.numbers.show(book, GRAN)
    assert b"knows my plan" not in shelf.numbers.path.read_bytes()
    if os.name == "posix":
        assert shelf.numbers.path.stat().st_mode & 0o077 == 0
    book.close()


def test_they_end_with_their_book_and_no_other(shelf: Shelf) -> None:
    for n, helper in enumerate((GRAN, MUM)):
        book = shelf.create(NOW + n)
        plant(book)
        shelf.numbers.show(book, helper)
        book.close()
    first, second = shelf.books()
    shelf.end(first, ())
    assert [each.name for each in shelf.numbers.all()] == ["Mum"]
    shelf.end(second, ())
    assert not shelf.numbers.path.exists()


@pytest.mark.parametrize("content", [b"", b"[", b"{}", b'[{"book": 1}]', b"\xff", b'[{"book":"a","helper":"x"}]'])
def test_a_broken_file_shows_nobody(shelf: Shelf, content: bytes) -> None:
    book = shelf.create(NOW)
    shelf.numbers.path.write_bytes(content)
    assert shelf.numbers.all() == ()
    shelf.numbers.show(book, GRAN)
    assert shelf.numbers.shown(book) == {GRAN.id}
    book.close()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root writes anywhere")
def test_a_folder_that_cannot_be_written_says_so(shelf: Shelf) -> None:
    book = shelf.create(NOW)
    shelf.home.chmod(0o500)
    try:
        with pytest.raises(BookReadOnly):
            shelf.numbers.show(book, GRAN)
    finally:
        shelf.home.chmod(0o700)
        book.close()
