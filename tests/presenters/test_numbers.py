"""Today's number and Progress, told by their pages: nobody's number leads another's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.actions.rate import rate
from app.actions.undo import undo
from app.desk import Desk
from app.door import Door
from app.screens.number.presenter import TodaysNumber
from app.screens.progress.presenter import Progress, State
from app.text import message, say
from db.outcomes import Often
from db.records import Role
from tests.stories import Story
from tests.truths.told import agree

DAY = 86_400_000


@pytest.fixture
def story(desk: Desk) -> Story:
    story = Story(desk)
    story.words()
    return story


def alone(door: Door, role: Role) -> Desk:
    door.come_in(role)
    return door.open()


def seen_by(desk: Desk, way, watch, story: Story) -> State:
    page = Progress(desk, way)
    view = watch(page)
    page.enter(goal=story.goal)
    return view.states[-1]


@pytest.mark.parametrize("who", [Role.YOUNG_PERSON, Role.THERAPIST])
def test_what_another_gave_cannot_be_read_from_the_page_before(door, desk, way, watch, story, who: Role) -> None:
    """Whatever number it was, and however often it changed, the page is the same."""
    other = story.dana if who is Role.YOUNG_PERSON else story.mika
    rate(desk.book, other, story.goal, 3)
    alone(door, who)
    shown = seen_by(desk, way, watch, story)
    for value in (9, 0, 7):
        rate(desk.book, replace(other, now=other.now + DAY), story.goal, value)
        assert seen_by(desk, way, watch, story) == shown
    assert shown.lines == () and shown.head is None and shown.days == ("", "", "") and shown.hidden is not None


def test_ones_own_number_opens_the_others(door, desk, way, watch, story) -> None:
    rate(desk.book, story.dana, story.goal, 4)
    mika = alone(door, Role.YOUNG_PERSON)
    assert seen_by(mika, way, watch, story).hidden == message("progress.hidden", name="Dana")
    rate(mika.book, mika.hand(), story.goal, 6)
    shown = seen_by(mika, way, watch, story)
    assert shown.hidden is None
    assert [(pen, [value for _, value in dots]) for pen, dots in shown.lines] == [("B", [4.0]), ("A", [6.0])]
    assert shown.head is not None and (shown.head.value, shown.head.started) == (
        6,
        message("progress.you_started", n="6"),
    )


def test_a_number_of_last_week_opens_nothing_today(door, desk, way, watch, story, clock) -> None:
    for hand in (story.mika, story.dana):
        rate(desk.book, replace(hand, visit=None), story.goal, 5)
    clock.at += 7 * DAY
    mika = alone(door, Role.YOUNG_PERSON)
    shown = seen_by(mika, way, watch, story)
    assert [pen for pen, _ in shown.lines] == ["A"] and shown.hidden is not None
    page = Progress(mika, way)
    watch(page)
    page.enter(goal=story.goal)
    assert [str(fact.what) for fact in page.spoken()] == [say("progress.number", name="Mika", n="5")]


def test_two_who_sit_together_see_nothing_till_both_gave_theirs(desk, way, watch, story) -> None:
    rate(desk.book, story.mika, story.goal, 6)
    shown = seen_by(desk, way, watch, story)
    assert [pen for pen, _ in shown.lines] == [] and shown.hidden == message("progress.hidden_both")
    rate(desk.book, story.dana, story.goal, 5)
    assert {pen for pen, _ in seen_by(desk, way, watch, story).lines} == {"A", "B"}


def test_each_gives_their_own_on_an_empty_dial(desk, way, watch, story) -> None:
    page = TodaysNumber(desk, way)
    view = watch(page)
    page.enter(goal=story.goal)
    assert (view.states[-1].pen, view.states[-1].whose, view.states[-1].value) == ("A", "Mika", None)
    page.pick(6)
    page.save()
    assert (view.states[-1].pen, view.states[-1].whose, view.states[-1].value) == ("B", "Dana", None)
    assert view.note == message("number.now_you", name="Dana")
    page.pick(4)
    page.save()
    assert way.last == "progress"
    assert {pen: dots[-1][1] for pen, dots in seen_by(desk, way, watch, story).lines} == {"A": 6.0, "B": 4.0}


def test_skipping_keeps_nothing_and_costs_nothing(desk, way, watch, story) -> None:
    page = TodaysNumber(desk, way)
    view = watch(page)
    page.enter(goal=story.goal)
    page.save()
    assert view.note == message("number.pick_first") and way.went == []
    page.skip()
    page.skip()
    assert way.last == "progress" and seen_by(desk, way, watch, story).lines == ()


def test_the_young_person_says_how_often(door, desk, way, watch, story, clock) -> None:
    dana = alone(door, Role.THERAPIST)
    page = TodaysNumber(dana, way)
    view = watch(page)
    page.enter(goal=story.goal)
    assert view.states[-1].often is None
    mika = alone(door, Role.YOUNG_PERSON)
    page = TodaysNumber(mika, way)
    view = watch(page)
    page.enter(goal=story.goal)
    assert view.states[-1].often is Often.EACH_VISIT and not seen_by(mika, way, watch, story).asked
    page.choose_often(tuple(Often).index(Often.EACH_DAY))
    assert view.states[-1].often is Often.EACH_DAY and seen_by(mika, way, watch, story).asked


def test_a_number_can_be_taken_back(door, desk, way, watch, story) -> None:
    mika = alone(door, Role.YOUNG_PERSON)
    rate(mika.book, mika.hand(), story.goal, 2)
    rate(mika.book, mika.hand(), story.goal, 9)
    undo(mika.book, mika.hand())
    shown = seen_by(mika, way, watch, story)
    assert shown.head is not None and shown.head.value == 2


def test_numbers_go_up_and_down(door, desk, way, watch, story, clock) -> None:
    mika = alone(door, Role.YOUNG_PERSON)
    rate(mika.book, mika.hand(), story.goal, 5)
    clock.at += DAY
    rate(mika.book, mika.hand(), story.goal, 3)
    assert seen_by(mika, way, watch, story).dip


def test_what_changed_is_told_in_the_order_it_happened(door, desk, way, watch, clock) -> None:
    story = Story(desk)
    story.numbers()
    clock.at += 40 * DAY
    mika = alone(door, Role.YOUNG_PERSON)
    kinds = [fact.kind for fact in seen_by(mika, way, watch, story).changes]
    assert kinds == ["words", "words", "words", "agreed"]


def test_an_agreement_is_marked_where_it_happened(door, desk, way, watch, story, clock) -> None:
    rate(desk.book, story.mika, story.goal, 2)
    clock.at += DAY
    agree(story)
    clock.at += 3 * DAY
    rate(desk.book, story.mika, story.goal, 5)
    mika = alone(door, Role.YOUNG_PERSON)
    ((at, kind),) = seen_by(mika, way, watch, story).marks
    assert kind == "agreed" and at == pytest.approx(0.25, abs=0.01)


def test_the_list_says_the_same_as_the_picture(door, desk, way, watch, clock) -> None:
    story = Story(desk)
    story.numbers()
    clock.at += 40 * DAY
    mika = alone(door, Role.YOUNG_PERSON)
    page = Progress(mika, way)
    view = watch(page)
    page.enter(goal=story.goal)
    picture = [round(value) for _, value in view.states[-1].lines[-1][1]]
    page.turn()
    told = [int(fact.what.names["n"]) for fact in view.states[-1].numbers]
    assert view.states[-1].as_list and told[::-1] == picture == [2, 3, 3, 5, 4, 6]


def test_years_of_numbers_are_a_page_at_a_time(door, desk, way, watch, story, clock) -> None:
    mika = alone(door, Role.YOUNG_PERSON)
    for n in range(45):
        clock.at += DAY
        rate(mika.book, mika.hand(), story.goal, n % 11)
    page = Progress(mika, way)
    view = watch(page)
    page.enter(goal=story.goal)
    page.turn()
    page.show_older()
    page.show_older()
    assert len(view.states[-1].numbers) == 5 and not view.states[-1].older and view.states[-1].newer
    page.show_newer()
    assert len(view.states[-1].numbers) == 20
    assert len(view.states[-1].lines[0][1]) <= 32
