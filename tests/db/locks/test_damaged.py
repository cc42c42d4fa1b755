"""Two thousand damaged files of every kind that opening rests on: said calmly, and nothing is made worse."""

from __future__ import annotations

from pathlib import Path

import pytest

from db import generations
from db.errors import BookTooNew, SlotsDamaged
from db.locks.checked import pack
from db.locks.device import open_device
from db.locks.slots import slots_at
from db.shelf import Shelf
from tests.db.locks.mutants import mutants
from tests.db.locks.stores import NoKeyring
from tests.db.locks.test_ways_in import LATER, PASSPHRASE, PICTURES, lock
from tests.db.seed import NOW, Seed, plant
from tests.shelves import shelf_at


@pytest.fixture
def shelf(home: Path) -> Shelf:
    return shelf_at(home)


@pytest.fixture
def seed(shelf: Shelf) -> Seed:
    book = shelf.create(NOW)
    seed = plant(book)
    lock(shelf, book, seed.mika, seed.dana)
    book.close()
    return seed


def test_two_thousand_damaged_shelves_slots_and_devices(shelf: Shelf, seed: Seed, home: Path) -> None:
    (shelf_file,) = (home / "shelves").iterdir()
    for place in (shelf_file, shelf.books()[0].folder / "slots.2.json"):
        for damaged in mutants(place.read_bytes(), 700):
            place.with_name("damaged").write_bytes(damaged)
            with pytest.raises(SlotsDamaged):
                slots_at(place.with_name("damaged"))
    place = home / "device"
    for damaged in mutants(place.read_bytes(), 600):
        place.write_bytes(damaged)
        with pytest.raises(SlotsDamaged):
            open_device(home, NoKeyring())


def test_three_hundred_damaged_pointers(shelf: Shelf, seed: Seed) -> None:
    """There is only one book it can mean, and that is opened; with two there is no guessing."""
    folder = shelf.books()[0].folder
    half = folder / "book.3.db"
    for number, damaged in enumerate(mutants(b"2\n" * 20, 300)):
        (folder / "now").write_bytes(damaged)
        assert generations.current(folder).number == 2
        if number % 100 == 0:
            half.touch()
            with pytest.raises(SlotsDamaged):
                generations.current(folder)
            half.unlink()
    shelf.open_mine(PICTURES, NOW)[0].close()


@pytest.mark.parametrize("harm", [b"", b"\0" * 500, b"x" * 100_000, None])
def test_whoever_comes_is_told_and_the_file_stays(shelf: Shelf, seed: Seed, harm: bytes | None, home: Path) -> None:
    (shelf_file,) = (home / "shelves").iterdir()
    slots = shelf.books()[0].folder / "slots.2.json"
    for place in (shelf_file, slots):
        if harm is None:
            place.unlink()
            place.mkdir()
        else:
            place.write_bytes(harm)
    with pytest.raises(SlotsDamaged):
        shelf.open_mine(PICTURES, NOW)
    with pytest.raises(SlotsDamaged):
        shelf.open_caseload(PASSPHRASE, NOW)
    with pytest.raises(SlotsDamaged):
        shelf.has_codes(shelf.books()[0])
    assert harm is None or (slots.read_bytes(), shelf_file.read_bytes()) == (harm, harm)


def test_one_damaged_book_keeps_no_other_shut(shelf: Shelf, seed: Seed) -> None:
    other = shelf.create(NOW + 1)
    there = plant(other)
    shelf.slots(other).give_pictures(there.mika, b"other pictures")
    shelf.slots(other).admit(shelf.open_caseload(PASSPHRASE, NOW), there.dana)
    other.close()
    damaged = shelf.books()[0]
    (damaged.folder / "slots.2.json").write_bytes(b"")
    (damaged.folder / "now").unlink()
    shelf.open_mine(b"other pictures", NOW)[0].close()
    assert shelf.open_caseload(PASSPHRASE, NOW).books() == shelf.books()[1:]
    with pytest.raises(SlotsDamaged):
        shelf.open_mine(PICTURES, LATER)


def test_slots_of_a_later_app(shelf: Shelf, seed: Seed) -> None:
    (shelf.books()[0].folder / "slots.2.json").write_bytes(pack({"v": 2}))
    with pytest.raises(BookTooNew):
        shelf.open_mine(PICTURES, NOW)
