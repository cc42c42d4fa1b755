"""People in a book, by touches: hand over, and taking somebody out."""

from __future__ import annotations

from app.actions.note_copy import note_copy
from app.dates import day
from app.text import say
from db.keeping import CopyWhat
from db.records import Role
from tests.visit import Visit


def test_goals_lead_a_therapist_here_and_back(visit: Visit) -> None:
    visit.open("goals", "at_home", "therapist")
    visit.tap(say("goals.people"))
    assert visit.name == "people_here" and visit.sees("Mum") and visit.sees(say("people_here.me"))
    visit.tap(say("app.back"))
    assert visit.name == "goals"


def test_mika_alone_is_not_led_here(visit: Visit) -> None:
    visit.open("goals", "at_home", "young_person")
    assert not visit.sees(say("goals.people")) and not visit.sees(say("goals.consent"))


def test_hand_over_to_sam(visit: Visit) -> None:
    visit.open("people_here", "agreed", "therapist")
    visit.tap(say("people_here.hand_over"))
    visit.robot.type(visit.screen.ids.name, "Sam")
    visit.tap(say("people_here.add_now"))
    assert visit.sees("Sam") and not visit.sees(say("people_here.hand_over_means", a="Mika"))


def test_taking_mum_out_says_first_which_copies_still_open(visit: Visit) -> None:
    visit.open("people_here", "at_home", "therapist")
    visit.tap("Mum. " + say("people_here.remove"))
    assert visit.sees(say("people_here.ends_home", name="Mum")) and visit.sees(say("people_here.copies", name="Mum"))
    visit.tap(say("people_here.keep", name="Mum"))
    assert not visit.sees(say("people_here.ends_home", name="Mum"))
    visit.tap("Mum. " + say("people_here.remove"))
    visit.tap(say("people_here.remove_now", name="Mum"))
    assert visit.sees(say("people_here.out", name="Mum"))


def test_copies_that_are_known_are_told_by_their_day(visit: Visit) -> None:
    from dataclasses import replace

    visit.open("people_here", "at_home", "therapist")
    mum, book = visit.stage.story.mum, visit.desk.book
    hand = replace(visit.desk.hand(), by=mum, role=Role.FAMILY, typed_by=mum)
    for what in (CopyWhat.HOME_COPY, CopyWhat.PRINT):
        note_copy(book, hand, what)
    visit.tap("Mum. " + say("people_here.remove"))
    assert visit.sees(say("people_here.copy_known", name="Mum", date=day(hand.now)))
    assert not visit.sees(say("people_here.copies", name="Mum"))


def test_what_it_means_is_whole_and_in_reach(visit: Visit) -> None:
    from tests.screens.test_every_screen import dressings, faults

    page = visit.open("people_here", "at_home", "therapist")
    visit.tap("Mum. " + say("people_here.remove"))
    found = [f"{how}: {fault}" for how in dressings(visit.robot, ("light",)) for fault in faults(page)]
    assert not found, "\n".join(found)


def test_a_goal_that_was_agreed_with_dana_asks_sam(visit: Visit) -> None:
    visit.open("goal", "handed_over")
    assert visit.sees(say("goals.not_with", name="Sam")) and visit.sees(say("goal.agreed_with", name="Dana"))
    assert visit.sees(say("goal.doesnt_agree", name="Mika")) and not visit.sees(say("goal.doesnt_agree", name="Sam"))
    visit.tap(say("goal.do_we_agree"))
    assert visit.name == "agree"
    visit.answer("B", say("agree.yes"))  # Mika's yes to these words stands
    visit.tap(say("agree.to_seals"))
    assert visit.name == "seals"
    visit.hold(visit.screen.seals.disc_a, visit.screen.seals.disc_b)
    visit.wait(1.2)
    assert visit.name == "agreed"
    assert [visit.desk.here.person(made.therapist).name for made in visit.agreements()] == ["Dana", "Sam"]
