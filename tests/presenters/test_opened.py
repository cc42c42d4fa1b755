"""Who opened this: each sees their own, and nobody when somebody else was here."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.actions.note_opening import note_opening
from app.actions.note_reset import note_reset
from app.desk import Desk
from app.door import Door
from app.screens.news import news
from app.screens.opened.presenter import AT_A_TIME, Opened, State
from app.screens.path.presenter import Path as PathPage
from app.text import Message
from app.this_device import DeviceName
from db.keeping import ResetHow
from db.reading.keeping import openings
from db.records import Role
from tests.stories import Story

HOUR = 3_600_000


@pytest.fixture
def page(door: Door, desk: Desk, way: Any, watch: Any) -> Opened:
    Story(desk).kept()
    page = Opened(door, way)
    watch(page)
    return page


def told(page: Opened) -> list[str]:
    page.enter()
    state: State = page.view.states[-1]
    return [entry.what.key.removeprefix("opened.") for entry in state.entries]


def test_mika_sees_their_own_and_what_happened_to_the_book(page: Opened, door: Door) -> None:
    door.come_in(Role.YOUNG_PERSON)
    assert told(page) == ["on", "on", "record_read", "reset", "parcel", "print", "here"]
    fresh = [entry for entry in page.view.states[-1].entries if entry.new]
    assert [entry.what for entry in fresh] == [Message("opened.on", {"what": "the clinic's tablet"})]


def test_dana_sees_their_own(page: Opened, door: Door) -> None:
    door.come_in(Role.THERAPIST)
    assert told(page) == ["on", "on", "record_read", "parcel", "print", "here"], "Mika's new way in is Mika's matter"


def test_together_neither_ones_openings_are_told(page: Opened, door: Door) -> None:
    door.come_in(Role.YOUNG_PERSON, Role.THERAPIST)
    assert told(page) == ["record_read", "parcel", "print"] and not page.view.states[-1].alone


def test_nobodys_page_changes_when_somebody_else_comes_in(page: Opened, door: Door, desk: Desk) -> None:
    door.come_in(Role.YOUNG_PERSON)
    before = told(page)
    dana = desk.here.therapist
    hand = replace(desk.hand(), by=dana.id, role=dana.role, typed_by=dana.id)
    assert note_opening(desk.book, replace(hand, now=hand.now + HOUR), b"x" * 16, "new") and told(page) == before


def test_a_therapist_is_told_of_the_record_for_the_law_only_when_it_was_their_own_hand(
    page: Opened, door: Door, desk: Desk
) -> None:
    with desk.book.act("hand_over", by=desk.here.therapist.id, now=desk.clock.now()) as writer:
        sam = writer.person(Role.THERAPIST, "Sam")
    with desk.book.act("read_record", by=sam, now=desk.clock.now()) as writer:
        writer.record_read()
    door.come_in(Role.THERAPIST)
    assert told(page).count("record_read") == 1
    door.come_in(Role.YOUNG_PERSON)
    assert told(page).count("record_read") == 2, "Mika sees each time"


def test_years_are_told_a_page_at_a_time(door: Door, desk: Desk, way: Any, watch: Any) -> None:
    door.come_in(Role.YOUNG_PERSON)
    hand = desk.hand()
    for n in range(1, 2 * AT_A_TIME):
        note_opening(desk.book, replace(hand, now=hand.now + n * HOUR), door.device.read().id, "")
    page = Opened(door, way)
    watch(page)
    page.enter()
    first: State = page.view.states[-1]
    assert len(first.entries) == AT_A_TIME and first.older and not first.newer
    page.older()
    second: State = page.view.states[-1]
    assert len(second.entries) == AT_A_TIME and second.newer and not second.older
    assert not {one.id for one in first.entries} & {one.id for one in second.entries}
    page.newer()
    assert page.view.states[-1] == first


def test_a_device_goes_by_the_name_its_people_give_it(page: Opened, door: Door) -> None:
    door.come_in(Role.YOUNG_PERSON)
    told(page)
    page.call_device("My tablet")
    assert door.device.read().name == "My tablet"
    told(page)
    assert page.view.states[-1].device == "My tablet"


# -- how openings are kept


def kept(desk: Desk) -> int:
    with desk.book.reading() as c:
        return len(openings(c, desk.here.young_person.id))


def test_coming_in_is_noted_once_in_ten_minutes(door: Door, desk: Desk, clock: Any) -> None:
    assert kept(desk) == 1
    door.come_in(Role.YOUNG_PERSON)
    assert kept(desk) == 1
    clock.at += HOUR
    door.come_in(Role.THERAPIST)
    assert kept(desk) == 1, "it was not Mika who came"
    door.come_in(Role.YOUNG_PERSON)
    assert kept(desk) == 2


def test_on_a_full_disk_the_way_in_stays_open(door: Door, desk: Desk, clock: Any) -> None:
    clock.at += HOUR
    with desk.book.reading() as c:
        c.exec_driver_sql("PRAGMA max_page_count = 1")  # no page more than there are
    assert not note_opening(desk.book, desk.hand(), b"x" * 16, "long" * 10_000)
    assert kept(desk) == 1
    door.come_in(Role.YOUNG_PERSON)
    assert Role.YOUNG_PERSON in desk.here.present


@pytest.mark.parametrize("broken", ["", "{", "[]", '{"id": "zz", "name": ""}', '{"id": "00", "name": ""}'])
def test_a_device_whose_name_file_is_broken_is_a_new_one(tmp_path: Path, broken: str) -> None:
    before = DeviceName(tmp_path).read()
    assert DeviceName(tmp_path).read() == before, "it is remembered from one start to the next"
    (tmp_path / "device_name").write_text(broken, encoding="utf-8")
    after = DeviceName(tmp_path).read()
    assert after.id != before.id and DeviceName(tmp_path).read() == after


# -- a new way in is told once


def test_mika_is_told_once_that_somebody_gave_them_a_new_way_in(door: Door, desk: Desk, way: Any, watch: Any) -> None:
    note_reset(desk.book, desk.hand(desk.here.therapist), desk.here.young_person.id, ResetHow.IN_PERSON)
    door.come_in(Role.THERAPIST)
    assert news(desk) is None, "it is Mika's to hear"
    door.come_in(Role.YOUNG_PERSON)
    path = PathPage(desk, way)
    view = watch(path)
    path.enter()
    assert view.note == Message("news.reset", {"name": "Dana"})
    path.tell(None)
    path.enter()
    assert view.note is None
