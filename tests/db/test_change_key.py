"""A book's key is changed: the same rows under another key, all or nothing, and only for those who are still in."""

from __future__ import annotations

import bisect
import os
import random
import shutil
import sys
from pathlib import Path

import pytest

from db import contents, copies, daily, generations
from db.check import check_whole
from db.errors import BookDamaged, BookInUse, NoRoom, NotABook, SlotsDamaged, WrongCode
from db.locks.slots import Kind, Slots, sealed
from db.locks.wrapping import open_with_key, rekeyed, wrap
from tests.db.apart import in_child, killed_after, outcome
from tests.db.conftest import rows_of
from tests.db.dying import killed_at_each_step
from tests.db.seed import NOW, plant
from tests.db.small_disk import fill, on_a_small_disk
from tests.db.told import DANA, MIKA, SAM, Told, told_at
from tests.shelves import shelf_at

KILLS, MOST_KILLS = 6, 60  # a slow machine needs more of them until keys were changed in between


@pytest.fixture
def told(tmp_path: Path) -> Told:
    return told_at(tmp_path / "home")


def test_whoever_stays_opens_it_and_the_removed_person_does_not(told: Told) -> None:
    book = told.opened()
    before, old_key, old_slots = rows_of(book), book.key, told.entry.slots()
    told.shelf.slots(book).remove(told.sam)
    assert rows_of(book) == before, "and it goes on being open"
    with book.act("write_goal", by=told.seed.mika, now=NOW) as w:
        goal = w.goal()
    book.close()
    assert told.opens_for(DANA) and not told.opens_for(SAM)
    again = told.opened()
    assert goal in {row[0] for row in rows_of(again)["goal"]}  # type: ignore[index]
    assert again.key != old_key
    with pytest.raises(NotABook):
        contents.of_file(again.path, old_key)
    with pytest.raises(SlotsDamaged):
        told.entry.slots().check_seal(old_key)
    assert {slot.public for slot in told.entry.slots().slots} < {slot.public for slot in old_slots.slots}
    again.close()


def test_nothing_of_before_is_left(told: Told) -> None:
    book = told.opened()
    daily.keep_daily(book, NOW, told.shelf.slots(book).data())
    told.shelf.slots(book).remove(told.sam)
    assert copies.copies(told.entry.folder) == ()
    daily.keep_daily(book, NOW, told.shelf.slots(book).data())
    assert [copy.slots for copy in copies.copies(told.entry.folder)] == [told.shelf.slots(book).data()]
    book.close()
    assert told.files() - {"book.3.db-wal", "book.3.db-shm"} == {
        "now", "book.lock", "book.3.db", "book.3.db.mark", "slots.3.json"
    }  # fmt: skip


def test_a_new_code_is_the_only_one_for_the_copies_too(told: Told) -> None:
    book = told.opened()
    daily.keep_daily(book, NOW, told.shelf.slots(book).data())
    told.shelf.slots(book).give_pictures(told.seed.mika, b"new ones")
    (copy,) = copies.copies(told.entry.folder)
    assert copy.slots == told.shelf.slots(book).data() and contents.of_file(copy.path, book.key)
    book.close()


def test_slots_that_somebody_slipped_in_are_not_given_the_next_key(told: Told) -> None:
    """Whoever can write to the folder, but has no key, cannot put themselves among those who are let in."""
    book = told.opened()
    slots, device = told.entry.slots(), told.shelf.device()
    mine = wrap(slots.of, Kind.SHELF, bytes(32), b"m" * 32, device, bound=False)
    forged = sealed(slots.of, (*slots.slots, mine), bytes(32))
    place = generations.current(told.entry.folder).slots
    place.write_bytes(forged.data())
    for change in (lambda: told.shelf.slots(book).remove(told.sam), lambda: told.shelf.slots(book).data()):
        with pytest.raises(SlotsDamaged):
            change()
    with pytest.raises(SlotsDamaged):
        rekeyed(forged, book.key, b"n" * 32)
    book.close()
    with pytest.raises(SlotsDamaged):
        told.opened()
    place.write_bytes(slots.data())
    told.opened().close()


def test_old_slots_do_not_open_the_new_book(told: Told) -> None:
    old: Slots = told.entry.slots()
    book = told.opened()
    told.shelf.slots(book).remove(told.sam)
    book.close()
    generations.current(told.entry.folder).slots.write_bytes(old.data())
    with pytest.raises(NotABook):
        told.opened()


