"""Between the book and an adult at home: a page comes, and cheers go."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.actions.add_adult import add_adult
from app.actions.remove_person import remove_person
from app.actions.share_item import share_item
from app.desk import Desk
from app.door import Door
from app.locks import give_words
from app.screens.given.presenter import GivenFile
from app.screens.home_files.presenter import HomeFiles
from app.screens.home_front.presenter import HomeFront
from app.text import message
from db.home_copy.sending import send_cheer
from db.records import Share, Shared
from tests.carrying.sides import Sides, mika
from tests.stories import Story

# -- home


@pytest.fixture
def mums(sides: Sides, story: Story) -> Door:
    """Mum's tablet, with her page open."""
    sides.give(sides.tablet, *sides.take(sides.clinic, story.mum), page=True)
    home = sides.tablet.home
    assert home is not None
    give_words(sides.tablet, story.mum, home.key, "three plain words")
    return sides.tablet


def cheer(sides: Sides, mums: Door, text: str = "I saw you try") -> Path:
    """Mum's cheer, in a file."""
    home = mums.home
    assert home is not None
    send_cheer(home.path, home.key, text, mums.clock.now())
    page = sides.page(HomeFiles, mums, sides.stick)
    page.save(sides.stick.places[0])
    return Path(page.view.states[-1].saved)


def test_a_cheer_goes_to_either_copy(sides: Sides, mums: Door, own: Desk) -> None:
    file = cheer(sides, mums)
    for door in (sides.clinic, sides.phone):
        came, _ = sides.bring(door, file)
        assert str(came) == "Brought back: 1 cheer."
        assert sides.bring(door, file)[0] == message("bring_back.nothing")


def test_a_newer_page_comes_in_by_itself(sides: Sides, mums: Door, story: Story) -> None:
    clinic = sides.clinic.open()
    share_item(clinic.book, clinic.copies, mika(clinic), Share(story.goal, Shared.WORDS, story.mum), False)
    file, _ = sides.take(sides.clinic, story.mum)
    sides.page(HomeFiles, mums, sides.stick).bring(file)
    assert sides.way.last == "home_front" and sides.way.note == message("home_files.came")
    front = sides.page(HomeFront, mums)
    assert not any(goal.words for goal in front.view.states[-1].seen.goals)


def test_another_adults_page_does_not(sides: Sides, mums: Door, story: Story) -> None:
    file, _ = sides.take(sides.clinic, story.dad)
    page = sides.page(HomeFiles, mums, sides.stick)
    page.bring(file)
    assert page.view.note == message("home_files.another")


def test_after_somebody_was_taken_out_a_page_needs_its_words_once_more(sides: Sides, mums: Door, story: Story) -> None:
    """A cheer in an older file stays in Mum's page, and comes with the next one."""
    older = cheer(sides, mums)
    clinic = sides.clinic.open()
    clinic.copies.renew_key(story.mum)
    assert sides.bring(sides.clinic, older) == message("bring_back.page_older")
    file, words = sides.take(sides.clinic, story.mum)
    sides.page(HomeFiles, mums, sides.stick).bring(file)
    assert sides.way.went[-1] == ("given", {"page": True, "file": file})
    given = sides.page(GivenFile, mums, sides.stick, page=True, file=file)
    given.open(words)
    assert sides.way.last == "home_words"
    assert str(sides.bring(sides.clinic, cheer(sides, mums, "No rush"))[0]) == "Brought back: 2 cheers."


def test_whoever_was_taken_out_sends_nothing_any_more(sides: Sides, mums: Door, story: Story) -> None:
    file = cheer(sides, mums)
    desk = sides.clinic.open()
    remove_person(desk.book, desk.hand(desk.here.therapist), story.mum, lambda person: None)
    assert sides.bring(sides.clinic, file) == message("error.another_book")


def test_an_adult_who_was_added_at_home_is_known_at_the_clinic(sides: Sides, own: Desk) -> None:
    add_adult(own.book, mika(own), "Gran")
    sides.bring(sides.clinic, sides.take(sides.phone)[0])
    assert "Gran" in [person.name for person in sides.clinic.open().here.others]
