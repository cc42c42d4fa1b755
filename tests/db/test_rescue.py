"""A book that is damaged or has lost rows: what is offered, and what happens when the copy is taken."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from db import copies, daily
from db.aside import FOLDER
from db.book import Book
from db.check import check_whole
from db.copies import Copy
from db.errors import BookDamaged, NoRoom, NotABook, RowsLost, SlotsDamaged
from db.rescue import Rescue, put_back
from tests.db.apart import in_child, killed_after, moments
from tests.db.seed import NOW, Seed, plant, typed
from tests.db.test_opening import flip
from tests.shelves import shelf_at

DAY = 24 * 60 * 60 * 1000


class Told:
    """A book on a shelf: two days of writing, a copy after each, and three more acts. It is closed."""

    def __init__(self, home: Path) -> None:
        self.shelf = shelf_at(home)
        book = self.shelf.create(NOW)
        self.seed, self.key, self.path, self.folder = plant(book), book.key, book.path, book.path.parent
        (self.entry,) = self.shelf.books()
        for day in range(2):
            write(book, self.seed, f"Day {day}", NOW + day * DAY)
            daily.keep_daily(book, NOW + day * DAY + 60_000, b"slots")
        for n in range(3):
            write(book, self.seed, f"Later {n}", NOW + 2 * DAY + n)
        book.close()

    @property
    def copy(self) -> Copy:
        return copies.copies(self.folder)[0]

    @property
    def log(self) -> Path:
        return self.path.with_name(self.path.name + "-wal")

    def open(self) -> Book:
        return self.shelf.open(self.entry)

    def damage(self) -> bytes:
        """The bytes of the file as it is then."""
        damage(self.path)
        return self.path.read_bytes()

    def rescue(self) -> Rescue:
        """After opening it in vain."""
        with pytest.raises((BookDamaged, NotABook)):
            self.open()
        assert self.shelf.rescue
        return self.shelf.rescue


def write(book: Book, seed: Seed, text: str, now: int) -> None:
    with book.act("write_words", by=seed.mika, now=now) as w:
        w.wording(seed.line, text, typed(text), parent=seed.words)


def texts(book: Book) -> set[str]:
    with book.reading() as c:
        return {text for text in c.exec_driver_sql("SELECT text FROM wording").scalars() if text}


def whole_tree(folder: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file() and file.suffix != ".lock"}


@pytest.fixture
def told(tmp_path: Path) -> Told:
    return Told(tmp_path / "home")


def damage(path: Path, page: int = 5) -> None:
    flip(path, page * 4096 + 200)


def test_the_newest_good_copy_is_offered_and_nothing_is_touched(told: Told) -> None:
    told.path.write_bytes(b"")
    before = whole_tree(told.folder)
    offer = told.rescue().offer()
    assert offer and offer.copy == told.copy and offer.missing == 3
    assert whole_tree(told.folder) == before


def test_a_copy_that_is_not_whole_is_not_offered(told: Told) -> None:
    told.path.write_bytes(b"")
    rescue, copied = told.rescue(), told.copy
    damage(copied.path)
    offer = rescue.offer()
    assert offer and offer.copy.number == copied.number - 1 and offer.missing == 4
    for copy in copies.copies(told.folder):
        copy.path.write_bytes(b"")
    assert rescue.offer() is None


def test_without_a_mark_nobody_says_how_many(told: Told) -> None:
    told.path.write_bytes(b"")
    told.path.with_name(told.path.name + ".mark").unlink()
    offer = told.rescue().offer()
    assert offer and offer.missing is None


def test_the_copy_takes_the_place_and_the_damaged_file_is_kept(told: Told) -> None:
    harmed, copied = told.damage(), told.copy
    told.log.write_bytes(b"a log")
    rescue = told.rescue()
    told.log.write_bytes(b"a log that SQLite could not use")
    book = rescue.use(copied)
    check_whole(book)
    assert "Day 1" in texts(book) and "Later 0" not in texts(book)
    book.close()
    (aside,) = (told.folder / FOLDER).iterdir()
    assert {file.name: file.read_bytes() for file in aside.iterdir()} == {
        told.path.name: harmed,
        told.log.name: b"a log that SQLite could not use",
    }
    told.open().close()
    assert copied.path.exists(), "the copy itself stays too"


def test_lost_rows_are_counted_and_what_is_there_can_be_opened(told: Told) -> None:
    book = told.open()
    write(book, told.seed, "First", NOW + 3 * DAY)
    book.close()
    older = told.path.read_bytes()
    book = told.open()
    write(book, told.seed, "Second", NOW + 3 * DAY + 1)
    write(book, told.seed, "Third", NOW + 3 * DAY + 2)
    book.take_copy(NOW + 3 * DAY + 3)
    book.close()
    told.path.write_bytes(older)
    with pytest.raises(RowsLost) as lost:
        told.open()
    assert lost.value.acts == 2
    rescue = told.rescue()
    offer = rescue.offer()
    assert offer and offer.missing == 0, "the copy has all of it"
    there = rescue.open_what_is_there()
    assert "First" in texts(there) and "Third" not in texts(there)
    there.close()
    book = rescue.use(offer.copy)
    assert "Third" in texts(book)
    book.close()


def test_a_full_disk_leaves_the_book_as_it_was(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    harmed = told.damage()
    told.log.write_bytes(b"a log")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as less_room:
        less_room.setattr("db.rescue.os.fsync", full)
        with pytest.raises(NoRoom):
            put_back(told.folder, told.copy)
    assert told.path.read_bytes() == harmed and told.log.read_bytes() == b"a log"
    told.rescue().use(told.copy).close()


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_killed_in_the_middle_it_opens_or_offers_the_same_again(told: Told) -> None:
    harmed, copied = told.damage(), told.copy
    ended = cut = 0
    for moment in moments():
        told.path.unlink()
        told.path.write_bytes(harmed)
        told.log.write_bytes(b"a log" * 100_000)
        killed_after(moment, *in_child(lambda _pipe: put_back(told.folder, copied)))
        asides = list((told.folder / FOLDER).glob(f"book*/{told.path.name}"))
        if told.path.read_bytes() == harmed:
            cut += 1
        else:
            ended += 1
            assert any(aside.read_bytes() == harmed for aside in asides), "the damaged file is there still"
        try:
            told.open().close()
        except (BookDamaged, NotABook):
            rescue = told.rescue()
            offer = rescue.offer()
            assert offer and offer.copy == copied
            rescue.use(copied).close()
        told.open().close()
    assert ended and cut, "it was killed in the middle of it, and after"


def test_when_the_key_changes_what_was_set_aside_goes_too(told: Told) -> None:
    """Whoever kept the old key could read it."""
    told.damage()
    told.log.write_bytes(b"a log")
    book = told.rescue().use(told.copy)
    book.close()
    book = told.open()
    assert list((told.folder / FOLDER).iterdir()), "and before that it stays"
    slots = told.shelf.slots(book)
    slots.give_pictures(told.seed.mika, b"four pictures")
    slots.drop_device()
    assert not list((told.folder / FOLDER).iterdir())
    book.close()


@pytest.mark.parametrize("harm", [b"", b"half of it", None], ids=["empty", "torn", "gone"])
def test_slots_that_are_not_whole_are_laid_anew_from_beside_a_copy(tmp_path: Path, harm: bytes | None) -> None:
    shelf = shelf_at(tmp_path / "home")
    book = shelf.create(NOW)
    daily.keep_daily(book, NOW, shelf.slots(book).data())
    daily.keep_daily(book, NOW + DAY, b"torn")
    book.close()
    (entry,) = shelf.books()
    slots = entry.folder / "slots.1.json"
    whole = slots.read_bytes()
    slots.unlink()
    if harm is not None:
        slots.write_bytes(harm)
    shelf.open(entry).close()
    assert slots.read_bytes() == whole
    for copy in copies.copies(entry.folder):
        (copy.path.with_suffix(".slots")).unlink()
    slots.unlink()
    with pytest.raises(SlotsDamaged):
        shelf.open(entry)
