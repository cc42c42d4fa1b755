"""A code that was forgotten on one's own device: a new file from the therapist is the way back."""

from __future__ import annotations

import pytest

from app.desk import Desk
from app.screens.given.presenter import GivenFile
from app.screens.home_words.presenter import HomeWords
from app.text import message
from app.ways_in import try_home, try_pictures
from db.errors import WrongCode
from db.home_copy import reading
from db.home_copy.sending import send_cheer
from db.records import Role
from tests.carrying.sides import Sides
from tests.carrying.test_given_beside import set_pictures
from tests.codes import set_locks


def test_a_new_file_takes_the_place_of_a_copy_whose_pictures_are_forgotten(sides: Sides, own: Desk) -> None:
    phone, forgotten = sides.phone, sides.pictures
    phone.lock()
    file, words = sides.take(sides.clinic)
    page = sides.page(GivenFile, phone, sides.stick, file=file)
    shown = page.view.states[-1]
    assert shown.picked and shown.replaces == message("given.replaces_book"), "it is said before any word is typed"
    page.open(words)
    assert sides.way.last == "my_pictures"
    pictures = set_pictures(sides, phone)
    phone.lock()
    assert len(phone.shelf.books()) == 1
    with pytest.raises(WrongCode):
        try_pictures(phone, forgotten)
    wait_over(sides)
    phone.take(try_pictures(phone, pictures))
    assert phone.open().here.young_person.name == "Mika"


def wait_over(sides: Sides) -> None:
    """A wrong code waits: the clock of the tests goes a second at each look."""
    for _ in range(40):
        sides.phone.clock.now()


def test_wrong_words_leave_what_is_there(sides: Sides, own: Desk) -> None:
    phone = sides.phone
    phone.lock()
    file, _ = sides.take(sides.clinic)
    sides.give(phone, file, "five other words than these")
    wait_over(sides)
    phone.take(try_pictures(phone, sides.pictures))
    assert phone.open().here.young_person.name == "Mika"


def test_nothing_takes_the_place_of_the_clinics_copy_or_of_one_that_is_open(sides: Sides, own: Desk) -> None:
    file, _ = sides.take(sides.clinic)
    assert sides.page(GivenFile, sides.phone, sides.stick, file=file).view.states[-1].replaces is None
    set_locks(sides.clinic)
    sides.clinic.lock()
    page = sides.page(GivenFile, sides.clinic, sides.stick, file=file)
    assert page.view.note == message("given.here_book") and page.view.states[-1].picked == ""


def test_mums_new_page_takes_the_place_of_hers_and_her_cheers_stay(sides: Sides) -> None:
    tablet, mum = sides.tablet, sides.story.mum
    old = give_mum(sides)
    home = tablet.home
    assert home is not None
    send_cheer(home.path, home.key, "No rush", tablet.clock.now())
    tablet.lock()
    new = give_mum(sides, replaces=True)
    assert new != old and tablet.home is not None
    assert [sent.text for sent in reading.all_sent(tablet.home.path, tablet.home.key, mum)["cheer"]] == ["No rush"]
    tablet.lock()
    tablet.take(try_home(tablet, new))
    assert tablet.seat == frozenset({Role.FAMILY})


def give_mum(sides: Sides, replaces: bool = False) -> str:
    """The three words she has then."""
    file, words = sides.take(sides.clinic, sides.story.mum)
    page = sides.page(GivenFile, sides.tablet, sides.stick, page=True, file=file)
    assert page.view.states[-1].replaces == (message("given.replaces_page") if replaces else None)
    page.open(words)
    assert sides.way.last == "home_words"
    dealt = sides.page(HomeWords, sides.tablet, adult=sides.story.mum)
    three = " ".join(dealt.view.states[-1].words)
    dealt.try_them()
    dealt.typed(three)
    return three
