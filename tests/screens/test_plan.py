"""My plan: if ..., then I ... Half a plan is said so, and nothing typed is lost."""

from __future__ import annotations

from app.text import say
from tests.visit import Visit
from tests.writing import inks

IF, THEN = "my tummy feels jumpy", "do 4 slow breaths"
KEEP = say("plan.keep")


def come(visit: Visit, who: str = "together") -> None:
    """To the first stone, which has no plan yet."""
    visit.open("goals" if who == "therapist" else "together", who=who)
    visit.stage.app.house.navigator.to("plan", goal=visit.goal, step=visit.stage.story.steps[0])
    visit.wait()


def write(visit: Visit, if_text: str, then_text: str) -> None:
    for name, text in (("if_field", if_text), ("then_field", then_text)):
        if text:
            visit.robot.type(visit.screen.ids[name], text)


def again(visit: Visit) -> None:
    """Leave by Back and come in again."""
    visit.tap(say("app.back"))
    visit.stage.app.house.navigator.to("plan", goal=visit.goal, step=visit.stage.story.steps[0])
    visit.wait()


def test_a_whole_plan_is_kept_in_the_pen_that_wrote_it(visit: Visit) -> None:
    come(visit)
    assert visit.sees(say("plan.chip", n="1", step="Pack my bag"))
    write(visit, IF, THEN)
    visit.tap(KEEP)
    assert visit.name == "steps"
    again(visit)
    assert inks(visit.screen.ids.if_words) == [("A", IF)]
    assert inks(visit.screen.ids.then_words) == [("A", THEN)]


def test_half_a_plan_says_which_half_is_missing_and_waits(visit: Visit) -> None:
    come(visit)
    write(visit, IF, "")
    visit.tap(KEEP)
    assert visit.name == "plan"
    assert visit.sees(say("plan.add_then"))
    again(visit)
    assert visit.screen.ids.if_field.text == IF
    visit.screen.ids.if_field.text = ""
    write(visit, "", THEN)
    visit.tap(KEEP)
    assert visit.sees(say("plan.add_if"))


def test_a_starter_fills_the_field(visit: Visit) -> None:
    come(visit)
    visit.tap(say("plan.if_1"))
    visit.tap(say("plan.then_1"))
    visit.tap(KEEP)
    again(visit)
    assert inks(visit.screen.ids.if_words) == [("A", say("plan.if_1"))]
    assert inks(visit.screen.ids.then_words) == [("A", say("plan.then_1"))]


def test_the_pencil_opens_words_that_stand_and_the_rest_keeps_its_pen(visit: Visit) -> None:
    page = visit.open("plan")
    assert inks(page.ids.if_words) == [("A", IF)]
    visit.tap(say("plan.change_if"))
    page.ids.if_field.text = f"{IF} again"
    visit.tap(KEEP)
    visit.tap(say("steps.plan"))
    assert inks(visit.screen.ids.if_words) == [("A", f"{IF} again")]


def test_a_therapists_plan_is_an_idea_that_is_answered_on_the_same_page(visit: Visit) -> None:
    come(visit, "therapist")
    write(visit, "it rains", "take a coat")
    visit.tap(KEEP)
    assert visit.sees(say("plan.idea_waits", name="Mika"))
    visit.stage.app.house.door.come_in(*together())
    again(visit)
    for fresh in ("it rains", "take a coat"):
        assert visit.sees(fresh)
        visit.tap(say("idea.use"))
    assert inks(visit.screen.ids.if_words) == [("B", "it rains")]
    assert inks(visit.screen.ids.then_words) == [("B", "take a coat")]
    assert not visit.sees(say("idea.has", name="Dana"))


def test_an_idea_for_a_plan_may_be_kept_out(visit: Visit) -> None:
    come(visit, "therapist")
    write(visit, "it rains", "take a coat")
    visit.tap(KEEP)
    visit.stage.app.house.door.come_in(*together())
    again(visit)
    visit.tap(say("idea.keep"))
    visit.tap(say("idea.keep"))
    assert not visit.sees(say("idea.has", name="Dana"))
    assert visit.screen.ids.if_field.text == ""


def together() -> tuple[object, ...]:
    from tests.stage import WHO

    return WHO["together"]
