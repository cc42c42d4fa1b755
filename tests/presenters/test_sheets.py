"""What the use of a sheet leaves behind, and what a device that lost its secret can still do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app import locks
from app.actions.hand import NotAllowed
from app.caseload import open_from_caseload
from app.door import Door
from app.newcomer import begin_own_caseload, let_newcomer_in
from app.rules.codes import deal_sheet
from app.screens.caseload.presenter import Caseload
from app.screens.closed.presenter import Closed
from app.text import Message
from app.ways_in import try_passphrase, try_pictures, try_sheet
from db.entry import ShelfEntry
from db.errors import NoWayIn, WrongCode
from db.keeping import ResetHow
from db.locks.slots import Kind
from db.reading.keeping import secret_resets
from db.records import Id, Role
from tests.codes import Codes, set_locks
from tests.presenters.conftest import TickingClock
from tests.shelves import shelf_at

Watch = Callable[[Any], Any]
CLINICS = " ".join(deal_sheet())


@pytest.fixture
def codes(door: Door) -> Codes:
    """Mika's book is locked, Ada's is on the same caseload, and the clinic has a sheet."""
    door.begin("Mika", "Dana")
    codes = set_locks(door)
    locks.give_sheet(door, CLINICS, Kind.CLINIC)
    door.begin("Ada", "Dana")
    door.lock()
    return codes


def resets(door: Door) -> list[tuple[ResetHow, int]]:
    desk = door.open()
    with desk.book.reading() as c:
        return [(one.how, one.at) for one in secret_resets(c, desk.here.therapist.id)]


def books(door: Door) -> tuple[ShelfEntry, ...]:
    assert door.caseload is not None
    return door.caseload.books()


def test_each_book_is_told_when_it_opens_next(door: Door, codes: Codes, clock: TickingClock) -> None:
    door.take(try_sheet(door, CLINICS))
    used = clock.at
    open_from_caseload(door, books(door)[0])
    assert resets(door) == [(ResetHow.CLINIC_SHEET, used)]
    door.lock()
    clock.at += 1_000_000
    door.take(try_passphrase(door, codes.passphrase))
    for entry in books(door):
        open_from_caseload(door, entry)
        assert resets(door) == [(ResetHow.CLINIC_SHEET, used)], "with the time of its use"


def test_a_kill_before_the_shelf_knew_tells_nothing_twice(door: Door, codes: Codes) -> None:
    door.take(try_sheet(door, codes.sheet))
    (waiting,) = (door.shelf.home / "shelves").glob("*.uses")
    before = waiting.read_bytes()
    for _ in range(2):
        open_from_caseload(door, books(door)[0])
        assert [how for how, _ in resets(door)] == [ResetHow.RECOVERY_SHEET]
        waiting.write_bytes(before)


def test_where_no_row_can_be_kept_the_way_in_stays_open_and_it_waits(door: Door, codes: Codes) -> None:
    door.take(try_pictures(door, codes.taps))
    with door.open().book.reading() as c:
        c.exec_driver_sql("PRAGMA query_only = ON")
    door.take(try_sheet(door, codes.sheet))
    assert Role.THERAPIST in door.shown and not resets(door)
    assert door.caseload is not None and door.caseload.sheet_uses(door.entry)


def test_a_sheet_that_comes_to_an_open_book_is_told_at_once(door: Door, codes: Codes) -> None:
    door.take(try_pictures(door, codes.taps))
    door.take(try_sheet(door, CLINICS))
    assert [how for how, _ in resets(door)] == [ResetHow.CLINIC_SHEET]


# -- a device that lost its secret


def lose_the_secret(door: Door) -> Door:
    """And the app is started anew."""
    door.lock()
    (door.shelf.home / "device.secret").unlink()
    return Door(shelf_at(door.shelf.home), door.clock)


def test_the_list_says_whose_pictures_open_nothing_here(door: Door, codes: Codes, way: Any, watch: Watch) -> None:
    door = lose_the_secret(door)
    assert door.front == "locked"
    door.take(try_sheet(door, codes.sheet))
    locks.give_passphrase(door, codes.passphrase)
    page = Caseload(door, way)
    seen = watch(page)
    page.enter()
    ada, mika = seen.states[-1].rows
    assert (ada.name, ada.old_pictures, mika.name, mika.old_pictures) == ("Ada", False, "Mika", True)
    page.open(mika.book)
    assert way.last == "whos_here" and way.note == Message("caseload.old_pictures", {"name": "Mika"})
    found = locks.locks_set(door)
    assert (found.pictures, found.old_pictures, found.passphrase, found.on) == (False, True, True, True)
    locks.give_pictures(door, codes.taps)
    assert locks.locks_set(door).pictures and not locks.locks_set(door).old_pictures


def test_a_book_that_had_no_pictures_yet_opens_by_the_sheet(door: Door, codes: Codes) -> None:
    door = lose_the_secret(door)
    door.take(try_sheet(door, codes.sheet))
    ada = books(door)[1]
    open_from_caseload(door, ada)
    assert door.guarded and door.open().here.young_person.name == "Ada"


def test_where_no_sheet_can_help_it_is_said(door: Door, way: Any, watch: Watch) -> None:
    door.begin("Mika", "Dana")
    door = lose_the_secret(door)
    with pytest.raises(NoWayIn) as none:
        _ = door.front
    page = Closed(door, way)
    seen = watch(page)
    page.enter(why=Message("error.no_way_in"))
    page.try_again()
    assert seen.states[-1].why.key == "error.no_way_in" and seen.note.key == "closed.still"
    assert "Mika" not in str(none.value)


def test_a_lost_book_among_others_says_so_when_it_is_tapped(door: Door, codes: Codes, way: Any, watch: Watch) -> None:
    Door(door.shelf, door.clock).begin("Zoe", "Dana").book.close()
    door = lose_the_secret(door)
    door.take(try_sheet(door, codes.sheet))
    page = Caseload(door, way)
    seen = watch(page)
    page.enter()
    *_, lost = seen.states[-1].rows
    assert lost.name == ""
    page.open(lost.book)
    assert seen.note == Message("error.no_way_in")


# -- a newcomer


def sam_in(door: Door) -> Id:
    with door.open().book.act("hand_over", by=door.open().here.therapist.id, now=door.clock.now()) as writer:
        sam = writer.person(Role.THERAPIST, "Sam")
    door.sit(door.open().book)
    return sam


def test_nobody_is_let_in_without_danas_code(door: Door, codes: Codes) -> None:
    door.take(try_pictures(door, codes.taps))
    door.come_in(Role.YOUNG_PERSON)
    sam, shelves = sam_in(door), door.shelf.caseloads()
    with pytest.raises(NotAllowed):
        begin_own_caseload(door, "a plain phrase that Sam made")
    with pytest.raises(NotAllowed):
        let_newcomer_in(door, sam)
    assert door.shelf.caseloads() == shelves


def test_a_lock_puts_the_newcomers_key_away(door: Door, codes: Codes) -> None:
    door.take(try_passphrase(door, codes.passphrase))
    open_from_caseload(door, books(door)[0])
    begin_own_caseload(door, "a plain phrase that Sam made")
    newcomers = door.newcomer
    assert newcomers is not None
    door.lock()
    with pytest.raises(WrongCode):
        newcomers.books()


def test_sam_whom_another_copy_took_out_does_not_sit_in_danas_seat(door: Door, codes: Codes) -> None:
    door.take(try_passphrase(door, codes.passphrase))
    entry = books(door)[0]
    desk = open_from_caseload(door, entry)
    door.come_in(Role.THERAPIST)
    own, sam = "a plain phrase that Sam made", sam_in(door)
    door.come_in(Role.THERAPIST)
    begin_own_caseload(door, own)
    let_newcomer_in(door, sam)
    with door.open().book.act("remove_person", by=desk.here.therapist.id, now=door.clock.now()) as writer:
        writer.removal(sam)
    door.lock()
    door.take(try_passphrase(door, own))
    with pytest.raises(WrongCode):
        open_from_caseload(door, entry)
    assert door.desk is None
