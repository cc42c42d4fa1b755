"""Codes at the door: who may come in, how long a wrong one waits, whose books are listed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app import locks
from app.actions.hand import NotAllowed
from app.caseload import open_from_caseload
from app.door import Door
from app.rules.codes import deal_pictures, deal_words, words_code
from app.screens.asking import wait_words
from app.screens.caseload.presenter import Caseload
from app.screens.my_pictures.presenter import MyPictures
from app.screens.open_caseload.presenter import OpenCaseload
from app.screens.open_mine.presenter import OpenMine
from app.screens.whos_here.presenter import WhosHere
from app.ways_in import try_passphrase, try_pictures
from db.errors import MustWait, WrongCode
from db.people_index import drop_people
from db.records import Role
from tests.codes import Codes, open_for_therapist, set_locks
from tests.presenters.conftest import TickingClock, Way

Watch = Callable[[Any], Any]


@pytest.fixture
def codes(door: Door) -> Codes:
    """Mika and Dana have codes, and nobody is in."""
    door.begin("Mika", "Dana")
    codes = set_locks(door)
    door.lock()
    return codes


def wrong(taps: tuple[int, ...]) -> tuple[int, ...]:
    return tuple((number + 1) % 36 for number in taps)


def tap(page: Any, taps: tuple[int, ...]) -> None:
    for number in taps:
        page.tap(number)


def test_nobody_comes_in_without_their_own_code(door: Door, codes: Codes) -> None:
    door.take(try_pictures(door, codes.taps))
    door.come_in(Role.YOUNG_PERSON)
    for roles in ((Role.THERAPIST,), (Role.YOUNG_PERSON, Role.THERAPIST)):
        with pytest.raises(NotAllowed):
            door.come_in(*roles)
    door.take(try_passphrase(door, codes.passphrase))
    door.come_in(Role.YOUNG_PERSON, Role.THERAPIST)
    assert door.open().here.together


def test_a_book_with_codes_does_not_open_by_itself(door: Door, codes: Codes) -> None:
    assert not door.opens_by_itself
    with pytest.raises(WrongCode):
        door.open()


def test_waits_get_longer_and_a_right_code_ends_them(
    door: Door, codes: Codes, clock: TickingClock, way: Way, watch: Watch
) -> None:
    page = OpenMine(door, way)
    seen = watch(page)
    waits = []
    for _ in range(7):
        page.enter()
        tap(page, wrong(codes.taps))
        waits.append(seen.states[-1].wait)
        clock.at += page.wait * 1000
        page.waited()
    assert [wait // 10 for wait in waits] == [0, 0, 0, 0, 2, 5, 11], "5 s four times, then 30 s doubling"
    page.enter()
    tap(page, codes.taps)
    assert way.last == "path"
    door.lock()
    page.enter()
    assert page.wait == 0


def test_a_wait_goes_on_for_whoever_starts_the_app_anew(
    door: Door, codes: Codes, way: Way, clock: TickingClock
) -> None:
    with pytest.raises(WrongCode):
        try_pictures(door, wrong(codes.taps))
    with pytest.raises(MustWait):
        try_pictures(door, codes.taps)
    again = OpenMine(Door(door.shelf, clock), way)
    again.enter()
    assert again.wait > 0
    tap(again, codes.taps)
    assert way.went == [], "a tap while it waits is no code"


def test_each_way_in_waits_for_itself(door: Door, codes: Codes) -> None:
    with pytest.raises(WrongCode):
        try_pictures(door, wrong(codes.taps))
    assert try_passphrase(door, codes.passphrase).caseload is not None


@pytest.mark.parametrize(
    ("seconds", "whole", "key", "n"),
    [
        (5, 5, "code.wait", "5"),
        (1, 5, "code.wait_one", None),
        (30, 30, "code.break", "30"),
        (60, 120, "code.break", "60"),
        (61, 120, "code.break_minutes", "2"),
        (3600, 3600, "code.break_minutes", "60"),
    ],
)
def test_a_wait_is_said_in_words(seconds: int, whole: int, key: str, n: str | None) -> None:
    said = wait_words(seconds, whole)
    assert (said.key, said.names.get("n")) == (key, n)
    assert str(said)


def test_a_mistyped_sheet_is_told_and_not_counted(door: Door, codes: Codes, way: Way, watch: Watch) -> None:
    page = OpenCaseload(door, way)
    seen = watch(page)
    page.enter()
    page.use_sheet()
    page.open("zzzz " + codes.sheet)
    assert seen.note.key == "error.word_unknown" and page.wait == 0
    page.open(codes.sheet)
    assert way.last == "my_passphrase"


def test_the_passphrase_of_another_therapist_opens_nothing_of_an_open_book(door: Door, codes: Codes) -> None:
    other = " ".join(deal_words(5))
    door.shelf.begin_caseload(words_code(other))
    door.take(try_pictures(door, codes.taps))
    with pytest.raises(WrongCode):
        try_passphrase(door, other)
    assert door.caseload is None


@pytest.fixture
def sams(door: Door) -> tuple[Codes, str]:
    """Everybody's codes, and the passphrase of Sam, who is the second therapist in the book."""
    desk = door.begin("Mika", "Dana")
    with desk.book.act("hand_over", by=desk.here.therapist.id, now=door.clock.now()) as writer:
        sam = writer.person(Role.THERAPIST, "Sam")
    codes, own = set_locks(door), "a plain phrase that Sam made"
    door.slots.admit(door.shelf.begin_caseload(words_code(own)), sam)
    door.lock()
    return codes, own


