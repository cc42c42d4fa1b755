"""I tried it, How did it go and Not today, by touches."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.dates import date_of
from app.text import say
from db.reading import tries
from db.trying import Went
from tests.visit import Visit


def today(visit: Visit) -> Any:
    return date_of(visit.desk.clock.now())


def goes(visit: Visit) -> list[tuple[str, str]]:
    """(day, how it went) of all that stands."""
    with visit.desk.book.reading() as c:
        return [(go.day, go.went) for go in tries.goes_since(c, visit.goal, "2020-01-01")]


def kinds(visit: Visit) -> list[str]:
    return [kind for kind, _ in visit.screen.ids.stones.items]


@pytest.fixture
def page(visit: Visit) -> Any:
    """Mika tried it, and is asked how it went."""
    visit.open("path", "agreed", "young_person")
    visit.tap(say("path.tried"))
    return visit.screen


def test_two_taps_and_the_pin_hops_on_and_the_sky_moves(visit: Visit, page: Any) -> None:
    assert page.ids.tiles.chosen == "" and not visit.sees(say("went.done"))
    visit.tap(say("went.did"))
    assert goes(visit) == [(today(visit).isoformat(), Went.DID)]
    assert visit.sees(say("went.tried")) and kinds(visit)[:2] == ["reached", "now"]
    visit.tap(say("went.done"))
    assert visit.name == "path" and kinds(visit) == ["reached", "now", "ahead", "ahead", "ahead"]
    visit.wait(1.5)
    assert visit.screen.ids.lake.stage == pytest.approx(0.2)
    assert visit.sees("Stay at Gran's till 8 pm")


@pytest.mark.parametrize("went", ["some", "not_this_time"])
def test_whatever_else_was_said_the_stone_waits(visit: Visit, page: Any, went: str) -> None:
    visit.tap(say(f"went.{went}"))
    assert visit.sees(say("went.tried" if went == "some" else "went.waits"))
    visit.tap(say("went.done"))
    assert kinds(visit)[0] == "now" and visit.sees("Pack my bag")


def test_the_three_tiles_are_equal(visit: Visit, page: Any) -> None:
    tiles = page.ids.tiles.children
    assert len({tuple(tile.size) for tile in tiles}) == 1 and len({tile.fill for tile in tiles}) == 1


def test_it_can_be_switched_and_counts_once(visit: Visit, page: Any) -> None:
    for went in ("did", "some", "not_this_time", "some"):
        visit.tap(say(f"went.{went}"))
        assert page.ids.tiles.chosen == went
    assert goes(visit) == [(today(visit).isoformat(), Went.SOME)]


def test_undo_leaves_nothing(visit: Visit, page: Any) -> None:
    visit.tap(say("went.did"))
    visit.tap(say("app.undo"))
    assert goes(visit) == [] and page.ids.tiles.chosen == "" and visit.sees(say("went.taken_back"))
    assert kinds(visit)[0] == "now"


def test_one_line_goes_along_with_help_in_between(visit: Visit, page: Any) -> None:
    visit.tap(say("went.some"))
    visit.robot.type(page.ids.line, "It was okay")
    visit.tap(say("app.help"))
    visit.tap(say("app.back"))
    assert page.ids.tiles.chosen == "some" and page.ids.line.text == "It was okay"
    visit.tap(say("went.done"))
    with visit.desk.book.reading() as c:
        (go,) = tries.goes_since(c, visit.goal, "2020-01-01")
        assert tries.one(c, go.id).note == "It was okay"


def test_a_line_without_an_answer_waits(visit: Visit, page: Any) -> None:
    visit.robot.type(page.ids.line, "It was")
    visit.tap(say("app.back"))
    assert visit.name == "path" and goes(visit) == []
    visit.tap(say("path.tried"))
    assert visit.screen.ids.line.text == "It was"


def test_another_day_is_picked_on_purpose(visit: Visit, page: Any) -> None:
    visit.robot.tap(page.ids.day)
    visit.wait()
    visit.tap(say("went.yesterday"))
    assert visit.sees(say("went.on_day", day=say("went.yesterday")))
    visit.tap(say("went.did"))
    (go,) = goes(visit)
    assert (today(visit) - date.fromisoformat(go[0])).days == 1


@pytest.mark.parametrize(("way", "screen"), [("tool", "tools"), ("smaller", "smaller")])
def test_too_hard_leads_to_help_with_it(visit: Visit, page: Any, way: str, screen: str) -> None:
    visit.tap(say("went.too_hard"))
    visit.tap(say(f"went.{way}"))
    assert visit.name == screen


def test_not_today_folds_the_card_and_leaves_no_row(visit: Visit) -> None:
    visit.open("path", "agreed", "young_person")
    with visit.desk.book.reading() as c:
        acts = c.exec_driver_sql("SELECT count(*) FROM act").scalar()
    visit.tap(say("path.not_today"))
    assert visit.sees(say("path.folded")) and not visit.sees(say("path.for_today"))
    with visit.desk.book.reading() as c:
        assert c.exec_driver_sql("SELECT count(*) FROM act").scalar() == acts
    visit.tap(say("tabs.tools"))
    visit.tap(say("tabs.path"))
    assert visit.sees(say("path.folded")), "until tomorrow"
    visit.tap(say("path.tried"))
    assert visit.name == "how_did_it_go", "and it can be tried all the same"


def test_a_step_that_comes_each_day_fills_its_stone_and_is_done_for_today(visit: Visit) -> None:
    visit.open("path", "tried", "young_person")
    assert kinds(visit)[:3] == ["reached", "reached", "now"]
    before = visit.screen.ids.fill.share
    visit.tap(say("path.tried"))
    visit.tap(say("went.some"))
    visit.tap(say("went.done"))
    assert visit.sees(say("path.nothing")) and visit.screen.presenter.state().fill > before


def test_the_tool_of_the_plan_is_offered_on_the_card(visit: Visit) -> None:
    visit.open("path", "tried", "young_person")
    visit.tap(say("path.use_tool", name="Slow breaths"))
    assert visit.name == "tool" and visit.sees("In for 4, out for 6")
    visit.tap(say("app.back"))
    assert visit.name == "path"


def test_how_often_is_picked_on_the_page_of_the_step(visit: Visit) -> None:
    visit.open("step", "tried", "young_person")
    for words, seen in (
        (say("rhythm.some_days"), say("rhythm.day_1")),
        (say("rhythm.times_a_week"), say("rhythm.times", n="3")),
    ):
        visit.tap(words)
        visit.tap(seen)
        assert visit.robot.button(seen, visit.screen).chosen
    visit.tap(say("rhythm.once"))
    assert not visit.sees(say("rhythm.times", n="3"))


def test_a_therapist_alone_is_not_asked_how_often(visit: Visit) -> None:
    visit.open("step", "tried", "therapist")
    assert not visit.sees(say("rhythm.title"))
