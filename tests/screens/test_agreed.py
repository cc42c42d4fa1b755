"""You both agreed, and what a later change makes of it."""

from __future__ import annotations

from app.text import say
from tests.visit import Visit


def test_the_exact_words_steps_and_plan_are_kept(visit: Visit) -> None:
    visit.open("agreed", "agreed")
    assert visit.sees(say("agreed.title")) and visit.sees("31 March")
    for words in ("I want to sleep over", "with the lights low", "do 4 slow breaths"):
        assert visit.sees(words)
    assert not visit.sees("stepped back")


def test_the_way_on_is_the_path(visit: Visit) -> None:
    visit.open("agreed", "agreed")
    visit.tap(say("agreed.see_path"))
    assert visit.name == "path"


def test_a_step_back_is_told_on_the_kept_page(visit: Visit) -> None:
    visit.open("agreed", "on_hold")
    assert visit.sees(say("agreed.stepped_back", name="Mika", date="31 March"))
    assert visit.sees("I want to sleep over")


def test_changed_shows_what_is_different_and_what_was_agreed(visit: Visit) -> None:
    page = visit.open("changed", "changed")
    assert visit.sees(say("changed.words", n="2")) and visit.sees("two nights")
    assert visit.sees(say("changed.safe"))
    visit.tap("31 March")
    assert visit.sees("one night") and not visit.sees("two nights")
    visit.tap(say("changed.now"))
    assert visit.sees("two nights")
    marked = [text for _, text, marks in page.ids.card.children[-2].runs if "changed" in marks]
    assert marked == ["two nights"]


def test_the_old_words_come_back_and_are_agreed_again(visit: Visit) -> None:
    visit.open("changed", "changed")
    visit.tap(say("changed.put_back"))
    assert visit.name == "goal"
    assert len(visit.agreements()) == 1
    visit.stage.app.house.navigator.to("agreed", goal=visit.goal)
    visit.wait()
    assert visit.sees("one night")


def test_do_we_agree_leads_to_the_answers(visit: Visit) -> None:
    visit.open("changed", "changed")
    visit.tap(say("changed.agree"))
    assert visit.name == "agree"


def test_a_therapists_hand_can_only_offer_the_old_words(visit: Visit) -> None:
    from db.records import Role

    visit.open("changed", "changed")
    visit.desk.seat(writing=Role.THERAPIST)
    visit.screen.presenter.refresh()
    visit.wait()
    visit.tap(say("history.put_back_idea"))
    assert visit.name == "our_words"
    assert visit.sees("two nights"), "an idea changes nothing by itself"


def test_a_new_step_is_marked_and_lies_open(visit: Visit) -> None:
    from app.actions.change_steps import add_step

    visit.open("goals", "agreed")
    desk = visit.desk
    add_step(desk.book, desk.hand(desk.here.young_person), visit.goal, "Ring the bell")
    visit.stage.app.house.navigator.to("changed", goal=visit.goal)
    visit.wait()
    assert visit.sees(say("changed.steps")) and visit.sees("Ring the bell")
    assert not visit.sees(say("changed.put_back")), "the goal's words are as agreed"


def test_nothing_changed_means_no_such_page(visit: Visit) -> None:
    visit.open("changed", "agreed")
    assert visit.name == "goal"
