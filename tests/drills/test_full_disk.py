"""The disk is full at each write in turn: said as such, nothing half kept, and with some room the work goes on."""

from __future__ import annotations

import os
import random
import shutil
import sys
import warnings
from collections import Counter
from itertools import count
from pathlib import Path

import pytest

from db.errors import NoRoom
from db.reading.people import people
from tests.db.apart import in_child, outcome, said
from tests.db.small_disk import Shortage, can_mount
from tests.db.told import Told
from tests.drills.conftest import Size
from tests.drills.lived_in import check_all, left_over
from tests.drills.works import WORKS, Work

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks")
DISK = 8 * 1024  # KiB
BLOCK = 4096  # bytes: the disk gives room in these


@pytest.mark.parametrize("work", WORKS, ids=lambda work: work.__name__)
def test_full_at_each_write(pattern: Told, place: Path, work: Work, size: Size, chance: random.Random) -> None:
    if not can_mount(place):
        warnings.warn("no small disk may be mounted here: files that may not grow stand for it", stacklevel=1)
    told = said(*in_child(lambda pipe: _drill(pipe, pattern, place, work, size.rooms, chance)))
    print(f"{work.__name__}: {told}")
    assert "NoRoom" in told and "fine" in told and "failed" not in told


def _drill(pipe: int, pattern: Told, disk: Path, work: Work, rooms: int, chance: random.Random) -> None:
    """First with eight times as much room each time, until it is enough; then with half, until it is not; then with
    amounts in between."""
    shortage = Shortage(disk, DISK)
    came: list[str] = []

    def one(room: int) -> bool:
        home = disk / str(len(came)) / "home"
        home.parent.mkdir()
        came.append(_once(pattern.copied(home), shortage, room, work, len(came)))
        shutil.rmtree(home.parent)
        return came[-1] == "fine"

    enough = next(room for room in (BLOCK << 3 * n for n in count()) if one(room))
    while one(enough // 2):
        enough //= 2
    between = range(0, enough, BLOCK)
    for room in chance.sample(between, min(rooms, len(between))):
        one(room)
    os.write(pipe, f"{dict(Counter(came))}, {enough // 1024} KiB are enough".encode())


def _once(told: Told, shortage: Shortage, room: int, work: Work, n: int) -> str:
    book = told.opened()
    kept: list[bytes] = []
    shortage.begin(room)
    name = outcome(lambda: kept.extend(work(told, book, n))).decode()
    assert name in ("fine", NoRoom.__name__), f"{name} with {room} bytes"
    with book.reading() as connection:
        assert people(connection), "reading goes on"
    book.close()
    assert left_over(told) == set(), f"left with {room} bytes"
    shortage.end()
    check_all(told, kept)
    if name != "fine":
        book = told.opened()
        kept += work(told, book, n)
        book.close()
        check_all(told, kept)
    return name