def test_no_room_for_the_new_one_leaves_the_old(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    book = told.opened()
    before, key = told.files(), book.key

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    for broken in ("replace", "open"):
        with monkeypatch.context() as patch:
            patch.setattr(os, broken, full)
            with pytest.raises(NoRoom):
                told.shelf.slots(book).remove(told.sam)
        assert book.key == key and told.files() - before <= {"slots.3.json.new"}
    told.shelf.slots(book).remove(told.sam)
    book.close()
    told.opened().close()


def test_too_little_room_for_the_new_one_leaves_the_old(tmp_path: Path) -> None:
    """Up to the last block: the new book has all it needs to be read before it is the one that counts, and before
    the old one's log comes home, which takes room as well."""

    def change_key(disk: Path) -> set[bytes]:
        def with_blocks(left: int) -> bytes:
            shelf = shelf_at(disk / "home")
            book = shelf.create(NOW)
            shelf.slots(book).give_pictures(plant(book).mika, MIKA)
            filler = fill(disk, left * 4096)
            came = outcome(shelf.slots(book).drop_device)
            filler.unlink()
            assert rows_of(book), "it goes on being open"
            book.close()
            shelf.open_mine(MIKA, NOW)[0].close()
            shutil.rmtree(disk / "home")
            return came

        enough = bisect.bisect_left(range(1000), True, key=lambda left: with_blocks(left) == b"fine")
        return {with_blocks(left) for left in range(enough - 16, enough)}

    assert on_a_small_disk(tmp_path, change_key) == repr({NoRoom.__name__.encode()})


def test_a_copy_that_is_not_the_same_row_for_row_is_noticed(told: Told, tmp_path: Path) -> None:
    book = told.opened()
    book.set_setting("look", "light")
    place = tmp_path / "copy.db"
    place.touch()
    book.write_copy(place)
    contents.check_same(book._raw, place, book.key)
    book.set_setting("look", "dark")
    with pytest.raises(BookDamaged):
        contents.check_same(book._raw, place, book.key)
    book.close()


def test_leftovers_stay_while_another_copy_of_the_app_has_the_book(told: Told) -> None:
    """It may be changing the key this moment."""
    book = told.opened()
    half = generations.current(told.entry.folder).next
    half.book.write_bytes(b"half")
    new_slots = told.entry.folder / "slots.2.json.new"
    new_slots.write_bytes(b"half")
    with pytest.raises(BookInUse):
        told.opened()
    assert half.book.exists() and new_slots.exists()
    book.close()
    told.opened().close()
    assert not half.book.exists() and not new_slots.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_killed_at_every_step_it_opens_for_everybody_who_could(told: Told, tmp_path: Path) -> None:
    book = told.opened()
    daily.keep_daily(book, NOW, told.shelf.slots(book).data())
    before = rows_of(book)
    book.close()

    safe = shutil.copytree(told.home, tmp_path / "safe")

    def bring_back() -> None:
        shutil.rmtree(told.home)
        shutil.copytree(safe, told.home)

    def remove_sam() -> None:
        book = told.opened()
        told.shelf.slots(book).remove(told.sam)
        book.close()

    steps, ended = 0, set()
    for _ in killed_at_each_step(told.home, remove_sam, bring_back):
        steps += 1
        again = told.opened()
        assert rows_of(again) == before
        check_whole(again)
        again.close()
        assert told.opens_for(DANA)
        number = generations.current(told.entry.folder).number
        assert told.opens_for(SAM) is (number == 2)
        assert {name.split(".")[1] for name in told.files() if name[0] in "bs"} == {"lock", str(number)}
        assert number == 2 or not list((told.entry.folder / "copies").iterdir())
        ended.add(number)
    assert ended == {2, 3} and steps > 20


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_killed_at_any_moment_of_many_changes_no_kept_row_is_lost(told: Told) -> None:
    def change_for_ever(pipe: int) -> None:
        book = told.opened()
        caseload = told.shelf.open_caseload(SAM, NOW)
        for n in range(1_000_000):
            with book.act("write_goal", by=told.seed.mika, now=NOW + n) as w:
                goal = w.goal()
            os.write(pipe, goal.hex().encode() + b"\n")
            told.shelf.slots(book).admit(caseload, told.sam)
            told.shelf.slots(book).remove(told.sam)
            os.write(pipe, b"changed\n")

    chance, kept, changes = random.Random(5), set(), 0
    for kills in range(MOST_KILLS):
        if kills >= KILLS and changes > 3:
            break
        lines = killed_after(chance.uniform(0.1, 0.4), *in_child(change_for_ever)).split("\n")[:-1]
        kept |= {bytes.fromhex(line) for line in lines if line != "changed"}
        changes += lines.count("changed")
        book = told.opened()
        check_whole(book)
        assert kept <= {row[0] for row in rows_of(book)["goal"]}  # type: ignore[index]
        book.close()
        assert told.opens_for(DANA)
    assert changes > 3, "keys were changed in between"


def test_the_same_slots_hold_another_key(told: Told) -> None:
    device, shelf_key = told.shelf.device(), b"s" * 32
    slots = sealed(b"b" * 16, [wrap(b"b" * 16, Kind.SHELF, bytes(32), shelf_key, device, bound=False)], bytes(32))
    after = rekeyed(slots, bytes(32), b"n" * 32)
    assert open_with_key(after, Kind.SHELF, shelf_key, device).key == b"n" * 32
    assert after.slots[0].box == slots.slots[0].box, "the person's part is as it was"
    with pytest.raises(WrongCode):
        open_with_key(after, Kind.SHELF, bytes(32), device)
