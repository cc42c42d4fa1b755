"""The consent record: therapists alone write and read it, and are asked again on time."""

from __future__ import annotations

from typing import Any

import pytest

from app.desk import Desk
from app.door import Door
from app.screens.consent.presenter import ConsentPage, State
from app.screens.goals.presenter import Goals
from app.text import Message
from db.records import Role
from tests.presenters.conftest import START, TickingClock

DAY = 86_400_000
BOTH = (Role.YOUNG_PERSON, Role.THERAPIST)


@pytest.fixture
def page(door: Door, desk: Desk, way: Any, watch: Any) -> ConsentPage:
    door.come_in(Role.THERAPIST)
    page = ConsentPage(desk, way, "GB")
    watch(page)
    page.enter()
    return page


def now(page: ConsentPage) -> State:
    state: State = page.view.states[-1]
    return state


def fill(page: ConsentPage, **fields: str) -> None:
    page.pick(**{"who": "Mum", "relation": "mother", "terms": "a short word each month", **fields})
    page.keep_it()


def test_at_first_there_is_a_form_with_a_day_in_a_year(page: ConsentPage) -> None:
    assert now(page).writing and now(page).form.region == "GB" and now(page).form.look_again == "2027-03-31"
    assert [what.key for what, _ in now(page).offers] == ["consent.in_a_year"]


def test_a_month_of_birth_offers_the_birthdays_to_come(page: ConsentPage) -> None:
    page.pick(born="2014-02")
    assert [(what.names.get("n"), day) for what, day in now(page).offers] == [
        (None, "2027-03-31"), ("13", "2027-02-01"), ("16", "2030-02-01"), ("18", "2032-02-01"),
    ]  # fmt: skip


def test_it_is_kept_as_written_and_read_again(page: ConsentPage) -> None:
    fill(page, born="2014-02", look_again="2027-02-01", region="CA")
    (written,) = now(page).written
    given = written.given.consent
    assert (given.who, given.relation, given.terms, given.region, given.born, given.look_again) == (
        "Mum", "mother", "a short word each month", "CA", "2014-02", "2027-02-01",
    )  # fmt: skip
    assert written.by == "Dana" and written.region == "Canada"
    assert not now(page).writing and page.view.note == Message("consent.kept")


def test_what_changed_is_written_anew_and_nothing_is_overwritten(page: ConsentPage) -> None:
    fill(page)
    page.write()
    assert now(page).form.who == "Mum", "to be changed, not typed again"
    fill(page, who="Mum and Dad")
    assert [one.given.consent.who for one in now(page).written] == ["Mum and Dad", "Mum"]


@pytest.mark.parametrize(
    ("wrong", "why"),
    [({"who": " "}, "who_first"), ({"born": "June"}, "odd_month"), ({"look_again": "2027-02-30"}, "odd_day")],
)
def test_what_cannot_be_is_said_calmly_and_nothing_typed_is_lost(
    page: ConsentPage, wrong: dict[str, str], why: str
) -> None:
    fill(page, **wrong)
    assert page.view.note == Message(f"consent.{why}") and now(page).written == ()
    page.enter()
    assert now(page).form.terms == "a short word each month"


def test_half_typed_it_waits(page: ConsentPage, desk: Desk, way: Any, watch: Any) -> None:
    page.typed(terms="a sho")
    again = ConsentPage(desk, way, "GB")
    watch(again)
    again.enter()
    assert now(again).form.terms == "a sho"


# -- who reads it


@pytest.mark.parametrize("who", [(Role.YOUNG_PERSON,), BOTH])
def test_while_mika_is_here_the_page_is_empty(page: ConsentPage, door: Door, who: tuple[Role, ...]) -> None:
    fill(page)
    door.come_in(*who)
    page.enter()
    assert now(page) == State(allowed=False)


@pytest.mark.parametrize("who", [(Role.YOUNG_PERSON,), BOTH])
def test_nor_does_mika_read_of_it_on_goals(
    page: ConsentPage, door: Door, desk: Desk, way: Any, watch: Any, who: tuple[Role, ...]
) -> None:
    fill(page, look_again="2026-01-01")
    door.come_in(*who)
    assert line(desk, way, watch) is None


def line(desk: Desk, way: Any, watch: Any) -> Message | None:
    goals = Goals(desk, way)
    watch(goals)
    goals.enter()
    found: Message | None = goals.view.states[-1].consent
    return found


def test_goals_ask_again_on_the_day(page: ConsentPage, desk: Desk, clock: TickingClock, way: Any, watch: Any) -> None:
    assert line(desk, way, watch) == Message("goals.consent_none")
    fill(page, look_again="2026-05-01")
    assert line(desk, way, watch) == Message("goals.consent_sub")
    clock.at = START + 31 * DAY
    assert line(desk, way, watch) == Message("goals.consent_due")
    page.enter()
    assert now(page).look
    page.write()
    fill(page, look_again="2027-05-01")
    assert line(desk, way, watch) == Message("goals.consent_sub") and not now(page).look


def test_in_the_united_states_turning_thirteen_asks(
    page: ConsentPage, desk: Desk, clock: TickingClock, way: Any, watch: Any
) -> None:
    fill(page, born="2013-05", region="US", look_again="2027-03-31")
    assert line(desk, way, watch) == Message("goals.consent_sub")
    clock.at = START + 32 * DAY
    assert line(desk, way, watch) == Message("goals.consent_due")
