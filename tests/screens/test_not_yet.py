"""The page after not yet: finished, kept, and there to read."""

from __future__ import annotations

from app.text import say
from tests.visit import Visit

LONG = "I want to know [b]first[/b] \U0001f9e1 " + "and then some more " * 30


def told(visit: Visit, note: str | None, offer: str | None) -> None:
    """Dana's not yet, as her page keeps it."""
    from app.actions.say_answer import say_answer
    from app.actions.the_version import version_now
    from db.records import Said

    desk = visit.desk
    with desk.book.reading() as c:
        version = version_now(c, visit.goal)
    for person, said in ((desk.here.young_person, Said.YES), (desk.here.therapist, Said.NOT_YET)):
        mine = (note, offer) if said is Said.NOT_YET else (None, None)
        say_answer(desk.book, desk.hand(person), visit.goal, version.id, said, *mine)


def mika_alone(visit: Visit) -> None:
    """Dana has left; Mika opens the book later."""
    visit.stage.app.house.navigator.to("whos_here")
    visit.wait()
    visit.tap("Mika")
    assert visit.name == "path"


def notes(visit: Visit) -> list[tuple[str | None, str | None]]:
    from app.actions.the_version import version_now
    from db.reading import agreements

    with visit.desk.book.reading() as c:
        given = agreements.answers(c, version_now(c, visit.goal).id)
    return [(one.note, one.offer) for one in given]


def test_mika_can_just_be_done(visit: Visit) -> None:
    visit.open("not_yet", "not_yet")
    assert visit.sees(say("not_yet.title")) and visit.sees(say("not_yet.real"))
    assert not visit.sees("Dana says"), "the other's answer is not on this page"
    visit.tap(say("not_yet.done"))
    assert visit.name == "goal"
    assert notes(visit) == [(None, None), (None, None)]


def test_mika_says_what_would_help_and_finds_it_again(visit: Visit) -> None:
    page = visit.open("not_yet", "not_yet")
    visit.tap(say("not_yet.smaller_steps"))
    visit.tap(say("not_yet.more_time"))
    visit.robot.type(page.ids.words, "I want a torch")
    visit.tap(say("not_yet.done"))
    assert notes(visit)[-1] == ("Smaller steps, More time. I want a torch", None)
    visit.stage.app.house.navigator.to("not_yet", goal=visit.goal)
    visit.wait()
    assert page.ids.words.text == "I want a torch"
    assert [chip.text for chip in page.chips.values() if chip.chosen] == ["Smaller steps", "More time"]


def test_ill_think_at_home_is_kept_too(visit: Visit) -> None:
    visit.open("not_yet", "not_yet")
    visit.tap(say("not_yet.home"))
    assert visit.name == "goal"
    assert notes(visit)[-1] == ("I'll think at home", None)


def test_half_typed_words_come_back(visit: Visit) -> None:
    page = visit.open("not_yet", "not_yet")
    visit.tap(say("not_yet.other_words"))
    visit.robot.type(page.ids.words, LONG)
    page.go_back()
    visit.wait()
    visit.stage.app.house.navigator.to("not_yet", goal=visit.goal)
    visit.wait()
    assert page.ids.words.text == LONG
    assert page.chips["not_yet.other_words"].chosen


def test_the_steps_and_the_plan_are_one_tap_away(visit: Visit) -> None:
    visit.open("not_yet", "not_yet")
    assert not visit.sees("Pack my bag")
    visit.tap(say("not_yet.steps_and_plan", n="5"))
    assert visit.sees("Pack my bag") and visit.sees("my tummy feels jumpy, then")


def test_dana_gives_a_reason_and_an_offer_and_mika_reads_both(visit: Visit) -> None:
    page = visit.open("agree")
    told(visit, None, None)
    visit.stage.app.house.navigator.to("not_yet", goal=visit.goal)
    visit.wait()
    page = visit.screen
    assert visit.sees("Still your goal. Not agreed yet.") and visit.sees(say("not_yet.b_reads", name="Mika"))
    visit.robot.type(page.ids.reason, "I want to know you feel safe")
    visit.tap(say("not_yet.done"))
    assert visit.sees(say("not_yet.therapist_needs_both"))
    visit.robot.type(page.ids.offer, "I will talk with Leo's mum")
    visit.tap(say("not_yet.done"))
    assert visit.sees("I want to know you feel safe") and visit.sees("I will talk with Leo's mum")
    assert visit.sees("Your page is kept")
    assert notes(visit)[-1] == ("I want to know you feel safe", "I will talk with Leo's mum")
    visit.tap(say("not_yet.done"))
    assert visit.name == "goal"


def test_dana_can_change_the_reason(visit: Visit) -> None:
    visit.open("agree")
    told(visit, "One reason", "One offer")
    visit.stage.app.house.navigator.to("not_yet", goal=visit.goal)
    visit.wait()
    visit.tap(say("not_yet.change"))
    assert visit.screen.ids.reason.text == "One reason"
    visit.robot.type(visit.screen.ids.reason, " more")
    visit.tap(say("not_yet.done"))
    assert visit.sees("One reason more")


def test_mika_alone_reads_danas_page_and_cannot_write_on_it(visit: Visit) -> None:
    visit.open("agree")
    told(visit, LONG, "I offer \u0645\u0631\u062d\u0628\u0627")
    mika_alone(visit)
    visit.stage.app.house.navigator.to("not_yet", goal=visit.goal)
    visit.wait()
    page = visit.screen
    assert visit.sees("Still your goal. Not agreed yet.") and visit.sees("[b]first[/b]")
    assert page.ids.asked.parent is None
    assert not visit.sees(say("not_yet.change"))
    assert visit.sees(say("not_yet.other_why", name="Dana")) and not visit.sees("Your page is kept")


def test_dana_alone_reads_that_there_is_no_rush_and_nothing_meant_for_mika(visit: Visit) -> None:
    visit.open("not_yet", "not_yet", "therapist")
    assert visit.sees("Mika said not yet") and visit.sees("Ask what would help. There is no rush.")
    assert not visit.sees("Your page is kept")


def test_a_reason_that_is_not_there_yet_is_said(visit: Visit) -> None:
    visit.open("agree")
    told(visit, None, None)
    mika_alone(visit)
    visit.stage.app.house.navigator.to("not_yet", goal=visit.goal)
    visit.wait()
    assert visit.sees(say("not_yet.no_reason", name="Dana")) and visit.sees(say("not_yet.other"))


def test_whoever_says_yes_by_now_has_no_such_page(visit: Visit) -> None:
    visit.open("not_yet", "both_yes")
    assert visit.name == "goal"
