"""My steps: stones on the lake, and how sure the young person is about the one in hand."""

from __future__ import annotations

import pytest

from app.text import say
from tests.stories import STEPS
from tests.visit import Visit
from tests.writing import compose, inks, replace, sure

SMALLER, KEEP, HIGHER = (say(f"steps.{name}") for name in ("smaller", "keep", "one_higher"))
AGREE, ANOTHER, MORE, UNDO = say("steps.agree"), say("steps.another"), say("steps.more"), say("app.undo")
THIRD = "Stay at Gran's till 10 pm with the lights low"


def stones(visit: Visit) -> list[str]:
    """The names of the stones, the nearest first."""
    return [name for _, name in visit.screen.ids.stones.items]


def in_hand(visit: Visit) -> str:
    return " ".join(text for _, text in inks(visit.screen.ids.words))


def more(visit: Visit, key: str) -> None:
    if visit.sees(MORE):
        visit.tap(MORE)
    visit.tap(say(key))


def lay(visit: Visit, text: str) -> None:
    """One more stone, by way of its own page."""
    visit.tap(ANOTHER)
    compose(visit, text)
    visit.tap(say("step.done"))


# -- laying stones


def test_the_first_stone_is_laid_on_the_page_itself(visit: Visit) -> None:
    page = visit.open("steps", "words")
    assert visit.sees(say("steps.first"))
    compose(visit, "Pack my bag")
    assert stones(visit) == ["Pack my bag"]
    assert in_hand(visit) == "Pack my bag"
    assert page.ids.composer.text == ""
    assert visit.sees(say("steps.no_number"))


def test_another_stone_is_laid_behind_the_last_and_is_in_hand(visit: Visit) -> None:
    visit.open("steps", "words")
    compose(visit, "Pack my bag")
    lay(visit, "Walk there")
    assert visit.name == "steps"
    assert stones(visit) == ["Pack my bag", "Walk there"]
    assert in_hand(visit) == "Walk there"


def test_a_half_typed_step_waits(visit: Visit) -> None:
    page = visit.open("steps", "words")
    visit.robot.type(page.ids.composer.field, "Pack")
    visit.tap(say("app.back"))
    visit.stage.app.house.navigator.to("steps", goal=visit.goal)
    visit.wait()
    assert visit.screen.ids.composer.text == "Pack"


def test_eight_stones_are_a_long_path_and_the_ninth_is_asked_about(visit: Visit) -> None:
    visit.open("steps")
    for text in ("Six", "Seven", "Eight"):
        lay(visit, text)
    assert len(stones(visit)) == 8
    visit.tap(ANOTHER)
    compose(visit, "Nine")
    assert visit.sees(say("steps.long_path"))
    assert visit.screen.ids.composer.text == "Nine", "nothing typed is lost"
    visit.stage.app.house.navigator.to("steps", goal=visit.goal)
    assert len(stones(visit)) == 8


def test_a_therapists_step_is_an_idea_and_no_stone_yet(visit: Visit) -> None:
    visit.open("steps", who="therapist")
    before = stones(visit)
    lay(visit, "Ring the bell")
    assert stones(visit) == before


# -- in hand


def test_a_tapped_stone_is_in_hand(visit: Visit) -> None:
    visit.open("steps")
    visit.tap(STEPS[0])
    assert in_hand(visit) == STEPS[0]


def test_a_step_shows_whose_words_are_whose(visit: Visit) -> None:
    visit.open("steps")
    assert inks(visit.screen.ids.words) == [("A", "Stay at Gran's till 10 pm"), ("B", "with the lights low")]


def test_the_words_of_a_step_are_changed_on_its_page(visit: Visit) -> None:
    visit.open("steps")
    visit.tap(say("steps.edit"))
    from tests.writing import tap_words

    tap_words(visit, 4)
    replace(visit, "11")
    visit.tap(say("step.done"))
    assert in_hand(visit) == THIRD.replace("10", "11")


# -- how sure


def test_the_dial_is_kept_at_once(visit: Visit) -> None:
    visit.open("steps")
    sure(visit, 8)
    assert visit.sees(say("steps.about_right", n="8"))
    visit.tap(say("app.back"))
    visit.stage.app.house.navigator.to("steps", **visit.stage.arguments("steps"))
    visit.wait()
    assert visit.screen.ids.dial.value == 8


@pytest.mark.parametrize("number", [0, 6])
def test_a_low_number_is_a_fine_answer_with_three_ways_on(visit: Visit, number: int) -> None:
    visit.open("steps")
    sure(visit, number)
    assert visit.sees(say("steps.fine", n=str(number)))
    assert all(visit.robot.button(words, visit.screen) for words in (HIGHER, SMALLER, KEEP))


def test_keep_this_step_is_an_answer_too(visit: Visit) -> None:
    visit.open("steps")
    visit.tap(KEEP)
    assert not visit.sees(say("steps.fine", n="5"))
    visit.tap(AGREE)
    assert visit.name == "agree"


def test_one_higher_asks_and_what_is_said_is_a_plan_or_a_smaller_step(visit: Visit) -> None:
    visit.open("steps")
    visit.tap(HIGHER)
    assert visit.name == "one_higher"
    assert visit.sees(say("one_higher.head"))
    visit.tap(say("one_higher.plan"))
    assert visit.name == "plan"


def test_smaller_puts_a_small_stone_before_the_big_one(visit: Visit) -> None:
    visit.open("steps")
    visit.tap(SMALLER)
    visit.robot.type(visit.screen.ids.own, "Stay for tea")
    visit.tap(say("smaller.use_1"))
    assert visit.name == "steps"
    assert stones(visit).index("Stay for tea") == stones(visit).index(THIRD) - 1


def test_the_keyboard_turns_the_dial(visit: Visit) -> None:
    from widgets.keys import ARROWS

    page = visit.open("steps")
    page.ids.dial.focus = True
    visit.robot.key(next(code for code, name in ARROWS.items() if name == "right"))
    visit.wait()
    assert page.ids.dial.value == 6


def test_a_therapist_alone_does_not_pick_the_number(visit: Visit) -> None:
    page = visit.open("steps", who="therapist")
    sure(visit, 9)
    assert page.ids.dial.value == 5
    assert visit.sees(say("note.not_here"))


# -- more


def test_stones_move_and_undo_puts_them_back(visit: Visit) -> None:
    visit.open("steps")
    before = stones(visit)
    more(visit, "steps.earlier")
    assert stones(visit).index(THIRD) == 1
    more(visit, "steps.later")
    assert stones(visit) == before
    visit.tap(UNDO)
    assert stones(visit).index(THIRD) == 1


def test_a_stone_taken_off_leaves_the_path_and_undo_brings_it_back(visit: Visit) -> None:
    visit.open("steps")
    more(visit, "steps.take_off")
    assert len(stones(visit)) == 4 and THIRD not in stones(visit)
    visit.tap(UNDO)
    assert stones(visit)[2] == THIRD


def test_the_last_stone_off_asks_for_a_first_step_again(visit: Visit) -> None:
    visit.open("steps", "words")
    compose(visit, "Pack my bag")
    more(visit, "steps.take_off")
    assert stones(visit) == []
    assert visit.sees(say("steps.first"))
