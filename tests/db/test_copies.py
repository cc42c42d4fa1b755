"""A checked copy every day: three are kept, a bad day takes none of them away, and the newest good one is found."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from db import contents, copies, daily
from db.book import Book, open_book
from db.errors import BookDamaged, NoRoom
from tests.db.conftest import KEY
from tests.db.dying import killed_at_each_step
from tests.db.seed import NOW, Seed, typed
from tests.db.test_keeping import deciphered
from tests.db.test_opening import flip

DAY = 24 * 60 * 60 * 1000


def days(folder: Path) -> list[int]:
    """Counted from NOW, newest first."""
    return [copy.at // DAY - NOW // DAY for copy in copies.copies(folder)]


def test_one_a_day_and_the_newest_three(book: Book) -> None:
    for hour in range(0, 24 * 6, 5):
        daily.keep_daily(book, NOW + hour * DAY // 24, b"slots")
    assert days(book.path.parent) == [5, 4, 3] or days(book.path.parent) == [6, 5, 4]
    assert all(copy.slots == b"slots" for copy in copies.copies(book.path.parent))
    assert len(list((book.path.parent / "copies").iterdir())) == 6


def test_a_copy_says_when_in_its_name(book: Book) -> None:
    copy = daily.keep_daily(book, 1_774_971_600_123)
    assert copy and copy.path.name == "book_000001_2026-03-31T15-40-00.123000Z.db"
    assert copies.copies(book.path.parent) == (copy,)


def test_a_clock_that_ran_ahead_once(book: Book) -> None:
    """The newest copy is the one made last, whatever day its clock thought it was."""
    for day in (0, 900, 1, 1, 2):
        daily.keep_daily(book, NOW + day * DAY)
    assert days(book.path.parent) == [2, 1, 900]


def test_what_the_copy_holds(book: Book, seed: Seed) -> None:
    with book.act("write_words", by=seed.mika, now=NOW) as w:
        w.wording(seed.line, "Just now", typed("Just now"), parent=seed.words)
    copy = book.take_copy(NOW)
    with book.reading() as c:
        rows = c.exec_driver_sql("SELECT count(*) FROM wording").scalar_one()
    assert contents.of_file(copy.path, KEY).rows["wording"] == rows
    assert b"Just now" in deciphered(copy.path)
    assert list(copy.path.parent.glob("*-wal")) == [], "looking at it leaves nothing beside it"


@pytest.mark.parametrize("harm", ["flipped", "cut", "empty"])
def test_the_newest_good_one_is_found(book: Book, harm: str) -> None:
    for day in range(3):
        daily.keep_daily(book, NOW + day * DAY)
    newest, older, _ = copies.copies(book.path.parent)
    if harm == "flipped":
        flip(newest.path, newest.path.stat().st_size - 2000)
    else:
        newest.path.write_bytes(newest.path.read_bytes()[:4096] if harm == "cut" else b"")
    assert copies.newest_good(book.path.parent, KEY) == older
    assert copies.newest_good(book.path.parent, bytes(32)) is None


def test_no_copy_is_made_of_a_damaged_book(path: Path, opened) -> None:  # type: ignore[no-untyped-def]
    book = opened(path)
    daily.keep_daily(book, NOW)
    with book.reading() as c:
        root = c.exec_driver_sql("SELECT rootpage FROM sqlite_master WHERE name = 'line_kind'").scalar_one()
    book.close()
    good = copies.copies(path.parent)
    flip(path, (root - 1) * 4096 + 200)
    book = opened(path)
    with pytest.raises(BookDamaged):
        daily.keep_daily(book, NOW + DAY)
    assert copies.copies(path.parent) == good and len(list(good[0].path.parent.iterdir())) == 2


def test_a_full_disk_leaves_the_older_copies(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    daily.keep_daily(book, NOW)
    good = copies.copies(book.path.parent)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(copies.os, "replace", full)
    with pytest.raises(NoRoom):
        daily.keep_daily(book, NOW + DAY)
    assert copies.copies(book.path.parent) == good and len(list(good[0].path.parent.iterdir())) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_killed_at_each_step_no_slots_stay_without_their_copy(path: Path, tmp_path: Path) -> None:
    """Slots that nobody renews would go on opening the book by a code that was changed."""
    safe = shutil.copyfile(path, tmp_path / "safe.db")
    folder, left = tmp_path / "copies", 0

    def begin_anew() -> None:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copyfile(safe, path)

    def keep() -> None:
        book = open_book(path, KEY)
        daily.keep_daily(book, NOW, b"old")
        book.close()

    for _ in killed_at_each_step(tmp_path, keep, begin_anew):
        left += len(set(folder.glob("*.slots"))) > len(set(folder.glob("*.db")) - set(folder.glob(".*")))
        book = open_book(path, KEY)
        daily.keep_daily(book, NOW + DAY, b"new")
        book.close()
        assert {file.stem for file in folder.glob("*.slots")} == {copy.path.stem for copy in copies.copies(tmp_path)}
    assert left, "it was met in the middle"


def test_after_the_key_changed_no_older_copy_stays(book: Book) -> None:
    for day in range(3):
        daily.keep_daily(book, NOW + day * DAY, b"old")
    daily.renew(book, NOW + 2 * DAY, b"new")
    (copy,) = copies.copies(book.path.parent)
    assert copy.slots == b"new" and daily.keep_daily(book, NOW + 2 * DAY) is None


def test_a_book_file_that_took_the_place_of_another(book: Book, opened) -> None:  # type: ignore[no-untyped-def]
    """A kill between changing the key and making the copies anew: the next daily copy does both."""
    daily.keep_daily(book, NOW)
    book.close()
    next_file = book.path.rename(book.path.with_name("book.2.db"))
    again = opened(next_file)
    assert daily.keep_daily(again, NOW)
    assert [copy.book for copy in copies.copies(next_file.parent)] == ["book.2"]
