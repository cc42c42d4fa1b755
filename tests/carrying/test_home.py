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
from app.rules.codes import words_code
from app.screens.bring_back.presenter import BringBack
from app.screens.given.presenter import GivenFile
from app.screens.home_files.presenter import HomeFiles
from app.screens.home_front.presenter import HomeFront
from app.text import message
from app.ways_in import try_home, try_pictures
from db import own_copy
from db.errors import PageApart
from db.home_copy.reading import cheers, read_page
from db.home_copy.sending import send_cheer
from db.own_copy import CARRY_KEY
from db.reading.shares import shares
from db.records import Role, Share, Shared
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


# -- one device for Mika's own copy and Mum's page


@pytest.fixture
def at_mikas(sides: Sides, own: Desk, story: Story) -> Door:
    """Mum's page came to the device where Mika's own copy is, after the clinic changed her key; nothing is open."""
    sides.clinic.open().copies.renew_key(story.mum)
    bring_page(sides, story)
    return sides.phone


def bring_page(sides: Sides, story: Story) -> None:
    phone = sides.phone
    phone.lock()
    sides.give(phone, *sides.take(sides.clinic, story.mum), page=True)
    assert phone.home is not None
    give_words(phone, story.mum, phone.home.key, "three plain words")
    send_cheer(phone.home.path, phone.home.key, "I saw you try", phone.clock.now())
    phone.lock()


def open_own(sides: Sides) -> Desk:
    sides.phone.take(try_pictures(sides.phone, sides.pictures))
    sides.phone.come_in(Role.YOUNG_PERSON)
    return sides.phone.open()


def mum_has_sent(door: Door) -> list[str]:
    """She opens her page by her words."""
    door.lock()
    door.take(try_home(door, "three plain words"))
    assert door.home is not None and read_page(door.home.path, door.home.key).goals
    return [sent.text for sent in cheers(door.home.path, door.home.key)]


def all_cheers(desk: Desk) -> list[str]:
    with desk.book.reading() as c:
        return list(c.exec_driver_sql("SELECT text FROM cheer").scalars())


def test_a_page_that_an_older_copy_has_no_key_for_is_left_to_mum(sides: Sides, at_mikas: Door, story: Story) -> None:
    desk = open_own(sides)
    assert {type(trouble) for trouble in desk.home_troubles} == {PageApart}
    assert share_item(desk.book, desk.copies, mika(desk), Share(story.goal, Shared.WORDS, story.mum), False) is False
    with desk.book.reading() as c:
        assert Share(story.goal, Shared.WORDS, story.mum) not in shares(c), "the choice is kept all the same"
    assert mum_has_sent(at_mikas) == ["I saw you try"]


def test_whoever_was_taken_out_has_no_page_here_that_this_copy_cannot_open(sides: Sides, at_mikas: Door) -> None:
    desk, mum = open_own(sides), sides.story.mum
    with desk.book.act("remove_person", by=desk.here.therapist.id, now=desk.clock.now()) as w:
        w.removal(mum)
    desk.tend_home()
    assert desk.home_troubles == () and not desk.copies.path(mum).parent.exists()


def test_once_the_copies_know_each_other_again_her_cheers_come_in(sides: Sides, at_mikas: Door) -> None:
    desk = open_own(sides)
    desk.book.set_setting(CARRY_KEY, "00" * 32)
    sides.give(sides.phone, *sides.take(sides.clinic))
    sides.page(BringBack, sides.phone, sides.stick, **sides.way.went[-1][1])
    assert desk.home_troubles == () and "I saw you try" in all_cheers(desk)
    assert mum_has_sent(at_mikas) == ["I saw you try"]


def test_a_new_key_by_dealt_words_takes_mums_words_along(sides: Sides, own: Desk, story: Story) -> None:
    bring_page(sides, story)
    clinic = sides.clinic.open()
    clinic.copies.renew_key(story.mum)
    clinic.book.set_setting(CARRY_KEY, "00" * 32)
    desk = open_own(sides)
    home = desk.copies.path(story.mum), desk.copies.key(story.mum)
    send_cheer(*home, "No rush", sides.phone.clock.now())
    sides.give(sides.phone, *sides.take(sides.clinic))
    sides.page(BringBack, sides.phone, sides.stick, **sides.way.went[-1][1])
    assert desk.copies.key(story.mum) == clinic.copies.key(story.mum) != home[1]
    assert desk.home_troubles == () and "No rush" in all_cheers(desk)
    assert mum_has_sent(sides.phone) == ["I saw you try", "No rush"]


def test_a_kept_copy_that_moves_in_beside_mums_page_leaves_it_to_her(
    sides: Sides, own: Desk, story: Story, tmp_path: Path
) -> None:
    """It has no keys any more."""
    kept, device = tmp_path / "kept.twopens", sides.phone.shelf.device()
    code = own_copy.stretched(words_code("five words of her own"), device)
    with own_copy.saving(own.book, kept, own.here.young_person.id, code, device):
        pass
    sides.clinic.open()
    laptop = sides.tablet
    sides.phone.lock()
    sides.phone = laptop
    bring_page(sides, story)
    desk = sides.move_in(kept, "five words of her own")
    assert {type(trouble) for trouble in desk.home_troubles} == {PageApart}
    assert mum_has_sent(laptop) == ["I saw you try"]


# -- who is at home


def test_whoever_was_taken_out_sends_nothing_any_more(sides: Sides, mums: Door, story: Story) -> None:
    file = cheer(sides, mums)
    desk = sides.clinic.open()
    remove_person(desk.book, desk.hand(desk.here.therapist), story.mum, lambda person: None)
    assert sides.bring(sides.clinic, file) == message("error.another_book")


def test_an_adult_who_was_added_at_home_is_known_at_the_clinic(sides: Sides, own: Desk) -> None:
    add_adult(own.book, mika(own), "Gran")
    sides.bring(sides.clinic, sides.take(sides.phone)[0])
    assert "Gran" in [person.name for person in sides.clinic.open().here.others]
