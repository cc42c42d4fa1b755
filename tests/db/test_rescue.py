"""A book that is damaged or has lost rows: what is offered, and what happens when the copy is taken."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from db import copies, daily
from db.book import Book, open_book
from db.check import check_whole
from db.copies import Copy
from db.errors import BookDamaged, NoRoom, NotABook, RowsLost
from db.rescue import FOLDER, Rescue, put_back
from tests.db.apart import in_child, killed_after, moments
from tests.db.conftest import KEY
from tests.db.seed import NOW, Seed, typed
from tests.db.test_opening import flip

DAY = 24 * 60 * 60 * 1000
Open = Callable[[Path], Book]


def write(book: Book, seed: Seed, text: str, now: int) -> None:
    with book.act("write_words", by=seed.mika, now=now) as w:
        w.wording(seed.line, text, typed(text), parent=seed.words)


def texts(book: Book) -> set[str]:
    with book.reading() as c:
        return {text for text in c.exec_driver_sql("SELECT text FROM wording").scalars() if text}


def whole_tree(folder: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file() and file.suffix != ".lock"}


@pytest.fixture
def copied(path: Path, seed: Seed, opened: Open) -> Copy:
    """Two days of writing, a copy after each, and three more acts. The book is closed."""
    book = opened(path)
    for day in range(2):
        write(book, seed, f"Day {day}", NOW + day * DAY)
        daily.keep_daily(book, NOW + day * DAY + 60_000, b"slots")
    for n in range(3):
        write(book, seed, f"Later {n}", NOW + 2 * DAY + n)
    book.close()
    return copies.copies(path.parent)[0]


def damage(path: Path, page: int = 5) -> None:
    flip(path, page * 4096 + 200)


def test_the_newest_good_copy_is_offered_and_nothing_is_touched(path: Path, copied: Copy) -> None:
    path.write_bytes(b"")
    before = whole_tree(path.parent)
    with pytest.raises(NotABook):
        open_book(path, KEY)
    offer = Rescue(path, KEY).offer()
    assert offer and offer.copy == copied and offer.missing == 3
    assert whole_tree(path.parent) == before


def test_a_copy_that_is_not_whole_is_not_offered(path: Path, copied: Copy) -> None:
    damage(copied.path)
    offer = Rescue(path, KEY).offer()
    assert offer and offer.copy.number == copied.number - 1 and offer.missing == 4
    for copy in copies.copies(path.parent):
        copy.path.write_bytes(b"")
    assert Rescue(path, KEY).offer() is None


def test_without_a_mark_nobody_says_how_many(path: Path, copied: Copy) -> None:
    path.with_name(path.name + ".mark").unlink()
    offer = Rescue(path, KEY).offer()
    assert offer and offer.missing is None


def test_the_copy_takes_the_place_and_the_damaged_file_is_kept(path: Path, copied: Copy) -> None:
    damage(path)
    path.with_name("book.db-wal").write_bytes(b"a log")
    harmed = path.read_bytes()
    book = Rescue(path, KEY).use(copied)
    check_whole(book)
    assert "Day 1" in texts(book) and "Later 0" not in texts(book)
    book.close()
    aside = path.parent / FOLDER / "book_001"
    assert {file.name: file.read_bytes() for file in aside.iterdir()} == {"book.db": harmed, "book.db-wal": b"a log"}
    open_book(path, KEY).close()
    assert copied.path.exists(), "the copy itself stays too"


def test_lost_rows_are_counted_and_what_is_there_can_be_opened(path: Path, seed: Seed, opened: Open) -> None:
    book = opened(path)
    write(book, seed, "First", NOW)
    book.close()
    shutil.copyfile(path, path.with_name("older"))
    book = opened(path)
    write(book, seed, "Second", NOW + 1)
    write(book, seed, "Third", NOW + 2)
    book.take_copy(NOW + 3)
    book.close()
    shutil.copyfile(path.with_name("older"), path)
    with pytest.raises(RowsLost) as lost:
        open_book(path, KEY)
    assert lost.value.acts == 2
    rescue = Rescue(path, KEY)
    offer = rescue.offer()
    assert offer and offer.missing == 0, "the copy has all of it"
    there = rescue.open_what_is_there()
    assert "First" in texts(there) and "Third" not in texts(there)
    there.close()
    book = rescue.use(offer.copy)
    assert "Third" in texts(book)
    book.close()


def test_a_full_disk_leaves_the_book_as_it_was(path: Path, copied: Copy, monkeypatch: pytest.MonkeyPatch) -> None:
    damage(path)
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as less_room:
        less_room.setattr("db.files.os.fsync", full)
        with pytest.raises(NoRoom):
            put_back(path, copied)
    assert path.read_bytes() == before
    Rescue(path, KEY).use(copied).close()


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_killed_in_the_middle_it_opens_or_offers_the_same_again(path: Path, copied: Copy) -> None:
    damage(path)
    path.with_name("book.db-wal").write_bytes(b"a log" * 100_000)
    harmed = path.read_bytes()
    ended, cut = 0, 0
    for moment in moments():
        path.unlink()
        path.write_bytes(harmed)
        path.with_name("book.db-wal").write_bytes(b"a log" * 100_000)

        def rescue(_pipe: int) -> None:
            put_back(path, copied)

        killed_after(moment, *in_child(rescue))
        asides = [each for each in (path.parent / FOLDER).glob("book_*") if (each / "book.db").read_bytes() == harmed]
        if path.read_bytes() == harmed:
            cut += 1
        else:
            ended += 1
            assert asides, "the damaged file is there still"
        offer = Rescue(path, KEY).offer()
        assert offer and offer.copy == copied
        try:
            open_book(path, KEY).close()
        except (BookDamaged, NotABook):
            Rescue(path, KEY).use(copied).close()
    assert ended and cut, "it was killed in the middle of it, and after"
    open_book(path, KEY).close()
