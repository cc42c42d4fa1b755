"""Sharing is Mika's alone; whatever fails, home never reads more than is shared."""

from __future__ import annotations

import os
import random
import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.actions.add_adult import add_adult
from app.actions.gesture import Add
from app.actions.hand import Hand, NotAllowed
from app.actions.share_item import share_item
from app.actions.standing import standing
from app.actions.try_step import try_step
from app.actions.undo import can_undo
from app.actions.words_for_home import use_exact_words, words_for_home, write_words_for_home
from app.actions.write_words import write_words
from app.desk import Desk
from app.door import Door
from app.rules.agreement import Status
from app.rules.home import MAX_ADULTS, seen
from db.errors import BookError
from db.home_copy.reading import read_page
from db.home_copy.records import HomePage
from db.reading.people import people
from db.reading.shares import shares
from db.records import Id, Role, Share, Shared
from db.trying import Went
from tests.actions.conftest import TickingClock
from tests.db.apart import in_child, killed_after
from tests.shelves import shelf_at
from tests.stories import Story
from tests.truths.told import agree

KILLS, MOST_KILLS = 12, 200  # a slow machine needs more of them to be met on either side


@pytest.fixture
def mum(desk: Desk, story: Story) -> Id:
    mum = add_adult(desk.book, story.dana, "Mum")
    desk.tend_home()
    return mum


def share(story: Story, mum: Id, shown: bool = True, what: Shared = Shared.WORDS, hand: Hand | None = None) -> bool:
    desk = story.desk
    return share_item(desk.book, desk.copies, hand or story.mika, Share(story.goal, what, mum), shown)


def shared(story: Story) -> frozenset[Share]:
    with story.desk.book.reading() as c:
        return shares(c)


def words_at_home(story: Story, adult: Id) -> str:
    page: HomePage = story.desk.copies.page(adult)
    words = page.goals[0].words if page.goals else None
    return words.text if words else ""


def no_room_for_copies(story: Story) -> None:
    """A file lies where the folder for home would be."""
    family = story.desk.copies.path(b"").parent.parent
    shutil.rmtree(family)
    family.write_text("in the way")


# -- who is at home


def test_an_adult_at_home_goes_by_the_name_they_are_called(desk: Desk, story: Story) -> None:
    for hand, name in ((story.dana, " Mum "), (story.mika, "Gran \U0001f9e1")):
        add_adult(desk.book, hand, name)
    with desk.book.reading() as c:
        found = [person.name for person in people(c) if person.role is Role.FAMILY]
    assert found == ["Mum", "Gran \U0001f9e1"]
    assert shared(story) == frozenset(), "a newcomer starts with everything off"


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def test_an_adult_at_home_has_a_name(desk: Desk, story: Story, name: str) -> None:
    with pytest.raises(NotAllowed, match="name_first"):
        add_adult(desk.book, story.dana, name)


def test_home_has_room_for_a_few(desk: Desk, story: Story) -> None:
    for n in range(MAX_ADULTS):
        add_adult(desk.book, story.mika, f"Adult {n}")
    with pytest.raises(NotAllowed, match="enough"):
        add_adult(desk.book, story.mika, "One more")


def test_nobody_from_home_brings_others_in(desk: Desk, story: Story, mum: Id) -> None:
    with pytest.raises(NotAllowed):
        add_adult(desk.book, replace(story.mika, by=mum, role=Role.FAMILY), "Dad")


# -- sharing


def test_mika_shares_and_takes_back_and_home_reads_just_that(story: Story, mum: Id) -> None:
    assert words_at_home(story, mum) == ""
    assert share(story, mum)
    assert words_at_home(story, mum) == "I want to sleep at Leo's"
    assert share(story, mum, shown=False)
    assert words_at_home(story, mum) == "" and shared(story) == frozenset()


def test_nobody_shares_for_mika(story: Story, mum: Id) -> None:
    typed_for = replace(story.mika, typed_by=story.dana.by)
    away = replace(story.mika, here=False)
    from_home = replace(story.mika, by=mum, role=Role.FAMILY)
    for hand in (story.dana, typed_for, away, from_home):
        for shown in (True, False):
            with pytest.raises(NotAllowed):
                share(story, mum, shown, hand=hand)
    assert shared(story) == frozenset()


def test_only_an_adult_at_home_can_be_shared_with(story: Story, mum: Id) -> None:
    with pytest.raises(BookError):
        share(story, story.dana.by)
    assert shared(story) == frozenset()


def test_what_each_adult_sees_is_told_goal_by_goal(story: Story, mum: Id) -> None:
    dad = add_adult(story.desk.book, story.mika, "Dad")
    for what in (Shared.WORDS, Shared.STEPS):
        share(story, mum, what=what)
    share(story, dad, what=Shared.NUMBERS)
    share(story, dad, what=Shared.NUMBERS, shown=False)
    assert seen(shared(story), story.goal) == {mum: {Shared.WORDS, Shared.STEPS}}
    assert seen(shared(story), b"another") == {}


def test_a_choice_that_cannot_reach_home_yet_is_kept_and_gets_there_later(story: Story, mum: Id) -> None:
    no_room_for_copies(story)
    assert not share(story, mum), "kept, and said that home cannot see it yet"
    assert len(shared(story)) == 1
    story.desk.copies.path(b"").parent.parent.unlink()
    story.desk.tend_home()
    assert words_at_home(story, mum)


