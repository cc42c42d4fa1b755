"""Two names, as each wants to be called: or none."""

from __future__ import annotations

import pytest

from app.text import say
from tests.visit import Visit

ENTER = 13
LONG = "Mika " + "the Great " * 60


def name_both(visit: Visit, therapist: str, young: str) -> None:
    page = visit.screen
    visit.robot.type(page.ids.therapist, therapist)
    visit.robot.type(page.ids.young, young)


def to_the_first_page(visit: Visit) -> None:
    visit.tap(say("app.next"))
    visit.tap(say("app.next"))
    visit.tap(say("welcome.start"))


def test_both_names_are_on_the_next_pages(visit: Visit) -> None:
    visit.open("people", "nothing")
    name_both(visit, "Dana", "Mika")
    visit.tap(say("app.next"))
    assert visit.name == "welcome"
    visit.tap(say("app.next"))
    assert visit.sees(say("welcome.you", a="Mika")) and visit.sees(say("welcome.must_tell", b="Dana"))


def test_back_and_help_keep_what_was_typed(visit: Visit) -> None:
    visit.open("people", "nothing")
    name_both(visit, "Dana", "Mik")
    visit.tap(say("app.help"))
    visit.tap(say("app.back"))
    assert (visit.screen.ids.therapist.text, visit.screen.ids.young.text) == ("Dana", "Mik")
    visit.tap(say("app.next"))
    visit.tap(say("app.back"))
    assert (visit.screen.ids.therapist.text, visit.screen.ids.young.text) == ("Dana", "Mik")


def test_enter_goes_from_the_first_name_to_the_second_and_on(visit: Visit) -> None:
    page = visit.open("people", "nothing")
    visit.robot.type(page.ids.therapist, "Dana")
    visit.robot.key(ENTER)
    visit.robot.write("Mika")
    assert page.ids.young.text == "Mika"
    visit.robot.key(ENTER)
    visit.wait()
    assert visit.name == "welcome"


@pytest.mark.parametrize(
    ("therapist", "young"),
    [("", ""), ("Sam", "Sam"), ("[b]Dana[/b]", "Mika \U0001f98a"), ("美咲", "Zoë-Łucja"), (LONG, LONG), ("  ", "‮x")],
    ids=["none", "the same", "brackets and a fox", "other scripts", "600 letters", "blank and turned"],
)
def test_any_name_begins_a_book(visit: Visit, therapist: str, young: str) -> None:
    visit.open("people", "nothing")
    name_both(visit, therapist, young)
    to_the_first_page(visit)
    assert visit.name == "our_words"
    visit.stage.app.house.navigator.to("whos_here")
    visit.wait()
    from widgets import walk

    assert walk.clipped(visit.screen) == []
