"""Sam takes over from Dana: what they wrote and agreed stays Dana's, and nothing is agreed with Sam yet."""

from __future__ import annotations

from typing import Any

import pytest

from app.actions.hand_over import hand_over
from app.actions.press_seal import press_both
from app.actions.remove_person import remove_person
from app.desk import Desk
from app.door import Door
from app.rules.agreement import Status
from app.screens.agree.presenter import Agree
from app.screens.agreed.presenter import Agreed
from app.screens.goal.presenter import GoalPage
from app.screens.goals.presenter import Goals
from app.screens.history.presenter import History
from app.screens.names import Who, names
from app.screens.people_here.presenter import PeopleHere
from app.screens.together.presenter import Together
from app.text import Message
from db.errors import NoRoom
from db.reading import agreements
from db.reading.people import gone, people_now
from db.records import Role, Said, Shared
from tests.stories import Story

BOTH = (Role.YOUNG_PERSON, Role.THERAPIST)


@pytest.fixture
def told(door: Door, desk: Desk) -> Story:
    """Dana is out of the book; Sam and Mika come in together."""
    story = Story(desk)
    story.handed_over()
    door.close()
    door.come_in(*BOTH)
    story.desk = door.open()
    return story


def shown(kind: Any, story: Story, way: Any, watch: Any, **args: Any) -> Any:
    page = kind(story.desk, way)
    watch(page)
    page.enter(**args)
    return page.view.states[-1]


def test_sam_sits_where_dana_sat(told: Story) -> None:
    assert told.desk.here.therapist.name == "Sam"
    assert [one.name for one in told.desk.here.others] == ["Dana"], "whose words and seals are still Dana's"


def test_the_goal_says_that_it_is_not_agreed_with_sam(told: Story, way: Any, watch: Any) -> None:
    goal = shown(GoalPage, told, way, watch, goal=told.goal)
    assert (goal.status, goal.not_with, goal.agreed_with) == (Status.AGREED, "Sam", Who("Dana", "D"))
    assert goal.leavers == "A", "Mika can step back from what was agreed with Dana; Sam had no part in it"
    (card,) = shown(Goals, told, way, watch).cards
    assert card.not_with == "Sam"
    (waiting,) = shown(Together, told, way, watch).goals
    assert waiting.what == Message("goals.not_with", {"name": "Sam"})


def test_until_sam_and_mika_sealed(told: Story, way: Any, watch: Any) -> None:
    page = Agree(told.desk, way)
    watch(page)
    page.enter(goal=told.goal)
    page.say("B", Said.YES)
    page.say("A", Said.YES)
    assert page.version and page.view.states[-1].opened
    press_both(told.desk.book, told.mika, told.dana, told.goal, page.version.id)
    goal = shown(GoalPage, told, way, watch, goal=told.goal)
    assert (goal.status, goal.not_with, goal.leavers) == (Status.AGREED, "", "AB")
    with told.desk.book.reading() as c:
        made = agreements.agreements(c, told.goal)
    assert [told.desk.here.person(one.therapist).name for one in made] == ["Dana", "Sam"]


def test_old_words_and_seals_stay_danas(told: Story, way: Any, watch: Any) -> None:
    assert shown(Agreed, told, way, watch, goal=told.goal).therapist == Who("Dana", "D")
    assert names(told.desk.here).pen_b == "Sam and Dana's pen"
    history = shown(History, told, way, watch, goal=told.goal)
    assert {stop.who for stop in history.stops} == {"Mika", "Dana"}


def test_with_one_therapist_nothing_of_this_is_said(desk: Desk, way: Any, watch: Any) -> None:
    story = Story(desk)
    story.agreed()
    goal = shown(GoalPage, story, way, watch, goal=story.goal)
    assert (goal.not_with, goal.leavers) == ("", "AB")
    assert names(desk.here).pen_b == "Dana's pen"


def test_sam_does_nothing_in_danas_name(desk: Desk, way: Any, watch: Any) -> None:
    """Dana is still in the book but not here: an idea of Dana's is not Sam's to take back."""
    story = Story(desk)
    story.idea()
    dana = desk.here.therapist
    sam = hand_over(desk.book, story.dana, "Sam")
    with desk.book.reading() as c:
        desk.seat(therapist=next(one for one in people_now(c) if one.id == sam), others=(dana,))
    assert desk.hand().here and not desk.hand(dana).here


# -- who is in the book


@pytest.fixture
def page(door: Door, desk: Desk, way: Any, watch: Any) -> PeopleHere:
    story = Story(desk)
    story.shared()
    page = PeopleHere(door, way)
    watch(page)
    page.enter()
    return page


