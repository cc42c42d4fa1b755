"""What can home see? and what Mum sees, by touches."""

from __future__ import annotations

from typing import Any

import pytest

from app.actions.note_copy import note_copy
from app.text import say
from db.keeping import COPY_KIND, CopyKind, CopyWhat
from db.records import Shared
from tests.visit import Visit


def card(visit: Visit, name: str) -> Any:
    adult = {"Mum": visit.stage.story.mum, "Dad": visit.stage.story.dad}[name]
    return visit.screen.adults[adult]


def row(visit: Visit, name: str, what: Shared) -> Any:
    return card(visit, name).rows[what]


def touch(visit: Visit, part: Any) -> None:
    visit.robot.tap(part)
    visit.wait()


def told(row: Any) -> tuple[str, str, bool]:
    """The three ways in which a row says its state."""
    return row.icon, row.state_words.text, row.switch.active


ON = ("eye-bold", say("home.can"), True)
OFF = ("eye-slash-bold", say("home.cant"), False)


@pytest.mark.parametrize("where", ["row", "switch"])
def test_one_tap_turns_on_and_one_tap_turns_off(visit: Visit, where: str) -> None:
    """Anywhere on the row, and nothing is asked."""
    visit.open("home_sees", "at_home", "young_person")
    for state in (ON, OFF, ON):
        part = row(visit, "Mum", Shared.STEPS)
        touch(visit, part.switch if where == "switch" else part)
        assert visit.name == "home_sees"
        assert told(row(visit, "Mum", Shared.STEPS)) == state
    assert all(told(each) == OFF for each in card(visit, "Dad").rows.values())


def test_each_row_is_one_target_of_a_finger(visit: Visit) -> None:
    from kivy.metrics import dp

    visit.open("home_sees", "shared", "young_person")
    for each in card(visit, "Mum").rows.values():
        assert each.height >= dp(48) and each.is_target and not each.switch.is_target
        assert each.spoken.endswith(each.state_words.text)


def test_see_what_mum_sees_and_back(visit: Visit) -> None:
    visit.open("home_sees", "shared", "young_person")
    assert visit.sees("I'm practising a sleepover")
    visit.tap(say("home.see_as", name="Mum"))
    assert visit.name == "home_page" and visit.sees(say("home_page.this_is", name="Mum"))
    assert visit.sees("I'm practising a sleepover") and visit.sees("Pack my bag") and visit.sees("drop me at 6")
    assert not visit.sees("I want to sleep over")
    visit.tap(say("home_page.back"))
    assert visit.name == "home_sees"


def test_while_no_page_ever_left_home_sees_nothing_more_than_this(visit: Visit) -> None:
    visit.open("home_sees", "shared", "young_person")
    assert not visit.sees(say("home.carried"))
    visit.tap(say("home.see_as", name="Mum"))
    assert visit.sees(say("home_page.all", name="Mum")) and not visit.sees(say("home_page.carried", name="Mum"))


@pytest.mark.parametrize("why", ["a page was taken", "their own copy"])
def test_a_page_that_may_lie_elsewhere_is_said_to_be_older_perhaps(visit: Visit, why: str) -> None:
    visit.open("goals", "shared", "young_person")
    desk = visit.desk
    if why == "their own copy":
        desk.book.set_setting(COPY_KIND, CopyKind.OWN)
    else:
        note_copy(desk.book, desk.hand(), CopyWhat.HOME_COPY)
    visit.stage.app.house.navigator.to("home_sees", goal=visit.goal)
    visit.wait()
    assert visit.sees(say("home.carried"))
    visit.tap(say("home.see_as", name="Mum"))
    assert visit.sees(say("home_page.carried", name="Mum")) and not visit.sees(say("home_page.all", name="Mum"))


def test_see_what_dad_sees_is_there_with_everything_off(visit: Visit) -> None:
    visit.open("home_sees", "shared", "young_person")
    touch(visit, next(w for w in card(visit, "Dad").walk() if getattr(w, "text", "") == say("home.see_as", name="Dad")))
    assert visit.sees(say("home_page.nothing", name="Dad")) and not visit.sees("Pack my bag")


def test_what_is_turned_off_is_gone_from_mums_page(visit: Visit) -> None:
    visit.open("home_sees", "shared", "young_person")
    touch(visit, row(visit, "Mum", Shared.STEPS))
    visit.tap(say("home.see_as", name="Mum"))
    assert not visit.sees("Pack my bag") and visit.sees("drop me at 6")


def test_words_for_home_are_written_here(visit: Visit) -> None:
    visit.open("home_sees", "at_home", "young_person")
    touch(visit, row(visit, "Mum", Shared.WORDS))
    visit.tap(say("home.for_home_write"))
    visit.robot.type(visit.screen.ids.field, "A night at a friend's")
    visit.tap(say("home.keep_words"))
    assert visit.sees(say("home.as")) and visit.sees("A night at a friend's")
    visit.tap(say("home.exact"))
    assert not visit.sees("A night at a friend's") and visit.sees(say("home.for_home_write"))


def test_with_nobody_there_the_page_says_so_and_somebody_can_be_added(visit: Visit) -> None:
    visit.open("home_sees", "agreed", "young_person")
    assert visit.sees(say("home.nobody")) and visit.sees(say("home.add"))
    visit.robot.type(visit.screen.ids.name, "Gran")
    visit.tap(say("home.add_now"))
    assert visit.sees(say("home.see_as", name="Gran")) and not visit.sees(say("home.nobody"))
    assert not visit.sees(say("home.can")), "everything is off"


def test_one_more_can_be_added(visit: Visit) -> None:
    visit.open("home_sees", "at_home", "young_person")
    visit.tap(say("home.add"))
    visit.robot.write("Gran")
    visit.robot.key(13)
    visit.wait()
    assert visit.sees(say("home.see_as", name="Gran"))


def test_a_half_typed_name_is_there_after_help(visit: Visit) -> None:
    visit.open("home_sees", "agreed", "young_person")
    visit.robot.type(visit.screen.ids.name, "Gra")
    visit.tap(say("app.help"))
    visit.tap(say("app.back"))
    assert visit.screen.ids.name.text == "Gra"


def test_a_therapist_alone_reads_whose_choice_it_is(visit: Visit) -> None:
    visit.open("home_sees", "shared", "therapist")
    assert visit.sees(say("home.not_mine", a="Mika")) and not visit.sees(say("home.change_words"))
    touch(visit, row(visit, "Mum", Shared.STEPS))
    assert visit.sees(say("note.young_person_shares")) and told(row(visit, "Mum", Shared.STEPS)) == ON


def test_the_goal_has_a_row_for_each_adult_and_leads_there(visit: Visit) -> None:
    visit.open("goal", "shared", "young_person")
    assert visit.sees("Mum can see words, steps and how to help") and visit.sees("Dad can't see this")
    visit.tap("Mum can see words, steps and how to help. " + say("home.change"))
    assert visit.name == "home_sees"
    touch(visit, row(visit, "Mum", Shared.HELP))
    visit.tap(say("home.keep"))
    assert visit.name == "goal" and visit.sees("Mum can see words and steps")


def test_a_therapist_alone_sees_the_rows_and_may_look(visit: Visit) -> None:
    visit.open("goal", "shared", "therapist")
    assert visit.sees("Mum can see words") and not visit.sees(say("home.change"))
    visit.tap("Dad can't see this. " + say("home.look"))
    assert visit.name == "home_sees"


def test_the_eye_on_our_words_says_that_home_reads_others(visit: Visit) -> None:
    visit.open("our_words", "shared", "young_person")
    assert visit.sees(say("home.reads_other", name="Mum"))
