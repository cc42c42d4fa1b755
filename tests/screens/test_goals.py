"""My goals: up to three cards, each with its words whole and where it stands."""

from __future__ import annotations

from typing import Any

import pytest

from app.actions.write_goal import write_goal
from app.text import say
from tests.visit import Visit

ODD = "I want [b]bold[/b] \U0001f9e1 \u0645\u0631\u062d\u0628\u0627 " + "and a bit more " * 38  # about 600 letters


def cards(visit: Visit) -> list[Any]:
    """From top to bottom."""
    return list(reversed(visit.screen.ids.cards.children))


def test_where_each_goal_stands_and_that_home_cant_see(visit: Visit) -> None:
    visit.open("goals", "many", "young_person")
    stands = [card.spoken.rsplit(". ", 2)[-2] for card in cards(visit)]
    assert stands == [say("goals.changed"), say("goals.not_agreed"), say("goals.not_agreed")]
    assert visit.robot.words(visit.screen).count(say("home.cant_see_this")) == 3


@pytest.mark.parametrize(("story", "said"), [("agreed", "goals.agreed"), ("on_hold", "goals.on_hold")])
def test_one_word_for_where_it_stands(visit: Visit, story: str, said: str) -> None:
    visit.open("goals", story, "young_person")
    assert visit.sees(say(said))


def test_the_whole_card_opens_its_goal(visit: Visit) -> None:
    visit.open("goals", "many", "young_person")
    visit.robot.tap(cards(visit)[2])
    visit.wait()
    assert visit.name == "goal" and visit.sees("Sit with people at lunch.")
    visit.tap(say("app.back"))
    assert visit.name == "goals"


def test_an_idea_that_waits_is_said(visit: Visit) -> None:
    visit.open("goals", "idea", "young_person")
    assert visit.sees(say("goals.waiting"))


def test_a_goal_that_is_an_idea_so_far_leads_to_it(visit: Visit) -> None:
    visit.open("pens", "empty")
    write_goal(visit.desk.book, visit.desk.hand(visit.desk.here.therapist), "Sleep at Gran's")
    visit.stage.app.house.navigator.to("goals")
    visit.wait()
    assert visit.sees(say("goals.idea_first", name="Dana"))
    visit.robot.tap(cards(visit)[0])
    visit.wait()
    assert visit.name == "our_words" and visit.sees("Sleep at Gran's")


def test_with_no_goal_there_is_one_question_and_one_way_on(visit: Visit) -> None:
    visit.open("goals", "empty", "young_person")
    assert visit.sees(say("goals.empty"))
    visit.tap(say("goals.write"))
    assert visit.name == "our_words"


def test_a_fourth_goal_is_answered_calmly(visit: Visit) -> None:
    visit.open("goals", "many", "young_person")
    assert visit.sees(say("goals.three_is_a_lot"))
    visit.tap(say("goals.write"))
    assert visit.name == "goals"


@pytest.mark.parametrize("tab", ["path", "tools", "progress"])
def test_alone_the_tabs_lead_on_and_back_here(visit: Visit, tab: str) -> None:
    visit.open("goals", "words", "young_person")
    visit.tap(say(f"tabs.{tab}"))
    assert visit.name == tab
    visit.tap(say("tabs.goals"))
    assert visit.name == "goals"


@pytest.mark.parametrize("who", ["together", "therapist"])
def test_with_a_therapist_there_is_back_and_no_tabs(visit: Visit, who: str) -> None:
    page = visit.open("goals", "words", who)
    assert page.page.head.back and not visit.sees(say("tabs.path"))


def test_words_stay_whole_however_they_come(visit: Visit) -> None:
    from widgets import walk

    visit.open("pens", "words")
    write_goal(visit.desk.book, visit.desk.hand(), ODD)
    visit.robot.size(320, 568)
    visit.stage.app.house.navigator.to("goals")
    visit.wait()
    assert visit.sees(ODD.strip())
    assert walk.clipped(visit.screen) == []
