"""Whoever writes something that home can see is told so where they write it."""

from __future__ import annotations

import pytest

from app.text import say
from db.records import Shared
from tests.visit import Visit

SEES = say("home.can_see_this", name="Mum")
PAGES = ("step", "steps", "one_higher")


@pytest.mark.parametrize("page", PAGES)
def test_an_eye_where_shared_words_are_written(visit: Visit, page: str) -> None:
    visit.open(page, "shared", "young_person")
    assert visit.sees(SEES)


@pytest.mark.parametrize("page", PAGES)
def test_no_eye_where_nothing_of_it_is_shared(visit: Visit, page: str) -> None:
    visit.open(page, "at_home", "young_person")
    assert not visit.sees(SEES)


def test_only_the_shared_part_has_its_eye(visit: Visit) -> None:
    """Steps alone are shared: what would help is not."""
    share(visit, Shared.STEPS)
    visit.stage.app.house.navigator.to("step", goal=visit.goal, step=visit.stage.story.steps[2])
    visit.wait()
    assert visit.sees(SEES)
    visit.stage.app.house.navigator.to("one_higher", goal=visit.goal, step=visit.stage.story.steps[2])
    visit.wait()
    assert not visit.sees(SEES)


def test_alone_on_shared_words_nobody_is_said_to_stay_away(visit: Visit) -> None:
    share(visit, Shared.WORDS)
    visit.stage.app.house.navigator.to("our_words", goal=visit.goal)
    visit.wait()
    assert visit.sees(say("words.may_look", name="Mum")) and not visit.sees(say("words.nobody_reads"))


def test_with_words_for_home_the_exact_words_stay_between_the_two(visit: Visit) -> None:
    visit.open("our_words", "shared", "young_person")
    assert visit.sees(say("words.nobody_reads"))


@pytest.mark.parametrize(("story", "seen"), [("shared", True), ("at_home", False)])
def test_how_it_went_says_that_the_stone_is_seen_where_steps_are_shared(visit: Visit, story: str, seen: bool) -> None:
    visit.open("how_did_it_go", story, "young_person")
    assert visit.sees(say("went.home_cant")), "the line stays between the two either way"
    assert visit.sees(say("went.home_can", name="Mum")) is seen


def share(visit: Visit, what: Shared) -> None:
    visit.open("home_sees", "at_home", "young_person")
    visit.robot.tap(visit.screen.adults[visit.stage.story.mum].rows[what])
    visit.wait()
