"""What Mika first wrote is one tap away from the words."""

from __future__ import annotations

import pytest

from app.text import say
from tests.visit import Visit

PAGES = (
    ("our_words", "words"), ("goal", "agreed"), ("goals", "agreed"), ("together", "agreed"),
    ("number", "agreed"), ("goal_word", "agreed"), ("reached", "reached"), ("goals", "reached"),
)  # fmt: skip
PARTS_PAGES = (
    ("agree", "answered"), ("seals", "both_yes"), ("take_turns", "both_yes"), ("agreed", "agreed"),
    ("not_yet", "not_yet"), ("changed", "changed"), ("path", "agreed"), ("progress", "agreed"), ("our_ending", "ended"),
)  # fmt: skip
STEP_PAGES = ("step", "steps", "smaller", "one_higher")


def names(visit: Visit) -> set[str]:
    return {say("words.first_wrote"), say("goal.first_wrote", name="Mika")}


def tap_first_words(visit: Visit) -> None:
    found = [
        w for w in visit.robot.all(lambda w: getattr(w, "is_target", False), visit.screen)
        if {getattr(w, name, "") for name in ("text", "spoken", "title")} & names(visit)
    ]  # fmt: skip
    assert found, "no way to the first words"
    visit.robot.tap(found[0])
    visit.wait()


@pytest.mark.parametrize(("page", "story"), PAGES)
def test_one_tap_from_the_goals_words(visit: Visit, page: str, story: str) -> None:
    visit.open(page, story)
    tap_first_words(visit)
    assert visit.name == "history"
    assert visit.sees("and not call home") and visit.sees(say("history.wrote", name="Mika"))
    visit.screen.go_back()
    visit.wait()
    assert visit.name == page


@pytest.mark.parametrize(("page", "story"), PARTS_PAGES)
def test_one_tap_from_all_that_is_sealed(visit: Visit, page: str, story: str) -> None:
    visit.open(page, story)
    tap_first_words(visit)
    assert visit.name == "at_first"
    assert visit.sees("and not call home") and visit.sees("Stay at Gran's till 10 pm")
    visit.tap(say("at_first.goal"))
    assert visit.name == "history" and visit.sees(say("history.wrote", name="Mika"))
    visit.screen.go_back()
    visit.wait()
    visit.screen.go_back()
    visit.wait()
    assert visit.name == page


@pytest.mark.parametrize("page", STEP_PAGES)
def test_one_tap_from_a_steps_words(visit: Visit, page: str) -> None:
    visit.open(page, "steps")
    tap_first_words(visit)
    assert visit.name == "history" and visit.sees("Stay at Gran's till 10 pm")
    visit.tap(say("history.put_back"))
    assert visit.name == "step", "words put back are looked at where they are written"


def test_one_tap_from_each_part_of_a_plan(visit: Visit) -> None:
    page = visit.open("plan", "steps")
    visit.robot.tap(page.ids.then_first)
    visit.wait()
    assert visit.name == "history" and visit.sees("4 slow breaths")


def test_on_an_empty_page_there_is_nothing_to_go_back_to(visit: Visit) -> None:
    visit.open("our_words", "empty")
    tap_first_words(visit)
    assert visit.name == "our_words" and visit.sees(say("history.none"))
