"""How did it go, told to the presenters: days, midnights, full disks and nothing by accident."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from app.actions.set_rhythm import set_rhythm
from app.dates import date_of
from app.desk import Desk
from app.door import Door
from app.screens.how_did_it_go.presenter import HowDidItGo
from app.screens.path.presenter import Path
from app.text import Message, say
from db.reading import tries
from db.records import Role
from db.trying import HowOften, Rhythm, Went
from tests.stories import Story

DAY = 86_400_000


@pytest.fixture
def story(door: Door, desk: Desk) -> Story:
    told = Story(desk)
    told.agreed()
    door.come_in(Role.YOUNG_PERSON)
    return told


@pytest.fixture
def page(desk: Desk, way: Any, watch: Any, story: Story) -> HowDidItGo:
    page = HowDidItGo(desk, way)
    watch(page)
    page.enter(story.goal, story.steps[0])
    return page


@pytest.fixture
def path(desk: Desk, way: Any, watch: Any, story: Story) -> Path:
    page = Path(desk, way)
    watch(page)
    page.enter(story.goal)
    return page


def now(page: Any) -> Any:
    return page.view.states[-1]


def today(desk: Desk) -> date:
    return date_of(desk.clock.now())


def goes(desk: Desk, story: Story) -> list[tuple[str, Went]]:
    with desk.book.reading() as c:
        return [(go.day, go.went) for go in tries.goes_since(c, story.goal, "2020-01-01")]


def test_nothing_is_chosen_beforehand_and_one_tap_keeps(page: HowDidItGo, desk: Desk, story: Story) -> None:
    assert (now(page).went, now(page).said, now(page).days, goes(desk, story)) == ("", "", (), [])
    page.say_went(Went.DID)
    assert now(page).said == say("went.tried") and goes(desk, story) == [(today(desk).isoformat(), Went.DID)]


def test_a_page_left_open_over_midnight_writes_the_day_of_the_tap(page: HowDidItGo, desk: Desk, story: Story) -> None:
    desk.clock.at += DAY
    page.say_went(Went.DID)
    assert goes(desk, story) == [(today(desk).isoformat(), Went.DID)]


def test_a_past_day_is_kept_when_picked_and_switched_along(page: HowDidItGo, desk: Desk, story: Story) -> None:
    page.say_went(Went.SOME)
    page.another_day()
    assert [day.chosen for day in now(page).days] == [True] + [False] * 6
    earlier = today(desk) - timedelta(days=3)
    page.pick_day(earlier)
    assert goes(desk, story) == [(earlier.isoformat(), Went.SOME)] and now(page).days == ()
    page.say_went(Went.NOT_THIS_TIME)
    assert goes(desk, story) == [(earlier.isoformat(), Went.NOT_THIS_TIME)]
    assert now(page).day == say("went.on_day", day=say(f"rhythm.day_{earlier.weekday()}"))
    page.enter(story.goal, story.steps[0])
    page.say_went(Went.DID)
    assert goes(desk, story)[-1] == (today(desk).isoformat(), Went.DID), "the next one is of its own day"


def test_no_day_to_come_can_be_picked(page: HowDidItGo, desk: Desk) -> None:
    page.another_day()
    assert max(day.day for day in now(page).days) == today(desk)


def test_two_goes_in_one_day_are_two(page: HowDidItGo, desk: Desk, story: Story) -> None:
    for went in (Went.SOME, Went.DID):
        page.enter(story.goal, story.steps[0])
        page.say_went(went)
    assert [went for _, went in goes(desk, story)] == [Went.SOME, Went.DID]


def test_what_cannot_be_kept_stays_on_the_page(page: HowDidItGo, desk: Desk, story: Story) -> None:
    long = "It was okay. " * 4000
    page.keep_draft(long)
    with desk.book.reading() as c:
        c.exec_driver_sql("PRAGMA max_page_count = 1")  # no page more than there are
    page.say_went(Went.DID)
    assert page.view.note == Message("error.no_room") and page.line == long and now(page).went == ""
    with desk.book.reading() as c:
        c.exec_driver_sql("PRAGMA max_page_count = 1000000")
    page.say_went(Went.DID)
    page.leave()
    assert page.kept and page.kept.note == long.strip() and desk.draft(page.place, page.me.id) == ""


def test_the_line_of_a_kept_go_can_be_changed_and_taken_out(page: HowDidItGo, desk: Desk, story: Story) -> None:
    page.say_went(Went.DID)
    for line in ("It was okay", "It was fun", ""):
        page.keep_draft(line)
        page.leave()
        assert page.kept and (page.kept.note or "") == line and len(goes(desk, story)) == 1


def test_today_is_folded_until_tomorrow_on_this_step_alone(path: Path, desk: Desk, story: Story) -> None:
    path.not_today()
    assert now(path).card == "folded"
    desk.clock.at += DAY
    path.refresh()
    assert now(path).card == "today"
    path.not_today()
    with desk.book.act("try_step", by=story.mika.by, now=desk.clock.now()) as w:
        w.try_(story.steps[0], Went.DID, today(desk).isoformat())
    path.refresh()
    assert now(path).card == "today" and now(path).stones[1].kind == "now"


def test_on_a_day_that_is_not_its_own_there_is_nothing_to_do(path: Path, desk: Desk, story: Story) -> None:
    tomorrow = today(desk) + timedelta(days=1)
    set_rhythm(desk.book, story.mika, story.steps[0], Rhythm(HowOften.SOME_DAYS, days=1 << tomorrow.weekday()))
    path.refresh()
    assert (now(path).card, now(path).fill) == ("nothing", 0)
    desk.clock.at += DAY
    path.refresh()
    assert now(path).card == "today"


def test_when_each_stone_is_reached_the_sky_is_bright_and_stays_so(path: Path, desk: Desk, story: Story) -> None:
    for step in story.steps:
        with desk.book.act("try_step", by=story.mika.by, now=desk.clock.now()) as w:
            w.try_(step, Went.DID, today(desk).isoformat())
    path.refresh()
    assert (now(path).card, now(path).stage) == ("all", 1) and {stone.kind for stone in now(path).stones} == {"reached"}
    from app.actions.change_steps import add_step

    add_step(desk.book, story.mika, story.goal, "Two nights at Leo's")
    path.refresh()
    assert (now(path).card, now(path).stage) == ("today", 1)


def test_for_two_the_step_is_always_there(door: Door, path: Path) -> None:
    path.not_today()
    door.come_in(Role.YOUNG_PERSON, Role.THERAPIST)
    path.refresh()
    assert now(path).card == "today" and not now(path).alone
