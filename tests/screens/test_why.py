"""Why it matters to me: a line of the goal, in the young person's own words."""

from __future__ import annotations

from app.actions.standing import standing
from app.rules.agreement import Status
from app.text import say
from db.reading import lines
from db.records import LineKind
from tests.visit import Visit

LINE = "So that I can see Leo more"


def why(visit: Visit) -> str | None:
    with visit.desk.book.reading() as c:
        found = [w for w in lines.current(c, visit.goal) if w.line.kind is LineKind.WHY]
    return found[0].wording.text if found else None


def test_mika_says_why_and_it_stands_with_the_goal(visit: Visit) -> None:
    visit.open("goal", "words", "young_person")
    visit.tap(say("why.title"))
    assert visit.name == "why" and not visit.sees(say("why.agreed"))
    visit.tap(say("why.start_1"))
    visit.robot.type(visit.screen.ids.field, "see Leo more")
    visit.tap(say("why.done"))
    assert visit.name == "goal" and why(visit) == LINE and visit.sees(LINE)


def test_half_typed_it_waits_and_leaving_it_out_is_fine(visit: Visit) -> None:
    visit.open("why", "words", "young_person")
    visit.robot.type(visit.screen.ids.field, "I miss")
    visit.tap(say("why.skip"))
    assert visit.name == "goal" and why(visit) is None
    visit.tap(say("why.title"))
    assert visit.screen.ids.field.text == "I miss"


def test_on_an_agreed_goal_it_is_said_that_both_are_asked_again(visit: Visit) -> None:
    visit.open("why", "agreed")
    assert visit.sees(say("why.agreed"))
    visit.robot.type(visit.screen.ids.field, LINE)
    visit.tap(say("why.done"))
    with visit.desk.book.reading() as c:
        assert standing(c, visit.goal).status is Status.CHANGED


def test_a_therapist_alone_does_not_say_it_for_mika(visit: Visit) -> None:
    visit.open("goal", "agreed", "therapist")
    assert not visit.sees(say("why.title"))


def test_in_large_text_the_field_is_in_sight(visit: Visit) -> None:
    """What is asked comes first, and the goal under it."""
    page = visit.open("why", "agreed", text_size=150)
    field = page.ids.field
    assert field.to_window(*field.pos)[1] >= page.page.foot.top
