"""Reminders, by touches; and how they come while the app is open."""

from __future__ import annotations

from datetime import UTC, time
from typing import Any

import pytest

from app.reminding import Reminding
from app.rules.reminders import Reminders
from app.text import say
from tests.stage import TestClock
from tests.visit import Visit

AT = 1_774_975_200_000  # 31 March 2026, 4:40 pm UTC: a Tuesday
DAY = 86_400_000


class System:
    """A platform with a way while the app is closed, or without one."""

    def __init__(self, possible: bool) -> None:
        self.possible = possible
        self.told: list[Reminders] = []

    def follow(self, chosen: Reminders) -> bool:
        self.told.append(chosen)
        return self.possible


class Device:
    """A lock screen. ``works`` False: it shows nothing."""

    def __init__(self, works: bool = True) -> None:
        self.works = works
        self.shown: list[str] = []

    def notify(self, text: str) -> bool:
        self.shown.append(text)
        return self.works


def page(visit: Visit, possible: bool = True, works: bool = True) -> Any:
    visit.open("goals", "agreed", "young_person")
    reminding = visit.stage.app.house.reminding
    reminding.system, reminding.notifier = System(possible), Device(works)
    visit.tap(say("reminders.title"))
    assert visit.name == "reminders"
    return reminding


def test_off_at_first_and_nothing_waits(visit: Visit) -> None:
    reminding = page(visit)
    assert not visit.screen.ids.on.active and not visit.sees(say("reminders.days"))
    assert not reminding.next_look.is_triggered


def test_mika_picks_days_a_time_and_a_line(visit: Visit) -> None:
    reminding = page(visit)
    visit.robot.tap(visit.screen.ids.on)
    for day in (5, 6):
        visit.tap(say(f"reminders.day_{day}"))
    visit.tap(say("reminders.later"))
    visit.tap(say("reminders.line_1"))
    assert reminding.system.told == [], "nothing holds before it is kept"
    visit.tap(say("reminders.save"))
    chosen = Reminders(True, frozenset(range(5)), time(16, 30), 1)
    assert reminding.system.told == [chosen] and reminding.read() == chosen
    assert visit.sees(say("reminders.kept")) and reminding.next_look.is_triggered


def test_switched_off_again(visit: Visit) -> None:
    reminding = page(visit)
    for _ in range(2):
        visit.robot.tap(visit.screen.ids.on)
        visit.tap(say("reminders.save"))
    assert [chosen.on for chosen in reminding.system.told] == [True, False]
    assert visit.sees(say("reminders.kept_off")) and not reminding.next_look.is_triggered


def test_without_a_day_there_is_nothing_to_keep(visit: Visit) -> None:
    reminding = page(visit)
    visit.robot.tap(visit.screen.ids.on)
    for day in range(7):
        visit.tap(say(f"reminders.day_{day}"))
    visit.tap(say("reminders.save"))
    assert visit.sees(say("reminders.day_first")) and reminding.system.told == []


def test_the_time_stays_out_of_the_quiet_hours(visit: Visit) -> None:
    page(visit)
    visit.robot.tap(visit.screen.ids.on)
    for _ in range(10):
        visit.screen.presenter.later()
    assert visit.screen.ids.at.text == "7:30 pm" and visit.screen.ids.later.disabled
    for _ in range(30):
        visit.screen.presenter.earlier()
    assert visit.screen.ids.at.text == "8:00 am" and visit.screen.ids.earlier.disabled


@pytest.mark.parametrize(("possible", "words"), [(True, "reminders.while_closed"), (False, "reminders.while_open")])
def test_it_says_plainly_where_the_app_must_be_open(visit: Visit, possible: bool, words: str) -> None:
    page(visit, possible)
    visit.robot.tap(visit.screen.ids.on)
    assert visit.sees(say(words))
    visit.tap(say("reminders.save"))
    assert visit.sees(say("reminders.kept" if possible else "reminders.kept_open"))


def test_a_device_that_shows_nothing_says_how_to_let_it(visit: Visit) -> None:
    reminding = page(visit, works=False)
    visit.robot.tap(visit.screen.ids.on)
    visit.tap(say("reminders.try_one"))
    assert reminding.notifier.shown == [say("reminders.line_0")] and visit.sees(say("reminders.not_shown"))


# -- while the app is open


class At(TestClock):
    def now(self) -> int:
        return self.at


@pytest.fixture
def open_app(visit: Visit) -> Any:
    """A book is open, and reminders are on for half past four; the test says what time it is."""
    visit.open("goals", "agreed", "young_person")
    visit.stage.app.house.reminding.stop()
    clock = At()
    clock.at = AT - 11 * 60_000
    reminding = Reminding(visit.home, clock, lambda: UTC, Device(), System(False))
    reminding.choose(Reminders(True, at=time(16, 30)))
    reminding.start()
    yield reminding
    reminding.stop()


def test_it_comes_at_its_time_and_once(visit: Visit, open_app: Any) -> None:
    assert open_app.next_look.timeout == pytest.approx(60.1)
    for minute in (0, 1, 2):
        open_app.clock.at = AT - 10 * 60_000 + minute * 60_000
        open_app.look()
    assert open_app.notifier.shown == [say("reminders.line_0")]


def test_three_that_nobody_answers_are_the_last_until_a_touch(visit: Visit, open_app: Any) -> None:
    for day in range(6):
        open_app.clock.at = AT + day * DAY
        open_app.look()
    assert len(open_app.notifier.shown) == 3 and not open_app.next_look.is_triggered
    visit.robot.tap_at(5, 5)
    assert open_app.next_look.is_triggered
    open_app.clock.at = AT + 6 * DAY
    open_app.look()
    assert len(open_app.notifier.shown) == 4
