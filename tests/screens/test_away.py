"""Nobody at the window: the lake covers it at once, and after a while it is locked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.text import say
from db.records import Role
from tests.codes import open_for_therapist
from tests.visit import Visit

if TYPE_CHECKING:
    from app.away import Away


@pytest.fixture
def at_work(visit: Visit) -> Visit:
    """Dana is at the goals of a book that has codes; the clock of the device is the test's."""
    from tests.stage import TestClock

    visit.open("locked", "words", locks=True)
    house = visit.stage.app.house
    open_for_therapist(house.door, visit.stage.codes)
    house.door.come_in(Role.THERAPIST)
    house.navigator.to("goals")
    house.away.clock = visit.time = TestClock()
    house.away.start()
    visit.wait()
    assert visit.name == "goals"
    return visit


def away(visit: Visit) -> Away:
    return visit.stage.app.house.away


def window(event: str) -> None:
    from kivy.core.window import Window

    if event in ("focus", "blur"):
        Window._focus = event == "focus"
    else:
        Window.dispatch(event)


@pytest.mark.parametrize(("leave", "come"), [("on_minimize", "on_restore"), ("on_hide", "on_show"), ("blur", "focus")])
def test_a_short_look_elsewhere_shows_the_lake_and_then_the_same_page(at_work: Visit, leave: str, come: str) -> None:
    window("focus")
    window(leave)
    at_work.wait()
    top: Any = at_work.robot.root.children[0]
    assert away(at_work).cover.lies and top is away(at_work).cover.sheet
    assert at_work.robot.words(top) == []
    window(come)
    at_work.wait()
    assert not away(at_work).cover.lies and at_work.name == "goals"


def test_two_minutes_away_lock(at_work: Visit) -> None:
    window("on_hide")
    at_work.robot.advance(119)
    assert at_work.desk is not None
    at_work.robot.advance(2)
    assert at_work.desk is None
    window("on_show")
    at_work.wait()
    assert at_work.name == "locked"


def test_how_long_is_a_choice(at_work: Visit) -> None:
    at_work.stage.app.comfort.choose(lock_after=5)
    window("on_hide")
    at_work.robot.advance(200)
    assert at_work.desk is not None
    at_work.robot.advance(101)
    assert at_work.desk is None
    window("on_show")


def test_where_the_window_slept_the_time_of_day_tells_how_long(at_work: Visit) -> None:
    window("on_hide")
    at_work.time.at += 125_000
    window("on_show")
    at_work.wait()
    assert at_work.name == "locked" and at_work.desk is None


def test_a_clock_turned_back_meanwhile_locks(at_work: Visit) -> None:
    window("on_hide")
    at_work.time.at -= 3_600_000
    window("on_show")
    at_work.wait()
    assert at_work.name == "locked"


def test_a_phone_that_pauses_locks_at_once_under_the_lake(at_work: Visit) -> None:
    app = at_work.stage.app
    assert app.on_pause()
    assert at_work.desk is None and away(at_work).cover.lies
    app.on_resume()
    at_work.wait()
    assert at_work.name == "locked" and not away(at_work).cover.lies


def test_ten_minutes_untouched_lock_and_a_touch_begins_them_anew(at_work: Visit) -> None:
    at_work.robot.advance(590)
    at_work.robot.tap_at(5, 5)
    at_work.robot.advance(590)
    assert at_work.desk is not None
    at_work.robot.advance(15)
    assert at_work.desk is None and at_work.name == "locked"


def test_without_codes_nothing_locks(visit: Visit) -> None:
    visit.open("our_words", "words")
    app = visit.stage.app
    app.on_pause()
    app.on_resume()
    visit.wait()
    assert visit.name == "our_words" and visit.desk is not None


def test_the_choice_stands_on_the_page_of_locks(visit: Visit) -> None:
    visit.open("locks", "words", locks=True)
    visit.tap(say("locks.minute"))
    assert visit.stage.app.comfort.choices.lock_after == 1


def test_a_locked_book_leaves_no_page_in_memory(at_work: Visit) -> None:
    import gc
    import weakref

    page, desk = weakref.ref(at_work.screen), weakref.ref(at_work.desk)
    at_work.stage.app.house.lock()
    at_work.wait()
    at_work.robot.settle()
    gc.collect()
    assert page() is None and desk() is None
