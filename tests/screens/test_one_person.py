"""One young person, for their therapist alone; and how working together was, visit by visit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.screens.caseload.tiles import PersonTile
from app.text import say
from db.records import Role
from tests.screens.test_way_in import tap_pictures
from tests.visit import Visit


def open_row(visit: Visit, story: str = "visits") -> None:
    """The first row of the therapist's list is tapped."""
    visit.open("caseload", story, locks=True)
    visit.robot.tap(next(part for part in visit.screen.walk() if isinstance(part, PersonTile)))
    visit.wait()
    assert visit.name == "one_person"


def test_a_row_of_the_list_shows_all_that_waits_and_the_goals(visit: Visit) -> None:
    open_row(visit)
    for words in ("Mika", "Kept on", say("caseload.answered"), "3 tries, 1 number, new words", "two nights"):
        assert visit.sees(words), words
    visit.tap(say("app.back"))
    assert visit.name == "caseload"


def test_start_together_asks_for_the_young_persons_pictures(visit: Visit) -> None:
    open_row(visit)
    visit.tap(say("one_person.start"))
    assert visit.name == "open_mine"
    tap_pictures(visit, visit.stage.codes.pictures)
    assert visit.name == "together" and visit.desk.here.together


def test_the_ways_on_lead_to_the_goal_all_of_the_book_and_who_is_here(visit: Visit) -> None:
    visit.open("one_person", "visits", "therapist")
    for button, page in (
        (say("one_person.more"), "goals"),
        (say("words.first_wrote"), "history"),
        (say("check_ins.title"), "check_ins"),
    ):
        visit.tap(button)
        assert visit.name == page
        visit.tap(say("app.back"))
    visit.robot.tap(next(tile for tile in visit.screen.ids.goals.children))
    visit.wait()
    assert visit.name == "goal"
    visit.tap(say("app.back"))
    visit.tap(say("whos_here.title"))
    assert visit.name == "whos_here"


def test_a_number_stays_covered_until_the_therapist_gave_one(visit: Visit) -> None:
    from app.actions.rate import rate

    visit.open("one_person", "visits", "therapist")
    assert visit.sees(say("progress.hidden", name="Mika"))
    desk = visit.desk
    rate(desk.book, replace(desk.hand(), now=desk.clock.now()), visit.goal, 5)
    visit.screen.presenter.refresh()
    visit.wait()
    assert visit.sees("Mika gave 6 out of 10") and not visit.sees(say("progress.hidden", name="Mika"))


@pytest.mark.parametrize(("who", "sub"), [("therapist", "check_ins.sub"), ("young_person", "check_ins.sub_own")])
def test_each_pen_alone_reads_how_the_visits_were(visit: Visit, who: str, sub: str) -> None:
    visit.open("goals", "visits", who)
    visit.tap(say("check_ins.title"))
    assert visit.name == "check_ins" and visit.sees(say(sub, name="Mika"))
    heard = visit.screen.trends[0]
    assert heard.levels.values == [1, 2, 2, 3, 3] and heard.newest.text == say("check_in.a_lot")
    assert visit.sees(say("check_ins.skipped"))


def test_together_there_is_no_way_to_it(visit: Visit) -> None:
    visit.open("goals", "visits")
    assert not visit.sees(say("check_ins.title"))


def test_years_of_visits_are_a_page_at_a_time(visit: Visit) -> None:
    from app.actions.check_in import check_in
    from app.actions.visit import begin_visit
    from db.waiting import CheckIn

    visit.open("goals", "agreed")
    desk, here = visit.desk, visit.desk.here
    open_one = begin_visit(desk.book, here.young_person.id, here.therapist.id, desk.clock.now())
    for n in range(23):
        hand = replace(desk.hand(here.young_person), visit=open_one)
        check_in(desk.book, hand, CheckIn(overall=3 if n == 22 else 0))
    visit.stage.app.house.door.come_in(Role.THERAPIST)
    visit.stage.app.house.navigator.to("check_ins")
    visit.wait()
    shown = []
    for _ in range(3):
        shown.append(len(visit.screen.ids.rows.children))
        if visit.screen.ids.older.parent is not None:
            visit.tap(say("written.older"))
    assert shown == [10, 10, 3]
    assert visit.screen.trends[3].newest.text == say("check_in.not_really")
    visit.tap(say("written.newer"))
    visit.tap(say("written.newer"))
    assert visit.screen.trends[3].newest.text == say("check_in.a_lot")
