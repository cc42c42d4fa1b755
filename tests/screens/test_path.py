"""Path: where am I, and one small step."""

from __future__ import annotations

from typing import Any

import pytest

from app.actions.change_steps import move_step
from app.text import say
from tests.visit import Visit


def stones(visit: Visit) -> list[Any]:
    """What a finger reaches on the water, from the nearest to the farthest."""
    from widgets import walk

    found = [seen.widget for seen in walk.targets(visit.screen.ids.stones)]
    return sorted(found, key=lambda spot: spot.index)


def test_the_goal_in_the_sky_the_stones_and_the_next_small_step(visit: Visit) -> None:
    page = visit.open("path", "agreed", "young_person")
    assert visit.sees(say("path.hi", name="Mika")) and visit.sees("I want to sleep over at Leo's house")
    assert [kind for kind, _ in page.ids.stones.items] == ["now", "ahead", "ahead", "ahead", "ahead"]
    assert visit.sees(say("path.for_today")) and visit.sees("Pack my bag")
    visit.tap(say("path.tried"))
    assert visit.name == "how_did_it_go"


def test_for_the_two_the_card_leads_to_the_steps(visit: Visit) -> None:
    visit.open("path", "agreed")
    assert visit.sees(say("path.today")) and not visit.sees(say("path.not_today"))
    visit.tap(say("path.open_steps"))
    assert visit.name == "steps"


def test_the_plan_of_the_next_step_is_there_in_one_line(visit: Visit) -> None:
    visit.open("goals", "steps", "young_person")
    for _ in range(2):
        move_step(visit.desk.book, visit.desk.hand(), visit.goal, visit.stage.story.steps[2], by=-1)
    visit.tap(say("tabs.path"))
    assert visit.sees("Stay at Gran's till 10 pm with the lights low")
    assert visit.sees("If my tummy feels jumpy, then I do 4 slow breaths")


def test_a_stone_opens_its_step(visit: Visit) -> None:
    visit.open("path", "steps", "young_person")
    assert [spot.spoken for spot in stones(visit)][:2] == ["Pack my bag", "Stay at Gran's till 8 pm"]
    visit.robot.tap(stones(visit)[1])
    visit.wait()
    assert visit.name == "steps"
    assert visit.screen.presenter.chosen == visit.stage.story.steps[1]


def test_without_a_goal_there_is_one_question(visit: Visit) -> None:
    visit.open("path", "empty", "young_person")
    assert visit.sees(say("path.no_goal"))
    visit.tap(say("path.write"))
    assert visit.name == "our_words"


def test_without_a_step_the_first_one_is_picked(visit: Visit) -> None:
    visit.open("path", "words", "young_person")
    visit.tap(say("path.add_step"))
    assert visit.name == "steps" and visit.sees(say("steps.first"))


def test_other_goals_are_one_tap_away_and_come_round_again(visit: Visit) -> None:
    visit.open("path", "many", "young_person")
    for words in ("I want to put my hand up in maths", "Sit with people at lunch.", "I want to sleep over"):
        visit.tap(say("path.next_goal"))
        assert visit.sees(words)


@pytest.mark.parametrize("tab", ["goals", "tools", "progress"])
def test_alone_the_tabs_lead_on_and_back_here(visit: Visit, tab: str) -> None:
    visit.open("path", "steps", "young_person")
    visit.tap(say(f"tabs.{tab}"))
    assert visit.name == tab
    visit.tap(say("tabs.path"))
    assert visit.name == "path"


def test_the_two_come_back_to_where_they_began(visit: Visit) -> None:
    page = visit.open("path", "agreed")
    assert visit.sees(say("path.ours")) and not visit.sees(say("tabs.goals"))
    assert page.page.head.lead is None
    visit.tap(say("app.back"))
    assert visit.name == "together"


def test_a_therapist_comes_back_to_the_goals(visit: Visit) -> None:
    visit.open("path", "agreed", "therapist")
    visit.tap(say("app.back"))
    assert visit.name == "goals"


def test_help_and_read_aloud_are_at_hand(visit: Visit) -> None:
    visit.open("path", "agreed", "young_person")
    assert visit.robot.button(say("app.read_aloud"), visit.screen)
    visit.tap(say("app.help"))
    assert visit.name == "help"


@pytest.mark.parametrize("look", ["high_contrast", "high_contrast_dark"])
def test_with_high_contrast_the_goal_stands_on_paper(visit: Visit, look: str) -> None:
    from widgets.theme import theme

    page = visit.open("path", "agreed", "young_person")
    assert page.ids.goal.opacity == 1
    theme.look = look
    visit.wait()
    assert page.ids.goal.opacity == 0 and page.ids.goal_here.parent is page.ids.today
    theme.look = "light"
    visit.wait()
    assert page.ids.goal.opacity == 1 and page.ids.goal_here.parent is None


@pytest.mark.parametrize("size", [(320, 568), (390, 844), (1024, 768)], ids=str)
@pytest.mark.parametrize("text_size", [100, 150])
def test_the_sun_stays_below_the_words(visit: Visit, size: tuple[int, int], text_size: int) -> None:
    visit.robot.size(*size)
    page = visit.open("path", "agreed", "young_person", text_size=text_size)
    lake, above = page.ids.lake, page.ids.goal if page.in_sky else page.page.head
    assert lake.y + lake.sun_y * lake.height < above.y
