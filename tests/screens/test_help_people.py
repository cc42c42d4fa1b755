"""The young person's own people in Get help now: all while their book is open, the marked ones while locked."""

from __future__ import annotations

import pytest

from app.actions.helpers import show_when_locked
from app.text import say
from db.reading.tools import helpers
from tests.codes import open_for_young_person
from tests.screens.test_help import Phone
from tests.visit import Visit


def mark(visit: Visit, name: str) -> None:
    desk = visit.desk
    with desk.book.reading() as c:
        helper = next(each for each in helpers(c) if each.words.name == name)
    show_when_locked(desk.book, desk.numbers, desk.hand(desk.here.young_person), helper, True)


def test_all_of_them_after_the_helplines_and_one_tap_calls(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    visit.open("path", "tried", "young_person")
    visit.tap(say("app.help"))
    phone = visit.screen.presenter.caller = Phone()
    words = visit.robot.words(visit.screen)
    assert words.index("Childline") < words.index("Mum") < words.index("Gran")
    assert visit.sees("07700 900123") and visit.sees(say("help.list")) and visit.sees(say("helper.hidden"))
    visit.tap(say("help.call_name", name="Gran"))
    assert phone.dialled == ["07700 900456"]


def test_without_any_the_page_says_where_they_can_be_added(visit: Visit) -> None:
    visit.open("help", "words", "young_person")
    assert visit.sees(say("help.people_add")) and not visit.sees(say("help.people"))


def test_a_therapist_alone_does_not_read_them(visit: Visit) -> None:
    visit.open("help", "tried", "therapist")
    assert not visit.sees("07700") and not visit.sees(say("help.people"))


def test_while_locked_only_the_marked_ones_and_slow_breaths(visit: Visit) -> None:
    visit.open("locked", "tried", "young_person", locks=True)
    door = visit.stage.app.house.door

    open_for_young_person(door, visit.stage.codes)
    mark(visit, "Gran")
    visit.stage.app.house.lock()
    visit.wait()
    assert visit.name == "locked" and visit.desk is None
    visit.tap(say("app.help"))
    assert visit.sees("Gran") and visit.sees("07700 900456") and not visit.sees("Mum")
    visit.tap(say("breathe.title"))
    assert visit.name == "breathe"


def test_a_lock_takes_the_others_off_the_page_that_somebody_reads(visit: Visit) -> None:
    visit.open("locked", "tried", "young_person", locks=True)

    open_for_young_person(visit.stage.app.house.door, visit.stage.codes)
    mark(visit, "Gran")
    visit.screen.go.to("help")
    visit.wait()
    assert visit.sees("Mum")
    visit.stage.app.house.lock()
    visit.wait()
    assert visit.name == "help" and not visit.sees("Mum") and visit.sees("Gran")