def test_taking_back_that_cannot_reach_home_is_not_kept_by_half(story: Story, mum: Id) -> None:
    """Else the page would say "Can't see" while the file still lets Mum read."""
    share(story, mum)
    no_room_for_copies(story)
    with pytest.raises(BookError):
        share(story, mum, shown=False)
    assert len(shared(story)) == 1, "the page still says that Mum can see it"


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_killed_at_any_moment_home_reads_no_more_than_is_shared(story: Story, mum: Id, tmp_path: Path) -> None:
    place, key, goal = story.desk.copies.path(mum), story.desk.copies.key(mum), story.goal
    story.desk.book.close()
    chance, reads = random.Random(5), 0

    def on_and_off_for_ever(pipe: int) -> None:
        desk = door_at(tmp_path).open()
        desk.seat(present=frozenset({Role.YOUNG_PERSON}))
        os.write(pipe, b"o")
        for n in range(1_000_000):
            share_item(desk.book, desk.copies, desk.hand(), Share(goal, Shared.WORDS, mum), bool(n % 2))

    for kills in range(MOST_KILLS):
        if kills >= KILLS and 0 < reads < kills:
            break
        told = killed_after(chance.uniform(0.04, 0.12), *in_child(on_and_off_for_ever))
        assert told in ("", "o")
        at_home = read_page(place, key).goals
        desk = door_at(tmp_path).open()
        with desk.book.reading() as c:
            is_shared = bool(shares(c))
        desk.book.close()
        assert is_shared or not at_home
        reads += bool(at_home)
    assert 0 < reads < kills, "it was killed on either side"


def door_at(home: Path) -> Door:
    return Door(shelf_at(home), TickingClock())


# -- words for home


def test_home_reads_the_words_written_for_home(story: Story, mum: Id) -> None:
    desk = story.desk
    share(story, mum)
    write_words_for_home(desk.book, desk.copies, story.mika, story.goal, "I'm practising a sleepover")
    assert words_at_home(story, mum) == "I'm practising a sleepover"
    write_words_for_home(desk.book, desk.copies, story.mika, story.goal, "I'm practising sleepovers")
    assert words_at_home(story, mum) == "I'm practising sleepovers"
    assert use_exact_words(desk.book, desk.copies, story.mika, story.goal)
    assert words_at_home(story, mum) == "I want to sleep at Leo's"


def test_words_for_home_are_no_part_of_what_is_agreed(story: Story) -> None:
    desk = story.desk
    story.add_steps()
    agree(story)
    write_words_for_home(desk.book, desk.copies, story.mika, story.goal, "I'm practising a sleepover")
    with desk.book.reading() as c:
        assert standing(c, story.goal).status is Status.AGREED


def test_a_therapists_words_for_home_change_nothing_at_home(story: Story, mum: Id) -> None:
    desk = story.desk
    share(story, mum)
    write_words_for_home(desk.book, desk.copies, story.dana, story.goal, "An idea for home")
    assert words_at_home(story, mum) == "I want to sleep at Leo's"
    with desk.book.reading() as c:
        assert words_for_home(c, story.goal) is None
    with pytest.raises(NotAllowed):
        use_exact_words(desk.book, desk.copies, story.dana, story.goal)


def test_blank_words_for_home_and_the_same_again_change_nothing(story: Story) -> None:
    desk = story.desk
    assert write_words_for_home(desk.book, desk.copies, story.mika, story.goal, "  ") is None
    write_words_for_home(desk.book, desk.copies, story.mika, story.goal, "A sleepover")
    assert write_words_for_home(desk.book, desk.copies, story.mika, story.goal, "A sleepover") is None


def test_words_for_home_that_cannot_reach_home_are_not_kept_by_half(story: Story, mum: Id) -> None:
    desk = story.desk
    share(story, mum)
    no_room_for_copies(story)
    with pytest.raises(BookError):
        write_words_for_home(desk.book, desk.copies, story.mika, story.goal, "A sleepover")
    with desk.book.reading() as c:
        assert words_for_home(c, story.goal) is None


def test_no_undo_elsewhere_changes_what_home_reads(story: Story, mum: Id) -> None:
    """*Undo* on a page of words must not bring exact words home, or a share back."""
    desk = story.desk
    share(story, mum)
    write_words_for_home(desk.book, desk.copies, story.mika, story.goal, "A sleepover")
    assert [act.kind for act in can_undo(desk.book, story.mika)] == ["write_goal"]


def test_what_changes_in_the_book_reaches_home_when_people_go(story: Story, mum: Id) -> None:
    share(story, mum)
    write_words(story.desk.book, story.mika, story.place(), Add("one night"), story.words_now().wording)
    story.desk.tend_home()
    assert words_at_home(story, mum) == "I want to sleep at Leo's one night"


def test_how_far_mika_is_goes_home_with_the_steps_and_with_nothing_else(desk: Desk, mum: Id) -> None:
    told = Story(desk)
    told.shared()
    pack = told.steps[0]
    try_step(desk.book, told.mika, pack, Went.DID, "2026-03-31")
    desk.tend_home()
    (goal,) = desk.copies.page(told.mum).goals
    assert goal.steps[0].text == "Pack my bag" and goal.reached == (0,)
    share_item(desk.book, desk.copies, told.mika, Share(told.goal, Shared.STEPS, told.mum), False)
    share_item(desk.book, desk.copies, told.mika, Share(told.goal, Shared.WORDS, told.mum), True)
    assert [(goal.steps, goal.reached) for goal in desk.copies.page(told.mum).goals] == [((), ())]
    assert desk.copies.page(mum).goals == (), "nor to anyone else"


@pytest.fixture(autouse=True)
def copies_can_be_left(desk: Desk) -> Iterator[None]:
    yield
    family = desk.copies.path(b"").parent.parent
    if family.is_file():
        family.unlink()
