"""From *Do we agree?* to both seals, the long ways round. Every step is a touch at 390 x 844."""

from __future__ import annotations

from app.text import say
from tests.visit import Visit

YES, NOT_YET, CHANGE = say("agree.yes"), say("agree.not_yet"), say("agree.change")


def switch(visit: Visit, pen: str, name: str, said: str, to: str) -> None:
    """Tap what is open, then another tile."""
    visit.tap(f"{say(said, name=name)}. {say('agree.switch')}")
    visit.answer(pen, to)


def seal_together(visit: Visit) -> None:
    visit.tap(say("agree.to_seals"))
    page = visit.screen
    visit.hold(page.seals.disc_a, page.seals.disc_b)
    visit.wait(1.2)
    assert visit.name == "agreed"
    assert visit.sees("I want to sleep over") and visit.sees("do 4 slow breaths")
    assert len(visit.agreements()) == 1


def test_not_yet_from_mika_and_on_to_yes(visit: Visit) -> None:
    visit.open("agree")
    visit.answer("A", NOT_YET)
    visit.answer("B", YES)
    visit.tap(say("agree.to_not_yet"))
    assert visit.sees(say("not_yet.real"))
    visit.tap(say("not_yet.smaller_steps"))
    visit.tap(say("not_yet.done"))
    assert visit.name == "goal" and visit.sees(say("goal.not_agreed"))
    visit.tap(say("goal.do_we_agree"))
    switch(visit, "A", "Mika", "agree.said_not_yet", YES)
    assert visit.sees(say("agree.switched"))
    seal_together(visit)


def test_not_yet_from_dana_and_on_to_yes(visit: Visit) -> None:
    visit.open("agree")
    visit.answer("A", YES)
    visit.answer("B", NOT_YET)
    visit.tap(say("agree.to_not_yet"))
    assert visit.sees("Still your goal. Not agreed yet.")
    page = visit.screen
    visit.robot.type(page.ids.reason, "I want to know you feel safe")
    visit.robot.type(page.ids.offer, "I will talk with Leo's mum")
    visit.tap(say("not_yet.done"))
    assert visit.sees(say("not_yet.b_says", name="Dana")) and visit.sees("I will talk with Leo's mum")
    visit.tap(say("not_yet.done"))
    assert visit.name == "goal"
    visit.tap(say("goal.do_we_agree"))
    switch(visit, "B", "Dana", "agree.said_not_yet", YES)
    seal_together(visit)


def test_not_yet_from_both_and_on_to_yes(visit: Visit) -> None:
    visit.open("agree")
    visit.answer("B", NOT_YET)
    visit.answer("A", NOT_YET)
    visit.tap(say("agree.to_not_yet"))
    assert visit.sees(say("not_yet.title")), "Mika's page comes first"
    visit.tap(say("not_yet.home"))
    assert visit.sees(say("not_yet.title_b", name="Dana"))
    page = visit.screen
    visit.robot.type(page.ids.reason, "It is soon")
    visit.robot.type(page.ids.offer, "We look again next week")
    visit.tap(say("not_yet.done"))
    visit.tap(say("not_yet.done"))
    visit.tap(say("goal.do_we_agree"))
    switch(visit, "A", "Mika", "agree.said_not_yet", YES)
    assert visit.sees(say("agree.to_not_yet")), "Dana's not yet still stands"
    switch(visit, "B", "Dana", "agree.said_not_yet", YES)
    seal_together(visit)


def test_change_something_then_agree_on_the_new_words(visit: Visit) -> None:
    visit.open("agree")
    visit.answer("A", CHANGE)
    visit.answer("B", YES)
    visit.tap(say("agree.to_words"))
    page = visit.screen
    visit.robot.type(page.ids.composer.field, "with my own pillow")
    visit.robot.tap(page.ids.composer.plus)
    visit.wait()
    visit.stage.app.house.navigator.to("agree", goal=visit.goal)
    visit.wait()
    assert visit.sees("with my own pillow")
    assert not visit.sees(say("agree.has_answered", name="Dana")), "new words ask anew"
    visit.answer("A", YES)
    visit.answer("B", YES)
    seal_together(visit)


def test_let_go_early_then_take_turns(visit: Visit) -> None:
    visit.open("agree")
    visit.answer("A", YES)
    visit.answer("B", YES)
    visit.tap(say("agree.to_seals"))
    page = visit.screen
    visit.hold(page.seals.disc_a, page.seals.disc_b, seconds=1.2)
    visit.wait()
    assert visit.sees(say("seals.let_go")) and visit.agreements() == ()
    visit.tap(say("seals.take_turns"))
    page = visit.screen
    visit.hold(page.seals.disc_a, seconds=1.2)
    visit.wait()
    assert visit.sees(say("seals.let_go_one"))
    visit.hold(page.seals.disc_a)
    visit.wait(1.2)
    visit.hold(page.seals.disc_b)
    visit.wait(1.2)
    assert visit.name == "agreed"
    visit.tap(say("agreed.see_path"))
    assert visit.name == "path"


def test_back_from_the_kept_page_does_not_walk_the_way_again(visit: Visit) -> None:
    visit.open("goal", "both_yes")
    visit.tap(say("goal.do_we_agree"))
    seal_together(visit)
    visit.screen.go_back()
    visit.wait()
    assert visit.name == "goal" and visit.sees(say("goal.agreed"))


def test_one_word_changed_after_agreeing_and_agreed_again(visit: Visit) -> None:
    visit.open("changed", "changed")
    visit.tap(say("changed.agree"))
    visit.answer("A", YES)
    visit.answer("B", YES)
    visit.tap(say("agree.to_seals"))
    page = visit.screen
    visit.hold(page.seals.disc_a, page.seals.disc_b)
    visit.wait(1.2)
    assert visit.sees("two nights")
    assert len(visit.agreements()) == 2, "the old one stays readable"
