"""A mark beside the book notices rows that were kept and are not there any more."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from db.book import Book, create_book, open_book
from db.carry import merge
from db.errors import RowsLost
from db.mark import mark_of
from tests.db.apart import in_child, said
from tests.db.conftest import KEY
from tests.db.seed import NOW, Seed, typed

LATER = NOW + 60_000
Open = Callable[[Path], Book]


def write(book: Book, seed: Seed, text: str, now: int) -> None:
    with book.act("write_words", by=seed.mika, now=now) as w:
        w.wording(seed.line, text, typed(text), parent=seed.words)


def test_an_older_file_put_back(path: Path, seed: Seed, opened: Open) -> None:
    shutil.copyfile(path, path.with_name("older"))
    book = opened(path)
    write(book, seed, "Lost soon", LATER)
    book.close()
    shutil.copyfile(path.with_name("older"), path)
    before = path.read_bytes()
    for _ in range(2):
        with pytest.raises(RowsLost) as lost:
            open_book(path, KEY)
        assert lost.value.since == NOW, "when the newest row that is left was written"
    assert path.read_bytes() == before


def test_whoever_accepts_the_loss_goes_on(path: Path, seed: Seed, opened: Open) -> None:
    shutil.copyfile(path, path.with_name("older"))
    book = opened(path)
    write(book, seed, "Lost soon", LATER)
    book.close()
    shutil.copyfile(path.with_name("older"), path)
    open_book(path, KEY, accept_loss=True).close()
    again = opened(path)
    write(again, seed, "And on", LATER)


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_a_log_that_went_missing_after_a_crash(path: Path, seed: Seed) -> None:
    def crash(_pipe: int) -> None:
        import os

        write(open_book(path, KEY), seed, "Lost soon", LATER)
        os._exit(0)

    said(*in_child(crash))
    path.with_name(path.name + "-wal").unlink()
    with pytest.raises(RowsLost):
        open_book(path, KEY)


def test_rows_that_had_been_carried_in(path: Path, seed: Seed, opened: Open, tmp_path: Path) -> None:
    """They may be older than the newest: their number is what tells."""
    other = tmp_path / "other.db"
    shutil.copyfile(path, other)
    there = opened(other)
    write(there, seed, "From elsewhere", LATER)
    there.close()
    here = opened(path)
    write(here, seed, "Newer", LATER + 1)
    here.close()
    shutil.copyfile(path, path.with_name("older"))
    here = opened(path)
    merge(here, other, KEY)
    here.close()
    shutil.copyfile(path.with_name("older"), path)
    with pytest.raises(RowsLost) as lost:
        open_book(path, KEY)
    assert lost.value.since is None


def test_what_was_not_kept_is_not_marked(path: Path, seed: Seed, opened: Open) -> None:
    book = opened(path)
    with pytest.raises(ZeroDivisionError), book.act("write_words", by=seed.mika, now=LATER) as w:
        w.wording(seed.line, "Never mind", typed("Never mind"))
        raise ZeroDivisionError
    book.close()
    opened(path)


@pytest.mark.parametrize("mark", [None, b"", b"x" * 24, b"\xff" * 300])
def test_no_mark_or_half_a_mark_says_nothing(path: Path, seed: Seed, opened: Open, mark: bytes | None) -> None:
    book = opened(path)
    write(book, seed, "Here", LATER)
    book.close()
    stored = mark_of(path).read_bytes()
    if mark is None:
        mark_of(path).unlink()
    else:
        mark_of(path).write_bytes(mark)
    opened(path).close()
    assert mark_of(path).read_bytes()[: len(stored)] == stored, "and then it is a whole one again"


def test_a_new_book_where_another_was(tmp_path: Path, path: Path, opened: Open) -> None:
    opened(path).close()
    path.unlink()
    create_book(path, KEY, 1).close()
    opened(path)


def test_nothing_of_the_words_stands_in_it(path: Path, seed: Seed, opened: Open) -> None:
    write(opened(path), seed, "A zebra", LATER)
    stored = mark_of(path).read_bytes()
    assert len(stored) == 24 and b"zebra" not in stored
