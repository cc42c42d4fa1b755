"""Cut short, flipped and empty: whatever file it is, whoever comes is told calmly what it is, and it stays as it is."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from app.presenter import calm
from db import contents, copies
from db.bring import bring
from db.check import check_whole
from db.errors import BookDamaged, BookError
from db.generations import current
from db.home_copy.copies import HomeCopies
from db.home_copy.file import opened
from db.home_copy.reading import all_sent, drafts
from db.home_copy.words import words_of
from db.locks.slots import read_slots
from db.mark import mark_of
from db.parcel import END, save
from tests.db.seed import NOW
from tests.db.told import DANA, MIKA, Told
from tests.drills.conftest import Size
from tests.drills.lived_in import GRAN, SHEET, check_all, everything_in

SETTLED_BY_OPENING = ("-wal", "-shm", ".lock", ".mark", "throttle")
"""How the names end of what may change whenever somebody comes."""


def open_and_read(told: Told) -> None:
    book, _ = told.shelf.open_mine(MIKA, NOW)
    try:
        check_whole(book)
    finally:
        book.close()


def read_home(told: Told) -> None:
    """All of it, also what nobody asks for just now: a page of the file that is not read tells nothing."""
    book = told.opened()
    try:
        home, gran = HomeCopies(book, told.shelf.family), told.seed.gran
        home.page(gran)
        all_sent(home.path(gran), home.key(gran), gran)
        drafts(home.path(gran), home.key(gran))
        with opened(home.path(gran), home.key(gran)) as copy:
            if copy.execute("PRAGMA cipher_integrity_check").fetchall():
                raise BookDamaged("a page that was not read")
    finally:
        book.close()


def look_into_copies(told: Told) -> None:
    book = told.opened()
    try:
        for copy in copies.copies(told.entry.folder):
            read_slots(copy.slots).check_seal(book.key)
            contents.of_file(copy.path, book.key)
    finally:
        book.close()


def bring_parcel(told: Told) -> None:
    book = told.opened()
    try:
        bring(book, parcel_of(told))
    finally:
        book.close()


def parcel_of(told: Told) -> Path:
    """Saved when it is first asked for."""
    place = told.home / f"saved{END}"
    if not place.exists():
        book = told.opened()
        save(book, place, told.shelf.slots(book).data())
        book.close()
    return place


def all_copies(told: Told) -> list[Path]:
    """The newest first."""
    return [copy.path for copy in copies.copies(told.entry.folder)]


class Case(NamedTuple):
    """``told``: what may be said to whoever comes; "" when all goes on as if nothing had been. ``mended``: the files
    are whole again then."""

    files: Callable[[Told], list[Path]]
    come: Callable[[Told], object]
    told: set[str]
    mended: bool = False


CASES = {
    "book": Case(lambda t: [t.entry.path], open_and_read, {"error.damaged", "error.not_a_book"}),
    "slots": Case(lambda t: [current(t.entry.folder).slots], open_and_read, {""}, mended=True),
    "slots, also beside each copy": Case(
        lambda t: [current(t.entry.folder).slots, *map(copies.slots_of, all_copies(t))],
        open_and_read,
        {"error.slots_damaged"},
    ),
    "now": Case(lambda t: [t.entry.folder / "now"], open_and_read, {""}),
    "mark": Case(lambda t: [mark_of(t.entry.path)], open_and_read, {""}),
    "shelf": Case(
        lambda t: list((t.home / "shelves").iterdir()),
        lambda t: t.shelf.open_caseload(DANA, NOW),
        {"error.slots_damaged"},
    ),
    "shelf, by sheet": Case(
        lambda t: list((t.home / "shelves").iterdir()),
        lambda t: t.shelf.open_with_sheet(SHEET, NOW),
        {"error.slots_damaged"},
    ),
    "device": Case(lambda t: [t.home / "device"], open_and_read, {"error.slots_damaged"}),
    "device's secret": Case(lambda t: [t.home / "device.secret"], open_and_read, {"error.secret_gone"}),
    "throttle": Case(lambda t: [t.home / "throttle"], open_and_read, {"error.must_wait"}),
    "home copy": Case(
        lambda t: [t.shelf.family / t.seed.gran.hex() / "copy.db"], read_home, {"error.damaged", "error.not_a_book"}
    ),
    "home words": Case(
        lambda t: [words_of(t.shelf.family, t.seed.gran)],
        lambda t: t.shelf.open_home(GRAN, NOW),
        {"error.slots_damaged"},
    ),
    "kept copy": Case(lambda t: all_copies(t)[:1], look_into_copies, {"error.damaged", "error.not_a_book"}),
    "parcel": Case(lambda t: [parcel_of(t)], bring_parcel, {"error.parcel_damaged", "error.not_a_parcel"}),
    "kept copy's slots": Case(
        lambda t: [copies.slots_of(all_copies(t)[0])], look_into_copies, {"error.slots_damaged"}
    ),
}  # fmt: skip


def harms(whole: bytes, flips: int, chance: random.Random) -> Iterator[bytes]:
    yield b""
    yield from (whole[: len(whole) // 2], whole[:-1], whole[: len(whole) // 2 // 4096 * 4096])
    for _ in range(flips):
        flipped = bytearray(whole)
        flipped[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        yield bytes(flipped)


@pytest.mark.parametrize("name", CASES)
def test_a_damaged_file_is_told_of_and_left_alone(told: Told, name: str, size: Size, chance: random.Random) -> None:
    case = CASES[name]
    told.opened().close()
    whole = {file: file.read_bytes() for file in case.files(told)}
    for damages in zip(*(harms(data, size.flips, chance) for data in whole.values()), strict=True):
        (told.home / "throttle").unlink(missing_ok=True)
        for file, damaged in zip(whole, damages, strict=True):
            file.write_bytes(damaged)
        before = lasting(told.home)
        assert what_is_told(case, told) in case.told, f"{len(damages[0])} bytes, {damages[0][:40]!r}"
        assert lasting(told.home) == (before | whole if case.mended else before)
        for file, data in whole.items():
            file.write_bytes(data)
    check_all(told)


def lasting(home: Path) -> dict[Path, bytes]:
    return {file: data for file, data in everything_in(home).items() if not file.name.endswith(SETTLED_BY_OPENING)}


def what_is_told(case: Case, told: Told) -> str:
    try:
        case.come(told)
    except BookError as error:
        return calm(error).key
    return ""
