"""Our goal: its words, where it stands, its steps, and a way out of an agreement."""

from __future__ import annotations

from typing import Any

import pytest

from app.actions.try_step import try_step
from app.actions.undo import undo
from app.actions.write_goal import write_goal
from app.dates import day, full_day
from app.text import say
from db.trying import Went
from tests.stories import Story
from tests.truths.told import agree
from tests.visit import Visit


def touch(visit: Visit, part: Any) -> None:
    visit.robot.tap(part)
    visit.wait()


def today(visit: Visit) -> str:
    return day(visit.desk.clock.now())


def test_words_come_first_and_their_first_wording_is_one_tap_away(visit: Visit) -> None:
    visit.open("goal", "words", "young_person")
    assert visit.sees("I want to sleep over at Leo's house")
    assert visit.sees(say("app.pen_of", name="Mika")) and visit.sees(say("app.pen_of", name="Dana"))
    visit.tap(say("goal.first_wrote", name="Mika"))
    assert visit.name == "history" and visit.sees(say("history.first"))
    visit.tap(say("app.back"))
    visit.tap(say("goal.edit"))
    assert visit.name == "our_words"


def test_an_agreed_goal_shows_its_day_and_opens_what_was_agreed(visit: Visit) -> None:
    visit.open("goal", "agreed", "young_person")
    assert visit.sees(say("goal.agreed")) and visit.sees("31 March, ")
    assert visit.sees(say("home.cant_see_this")) and not visit.sees(say("tabs.path"))
    touch(visit, visit.screen.ids.standing)
    assert visit.name == "agreed" and visit.sees("I want to sleep over")


def test_an_agreed_goal_leads_to_the_path(visit: Visit) -> None:
    visit.open("goal", "agreed", "young_person")
    visit.tap(say("goal.open_path"))
    assert visit.name == "path"


def test_steps_are_told_and_lead_to_the_steps(visit: Visit) -> None:
    visit.open("goal", "agreed", "young_person")
    assert visit.sees(say("goal.step_now", n="1")) and visit.sees("Pack my bag")
    touch(visit, visit.screen.ids.steps)
    assert visit.name == "steps"


def test_the_stone_of_now_is_the_one_on_the_path(visit: Visit) -> None:
    visit.open("goal", "tried", "young_person")
    assert visit.sees(say("goal.step_now", n="3")) and not visit.sees("Pack my bag")
    stones = visit.robot.all(lambda w: type(w).__name__ == "Stonelet", visit.screen.ids.steps)
    assert [stone.kind for stone in stones][:4] == ["reached", "reached", "now", "ahead"]


def test_of_a_goal_that_was_never_agreed_and_is_not_open_no_answer_is_asked(visit: Visit) -> None:
    visit.open("goals", "kept_goals", "young_person")
    resting = next(card for card in visit.screen.presenter.state().kept if "bus" in str(card.words))
    visit.screen.presenter.open(resting)
    visit.wait()
    assert visit.name == "goal" and visit.sees(say("goal_word.now_rest")) and not visit.sees(say("goal.not_agreed"))


@pytest.mark.parametrize(("story", "became"), [("reached", "now_reached"), ("let_go", "now_let_go")])
def test_what_became_of_it_comes_first_and_no_stone_is_the_one_of_now(visit: Visit, story: str, became: str) -> None:
    visit.open("goal", story, "young_person")
    first = visit.screen.page.body.children[-1]
    assert first.title == say(f"goal_word.{became}")
    assert first.sub == say("goal_word.both", date=full_day(visit.stage.story.mika.now))
    assert not visit.sees(say("goal.step_now", n="1")) and visit.sees(say("not_yet.steps_and_plan", n="5"))
    assert not list(visit.robot.all(lambda w: type(w).__name__ == "Stonelet", visit.screen.ids.steps))
    assert visit.sees(say("goal.dont_agree")) and visit.sees(say("goal_word.goals"))
    touch(visit, first)
    assert visit.name == ("reached" if story == "reached" else "goal_word")


def test_when_each_stone_is_reached_it_says_so(visit: Visit) -> None:
    visit.open("goals", "agreed", "young_person")
    desk = visit.desk
    for step in visit.stage.story.steps:
        try_step(desk.book, desk.hand(), step, Went.DID, "2026-03-31", "")
    visit.stage.app.house.navigator.to("goal", goal=visit.goal)
    visit.wait()
    assert visit.sees(say("path.all")) and not visit.sees("Pack my bag")


def test_without_steps_a_first_one_can_be_added(visit: Visit) -> None:
    visit.open("goal", "words", "young_person")
    assert visit.sees(say("goal.steps_add"))
    touch(visit, visit.screen.ids.steps)
    assert visit.name == "steps"


def test_not_agreed_still_works_and_asks(visit: Visit) -> None:
    visit.open("goal", "steps")
    assert visit.sees(say("goal.not_agreed_sub")) and not visit.sees(say("goal.dont_agree"))
    assert not visit.screen.ids.standing.is_target, "nothing was agreed, so there is nothing to open"
    visit.tap(say("goal.do_we_agree"))
    assert visit.name == "agree"


def test_changed_leads_to_what_was_agreed(visit: Visit) -> None:
    visit.open("goal", "changed", "young_person")
    assert visit.sees(say("goal.changed")) and visit.sees("two nights")
    touch(visit, visit.screen.ids.standing)
    assert visit.name == "changed" and visit.sees(say("changed.safe"))


def test_mika_steps_back_in_one_tap_and_the_record_stays(visit: Visit) -> None:
    visit.open("goal", "agreed", "young_person")
    visit.tap(say("goal.dont_agree"))
    assert visit.sees(say("goal.on_hold_sub", name="Mika", date=today(visit)))
    assert not visit.sees(say("goal.dont_agree")) and visit.sees(say("goal.do_we_agree"))
    touch(visit, visit.screen.ids.standing)
    assert visit.name == "agreed" and visit.sees("with the lights low")
    (kept,) = visit.agreements()
    assert kept.stepped_back_by == visit.desk.here.young_person.id


@pytest.mark.parametrize("name", ["Mika", "Dana"])
def test_of_two_each_steps_back_in_their_own_name(visit: Visit, name: str) -> None:
    visit.open("goal", "agreed")
    assert not visit.sees(say("goal.dont_agree"))
    visit.tap(say("goal.doesnt_agree", name=name))
    assert visit.sees(say("goal.on_hold_sub", name=name, date=today(visit)))


def test_after_stepping_back_they_can_agree_again(visit: Visit) -> None:
    visit.open("goal", "on_hold")
    visit.tap(say("goal.do_we_agree"))
    assert visit.name == "agree"


def test_agreed_words_that_were_taken_back_leave_a_page_that_says_so(visit: Visit) -> None:
    """Nothing stands in the line now; what was agreed is still one tap away."""
    visit.open("together", "empty")
    story = Story(visit.desk)
    story.goal = write_goal(visit.desk.book, story.mika, "I want to sleep at Leo's") or b""
    agree(story)
    undo(visit.desk.book, story.mika)
    visit.screen.presenter.refresh()
    visit.wait()
    touch(visit, visit.screen.ids.goal_tiles.children[0])
    assert visit.name == "goal" and visit.sees(say("goal.no_words"))
    touch(visit, visit.screen.ids.standing)
    assert visit.name == "changed" and visit.sees(say("changed.safe"))
    visit.tap(today(visit))
    assert visit.sees("I want to sleep at Leo's")