def test_whoever_opened_it_sits_at_the_desk_not_the_first_therapist(door: Door, sams: tuple[Codes, str]) -> None:
    codes, own = sams
    for passphrase, name in ((codes.passphrase, "Dana"), (own, "Sam")):
        door.take(try_passphrase(door, passphrase))
        open_from_caseload(door, door.caseload.books()[0])
        assert door.open().here.therapist.name == name
        door.lock()


def test_a_therapist_who_comes_to_a_book_that_mika_opened_sits_there_too(door: Door, sams: tuple[Codes, str]) -> None:
    codes, own = sams
    door.take(try_pictures(door, codes.taps))
    door.take(try_passphrase(door, own))
    door.come_in(Role.YOUNG_PERSON, Role.THERAPIST)
    here = door.open().here
    assert here.therapist.name == "Sam" and [person.name for person in here.others] == ["Dana"]


def test_the_list_has_each_book_by_first_name_and_one_that_is_torn_keeps_no_other_out(
    door: Door, codes: Codes, way: Way, watch: Watch
) -> None:
    open_for_therapist(door, codes)
    door.begin("Ada", "Dana")
    door.begin("Zoe", "Dana")
    torn = door.entry
    door.shut()
    torn.path.write_bytes(b"\x00" * 8192)
    page = Caseload(door, way)
    seen = watch(page)
    page.enter()
    assert [row.name for row in seen.states[-1].rows] == ["Ada", "Mika", "Zoe"], "as the list was left"
    page.open(seen.states[-1].rows[2].book)
    assert door.desk is None and seen.note.key == "error.not_a_book"
    drop_people(door.shelf.home / "shelves")
    page.enter()
    assert [row.name for row in seen.states[-1].rows] == ["Ada", "Mika", ""]
    page.open(seen.states[-1].rows[0].book)
    assert way.last == "one_person" and door.open().here.young_person.name == "Ada"


def test_a_book_that_nobody_has_a_code_for_is_never_out_of_reach(
    door: Door, codes: Codes, way: Way, watch: Watch
) -> None:
    Door(door.shelf, door.clock).begin("Ada", "Dana").book.close()
    door.take(try_passphrase(door, codes.passphrase))
    page = Caseload(door, way)
    seen = watch(page)
    page.enter()
    ada, mika = seen.states[-1].rows
    assert (ada.name, mika.name) == ("Ada", "Mika")
    page.open(ada.book)
    assert [entry.folder.name for entry in door.caseload.books()] == [mika.book, ada.book], (
        "from now on it is on the caseload"
    )


def test_without_a_caseload_there_is_no_list(door: Door, codes: Codes, way: Way) -> None:
    Caseload(door, way).enter()
    assert way.last == "locked"


def test_a_second_book_shows_no_names_at_the_door(door: Door, codes: Codes) -> None:
    open_for_therapist(door, codes)
    door.begin("Ada", "Dana")
    assert door.can_lock and not door.guarded
    door.lock()
    assert not door.opens_by_itself and door.desk is None


def test_handing_over_puts_the_key_away_before_anything_is_asked(
    door: Door, codes: Codes, way: Way, watch: Watch
) -> None:
    open_for_therapist(door, codes)
    page = WhosHere(door, way)
    watch(page)
    page.enter()
    page.young_person()
    assert door.caseload is None and door.desk is None and way.last == "open_mine"


def test_after_working_together_handing_over_keeps_mika_in(door: Door, codes: Codes, way: Way, watch: Watch) -> None:
    open_for_therapist(door, codes)
    door.take(try_pictures(door, codes.taps))
    page = WhosHere(door, way)
    watch(page)
    page.enter()
    page.young_person()
    assert way.last == "path" and door.caseload is None
    page.therapist()
    assert way.last == "open_caseload", "coming back asks the passphrase"


def test_only_who_has_shown_a_code_gives_new_ones(door: Door, codes: Codes) -> None:
    door.take(try_pictures(door, codes.taps))
    with pytest.raises(NotAllowed):
        locks.give_passphrase(door, "five plain words from home")
    with pytest.raises(NotAllowed):
        locks.give_sheet(door, codes.sheet)
    locks.give_pictures(door, deal_pictures())


def test_somebody_without_the_right_is_told_calmly(door: Door, codes: Codes, way: Way, watch: Watch) -> None:
    door.take(try_pictures(door, codes.taps))
    door.shown = frozenset()
    page = MyPictures(door, way)
    seen = watch(page)
    page.enter()
    page.try_them()
    tap(page, page.dealt)
    assert seen.note.key == "note.not_here" and way.went == []


def test_new_pictures_of_ones_own_are_no_news(door: Door, codes: Codes) -> None:
    door.take(try_pictures(door, codes.taps))
    locks.give_pictures(door, deal_pictures())
    locks.pictures_given(door, before=True)
    assert locks.reset_at(door) is None


def test_the_old_four_open_nothing_any_more(door: Door, codes: Codes, clock: TickingClock) -> None:
    open_for_therapist(door, codes)
    fresh = wrong(codes.taps)
    locks.give_pictures(door, fresh)
    locks.pictures_given(door, before=True)
    door.lock()
    with pytest.raises(WrongCode):
        try_pictures(door, codes.taps)
    clock.at += 5000
    door.take(try_pictures(door, fresh))
    assert locks.reset_at(door) is not None and locks.reset_at(door) is None, "told once"


def test_a_code_let_go_of_leaves_no_book_open(door: Door, codes: Codes) -> None:
    try_pictures(door, codes.taps).let_go()
    door.take(try_pictures(door, codes.taps))
    assert door.desk is not None


def test_nothing_of_a_code_shows_in_what_is_passed_around(door: Door, codes: Codes) -> None:
    opened = try_passphrase(door, codes.passphrase)
    assert codes.passphrase not in repr(opened) and "Caseload" not in repr(opened)