def cards(page: PeopleHere) -> dict[str, Any]:
    return {card.name: card for card in page.view.states[-1].cards}


def test_a_therapist_can_take_out_anyone_but_mika_and_themself(page: PeopleHere) -> None:
    assert {name: card.may_go for name, card in cards(page).items()} == {
        "Mika": False, "Dana": False, "Mum": True, "Dad": True,
    }  # fmt: skip
    assert cards(page)["Dana"].me


def test_mika_alone_looks_and_changes_nothing(page: PeopleHere, desk: Desk, door: Door) -> None:
    door.come_in(Role.YOUNG_PERSON)
    page.enter()
    assert not any(card.may_go or card.me for card in cards(page).values()) and not page.view.states[-1].may_change
    page.remove(cards(page)["Mum"].person)
    assert page.view.note == Message("note.not_here") and "Mum" in cards(page)


def test_hand_over_brings_another_therapist_in(page: PeopleHere, desk: Desk) -> None:
    page.add()
    page.keep_draft("Sa")
    assert page.view.states[-1].adding and desk.draft("hand_over", desk.here.therapist.id) == "Sa"
    page.hand_over(" ")
    assert page.view.note == Message("home.name_first")
    page.hand_over("Sam")
    assert cards(page)["Sam"].role is Role.THERAPIST and not page.view.states[-1].adding
    assert "Sam" in [one.name for one in desk.here.others] and not desk.draft("hand_over", desk.here.therapist.id)


def test_first_it_is_said_what_taking_out_means_then_it_is_one_tap(page: PeopleHere, desk: Desk) -> None:
    mum = cards(page)["Mum"].person
    page.ask(mum)
    assert cards(page)["Mum"].leaving
    page.stay()
    assert not cards(page)["Mum"].leaving
    page.remove(mum)
    assert "Mum" not in cards(page) and page.view.states[-1].out == ("Mum",)
    assert desk.here.person(mum), "whoever is out is still known by name"


def test_who_was_taken_out_reads_nothing_on_this_device_any_more(page: PeopleHere, desk: Desk) -> None:
    mum = cards(page)["Mum"].person
    assert desk.copies.page(mum).goals
    page.remove(mum)
    assert not desk.copies.path(mum).exists()
    assert mum not in desk.copies.adults()


def test_their_passphrase_opens_it_no_more(page: PeopleHere, door: Door, desk: Desk) -> None:
    """Though Sam kept everything Sam had: the book has a new key."""
    page.hand_over("Sam")
    sam = cards(page)["Sam"].person
    caseload, slots = door.shelf.begin_caseload(b"five dealt words of Sam's"), door.shelf.slots(desk.book)
    slots.admit(caseload, sam)
    key = desk.book.key
    assert sam in dict((person, kind) for kind, person in slots.openers())
    page.remove(sam)
    assert caseload.books() == () and sam not in dict((person, kind) for kind, person in slots.openers())
    assert desk.book.key != key and "Sam" not in cards(page)


def test_when_their_way_in_cannot_be_taken_no_row_says_that_they_are_out(desk: Desk) -> None:
    story = Story(desk)
    sam = hand_over(desk.book, story.dana, "Sam")

    def no_room(_person: bytes) -> None:
        raise NoRoom("the disk is full")

    with pytest.raises(NoRoom):
        remove_person(desk.book, story.dana, sam, no_room)
    with desk.book.reading() as c:
        assert gone(c) == frozenset()


def test_of_two_who_take_each_other_out_the_first_stays(desk: Desk) -> None:
    """As when two copies meet. Nobody is shut out of a book with no therapist left to open it."""
    story = Story(desk)
    dana = desk.here.therapist.id
    sam = hand_over(desk.book, story.dana, "Sam")
    remove_person(desk.book, story.dana, sam, lambda person: None)
    with desk.book.act("remove_person", by=sam, now=desk.clock.now()) as writer:
        writer.removal(dana)
    with desk.book.reading() as c:
        assert gone(c) == {sam}


def test_an_adult_who_is_out_is_on_no_page_that_tells_what_home_sees(page: PeopleHere, desk: Desk, way: Any) -> None:
    from app.screens.eyes import at_home

    page.remove(cards(page)["Mum"].person)
    with desk.book.reading() as c:
        home = at_home(c)
    assert [home.names[one.id] for one in home.adults] == ["Dad"]
    assert any(share.what is Shared.WORDS for share in home.shares), "the choice is kept, though nobody reads by it"
