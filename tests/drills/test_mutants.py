"""Thousands of files as bad luck leaves them: each is noticed, as a trouble of ours, and nothing else is raised."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from db import contents, copies
from db.errors import BookDamaged, BookError, BookTooNew, NotABook, NotAParcel, ParcelDamaged, SlotsDamaged
from db.home_copy.words import words_of
from db.locks.device import open_device
from db.locks.slots import read_slots
from db.parcel import END, look_through, save
from tests.db.locks.mutants import mutants
from tests.db.locks.stores import NoKeyring
from tests.db.told import Told
from tests.drills.conftest import Size
from tests.drills.lived_in import check_all


def noticed(place: Path, count: int, read: Callable[[Path], object], kinds: tuple[type[BookError], ...]) -> None:
    """Each damaged file in ``place`` raises one of these kinds when it is read; then it is whole again."""
    whole = place.read_bytes()
    for number, damaged in enumerate(mutants(whole, count)):
        place.write_bytes(damaged)
        with pytest.raises(kinds):
            read(place)
            pytest.fail(f"the {number}. damaged {place.name} was not noticed")
    place.write_bytes(whole)


def read_slots_of(place: Path) -> None:
    read_slots(place.read_bytes())


def test_slots_of_every_kind(told: Told, size: Size) -> None:
    newest = copies.copies(told.entry.folder)[0]
    (shelf, _) = (told.home / "shelves").iterdir()
    places = (told.entry.folder / "slots.2.json", copies.slots_of(newest.path), shelf,
              words_of(told.shelf.family, told.seed.gran))  # fmt: skip
    for place in places:
        noticed(place, size.mutants // 5, read_slots_of, (SlotsDamaged,))
    device = told.home / "device"
    noticed(device, size.mutants // 5, lambda place: open_device(place.parent, NoKeyring()), (SlotsDamaged,))
    check_all(told)


def test_backups_and_parcels(told: Told, size: Size) -> None:
    book = told.opened()
    key, parcel = book.key, told.home.parent / f"saved{END}"
    save(book, parcel, told.shelf.slots(book).data())
    book.close()
    newest = copies.copies(told.entry.folder)[0]
    noticed(parcel, size.mutants // 2, look_through, (NotAParcel, ParcelDamaged, BookTooNew))
    noticed(newest.path, size.mutants // 2, lambda place: contents.of_file(place, key), (NotABook, BookDamaged))
    check_all(told)
