"""Do we agree? Each answers for themself, covered until both are in."""

from __future__ import annotations

import pytest

from app.text import say
from tests.visit import Visit

YES, NOT_YET, CHANGE = say("agree.yes"), say("agree.not_yet"), say("agree.change")


def test_everything_that_is_agreed_stands_on_the_page(visit: Visit) -> None:
    visit.open("agree")
    for words in ("I want to sleep over", "Pack my bag", "Sleep over at Leo's house", "If my tummy feels jumpy"):
        assert visit.sees(words)


def test_a_given_answer_is_covered_until_the_other_is_in(visit: Visit) -> None:
    page = visit.open("agree")
    visit.answer("A", NOT_YET)
    assert visit.sees(say("agree.has_answered", name="Mika"))
    assert not visit.sees(say("agree.said_not_yet", name="Mika"))
    assert page.go_on.parent is None
    visit.answer("B", YES)
    assert visit.sees(say("agree.said_not_yet", name="Mika"))
    assert visit.sees(say("agree.said_yes", name="Dana"))
    assert visit.answers() == [("Mika", "not_yet"), ("Dana", "yes")]


def test_a_covered_answer_looks_the_same_whatever_it_is(visit: Visit) -> None:
    visit.open("agree")
    seen = []
    for said in (YES, NOT_YET, CHANGE):
        if seen:
            visit.tap(f"{say('agree.has_answered', name='Mika')}. {say('agree.opens')}")
        visit.answer("A", said)
        visit.screen.page.scroll.scroll_y = 0
        visit.robot.settle()
        seen.append(visit.robot.picture()[2])
    assert seen[0] == seen[1] == seen[2]


def test_tapping_a_covered_answer_deals_blank_tiles(visit: Visit) -> None:
    page = visit.open("agree")
    visit.answer("A", NOT_YET)
    visit.tap(f"{say('agree.has_answered', name='Mika')}. {say('agree.opens')}")
    tiles = page.spots["A"].children[0]
    assert tiles.chosen == ""
    visit.answer("A", YES)
    assert visit.answers()[-1] == ("Mika", "yes")


@pytest.mark.parametrize(
    ("mika", "dana", "words", "next_page"),
    [
        (YES, YES, "agree.to_seals", "seals"),
        (NOT_YET, YES, "agree.to_not_yet", "not_yet"),
        (CHANGE, NOT_YET, "agree.to_not_yet", "not_yet"),
        (CHANGE, YES, "agree.to_words", "our_words"),
    ],
)
def test_both_open_and_one_dark_button_leads_on(visit: Visit, mika: str, dana: str, words: str, next_page: str) -> None:
    visit.open("agree")
    visit.answer("B", dana)
    visit.answer("A", mika)
    visit.tap(say(words))
    assert visit.name == next_page


def test_a_switch_after_seeing_is_marked(visit: Visit) -> None:
    visit.open("agree", "not_yet")
    assert not visit.sees(say("agree.switched"))
    visit.tap(f"{say('agree.said_not_yet', name='Mika')}. {say('agree.switch')}")
    assert not visit.sees(say("agree.to_not_yet")), "nothing leads on while tiles lie there"
    visit.answer("A", YES)
    assert visit.sees(say("agree.switched"))
    assert visit.sees(say("agree.to_seals"))


def test_nobody_answers_for_somebody_who_is_not_here(visit: Visit) -> None:
    page = visit.open("agree", who="young_person")
    assert visit.sees(say("take_turns.waits", name="Dana"))
    assert len([w for w in visit.robot.words(page) if w == YES]) == 1
    visit.answer("A", YES)
    assert visit.sees(say("agree.has_answered", name="Mika"))
    assert visit.answers() == [("Mika", "yes")]


def test_words_that_changed_meanwhile_are_not_answered(visit: Visit) -> None:
    from app.actions.change_steps import add_step

    visit.open("agree")
    desk = visit.desk
    add_step(desk.book, desk.hand(desk.here.young_person), visit.goal, "Ring the bell")
    visit.answer("A", YES)
    assert visit.sees(say("agree.words_changed"))
    assert visit.sees("Ring the bell"), "the page shows the words of now"
    assert visit.answers() == []


def test_the_keyboard_answers(visit: Visit) -> None:
    from widgets.keys import ENTER

    page = visit.open("agree")
    for _ in range(30):
        at = visit.robot.tab()
        if getattr(at, "text", "") == NOT_YET and at.pen == "A":
            break
    visit.robot.key(ENTER)
    visit.wait()
    assert visit.answers() == [("Mika", "not_yet")]
    assert page.spots["A"].shown[0].answered
