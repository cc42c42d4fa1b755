"""The consent record, by touches and keys."""

from __future__ import annotations

from datetime import date

from app.text import say
from tests.visit import Visit


def test_a_therapist_writes_it_down(visit: Visit) -> None:
    visit.open("goals", "agreed", "therapist")
    assert visit.sees(say("goals.consent_none"))
    visit.tap(say("goals.consent"))
    assert visit.name == "consent"
    year = date.today().year  # the app's own clock
    fields = {"who": "Mum", "relation": "mother", "terms": "a short word", "born": f"{year - 10}-02"}
    for name, text in fields.items():
        visit.robot.type(visit.screen.ids[name], text)
    visit.wait()
    visit.tap(say("consent.at_age", n="13"))
    assert visit.screen.ids.look_again.text == f"{year + 3}-02-01"
    visit.tap(say("consent.keep"))
    assert visit.sees("Mum, mother") and visit.sees(f"1 February {year + 3}") and visit.sees(f"February {year - 10}")
    assert visit.sees(say("consent.kept"))


def test_the_last_letters_are_kept_whoever_has_the_focus(visit: Visit) -> None:
    visit.open("consent", "agreed", "therapist")
    visit.robot.type(visit.screen.ids.who, "Mum")
    visit.screen.ids.terms.focus = True
    visit.robot.write("a short word")
    visit.tap(say("consent.keep"))
    assert visit.sees("a short word")


def test_it_waits_half_typed_after_help(visit: Visit) -> None:
    visit.open("consent", "agreed", "therapist")
    visit.robot.type(visit.screen.ids.who, "Mu")
    visit.tap(say("app.help"))
    visit.tap(say("app.back"))
    assert visit.screen.ids.who.text == "Mu"


def test_it_asks_on_the_day_and_an_older_one_stays(visit: Visit) -> None:
    visit.open("goals", "kept", "therapist")
    assert visit.sees(say("goals.consent_due"))
    visit.tap(say("goals.consent"))
    assert visit.sees(say("consent.look")) and visit.sees("Mum, mother") and visit.sees("Dad, father")
    visit.tap(say("consent.write_anew"))
    assert visit.screen.ids.who.text == "Mum"
    visit.tap(say("consent.keep"))
    assert not visit.sees(say("consent.look"))


def test_nothing_of_it_is_on_any_page_that_mika_opens(visit: Visit) -> None:
    visit.open("goals", "kept", "young_person")
    go = visit.stage.app.house.navigator
    for page in ("goals", "opened", "consent", "people_here", "path", "tools", "progress", "together"):
        go.to(page)
        visit.wait()
        assert not visit.sees("Mum, mother") and not visit.sees("What Mika says stays with Dana"), page
        assert not visit.sees(say("consent.look")) and not visit.sees(say("goals.consent_due")), page
