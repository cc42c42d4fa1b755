"""A file that was given, on a device where another book is: nothing stays open, and nothing gets lost behind it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.desk import Desk
from app.door import Door
from app.screens.given.presenter import GivenFile
from app.screens.my_pictures.presenter import MyPictures
from app.text import message
from app.ways_in import try_pictures
from db.home_copy.sending import send_cheer
from db.home_copy.words import HomeFile
from db.records import Role
from db.take_home import take_sent
from tests.carrying.sides import Sides
from tests.stories import Story


@pytest.fixture
def zoes(sides: Sides) -> tuple[Path, str]:
    """A file of Zoe's own copy, from another clinic, and its words."""
    told = Story(sides.tablet.begin("Zoe", "Dana"))
    sides.tablet.come_in(Role.YOUNG_PERSON, Role.THERAPIST)
    told.words()
    return sides.take(sides.tablet)


@pytest.fixture
def forgotten(sides: Sides, own: Desk) -> list[Desk | None]:
    """Mika's own copy is open, and nobody sits at it. What was open each time that the pages were forgotten."""
    phone, told = sides.phone, list[Desk | None]()
    phone.lock()
    phone.take(try_pictures(phone, sides.pictures))
    phone.before_lock = lambda: told.append(phone.desk)
    return told


def set_pictures(sides: Sides, door: Door) -> tuple[int, ...]:
    page = sides.page(MyPictures, door)
    dealt: tuple[int, ...] = page.view.states[-1].dealt
    page.try_them()
    for number in dealt:
        page.tap(number)
    return dealt


def test_a_book_that_moves_in_shuts_the_one_that_is_open(
    sides: Sides, forgotten: list[Desk | None], zoes: tuple[Path, str]
) -> None:
    phone, first = sides.phone, sides.phone.open()
    sides.give(phone, *zoes)
    assert sides.way.last == "my_pictures" and phone.open().here.young_person.name == "Zoe"
    assert forgotten == [first], "no page of Mika's stays"
    assert phone.shown == {Role.YOUNG_PERSON} and phone.missing(Role.THERAPIST) == frozenset()
    phone.lock()
    phone.take(try_pictures(phone, sides.pictures))
    assert phone.open().here.young_person.name == "Mika", "it was let go"


def test_a_page_that_moves_in_shuts_the_book_that_is_open(sides: Sides, forgotten: list[Desk | None]) -> None:
    file, words = sides.take(sides.clinic, sides.story.mum)
    sides.give(sides.phone, file, words, page=True)
    assert sides.way.last == "home_words" and len(forgotten) == 1
    assert sides.phone.desk is None and sides.phone.home is not None and Role.YOUNG_PERSON not in sides.phone.shown


def test_beside_a_book_without_codes_no_other_moves_in(sides: Sides, zoes: tuple[Path, str]) -> None:
    file, _ = sides.take(sides.clinic)
    page = sides.page(GivenFile, sides.tablet, sides.stick, file=file)
    assert page.view.note == message("given.locks_first") and page.view.states[-1].picked == ""
    assert len(sides.tablet.shelf.books()) == 1


def test_a_book_whose_pictures_were_never_set_opens_again_by_its_file(
    sides: Sides, own: Desk, zoes: tuple[Path, str]
) -> None:
    phone = sides.phone
    phone.lock()
    sides.give(phone, *zoes)
    phone.lock()
    assert phone.front == "locked" and len(phone.shelf.books()) == 2
    sides.give(phone, *zoes)
    assert sides.way.last == "my_pictures"
    assert phone.desk is not None and phone.desk.here.young_person.name == "Zoe"
    zoes_pictures = set_pictures(sides, phone)
    phone.lock()
    assert len(phone.shelf.books()) == 2
    phone.take(try_pictures(phone, zoes_pictures))
    assert phone.open().here.young_person.name == "Zoe"


def test_it_takes_the_words_of_the_file_to_open_it_again(sides: Sides, own: Desk, zoes: tuple[Path, str]) -> None:
    sides.phone.lock()
    sides.give(sides.phone, *zoes)
    sides.phone.lock()
    sides.give(sides.phone, zoes[0], "five other words than these")
    assert sides.phone.desk is None


# -- a file for a book that is here


def dealt_words(sides: Sides) -> Path:
    return sides.take(sides.clinic)[0]


def goes_back(sides: Sides) -> Path:
    return sides.take(sides.phone)[0]


def cheers(sides: Sides) -> Path:
    desk, mum = sides.clinic.open(), sides.story.mum
    home = HomeFile(mum, desk.copies.path(mum), desk.copies.key(mum))
    send_cheer(home.path, home.key, "No rush", desk.clock.now())
    file = sides.stick.places[0].path / "cheers.twopens"
    take_sent(home, file, sides.clinic.shelf.device())
    return file


@pytest.mark.parametrize("make", [dealt_words, goes_back, cheers])
@pytest.mark.parametrize("is_open", [True, False])
def test_a_file_for_a_book_that_is_here_waits_until_somebody_sits_at_it(
    sides: Sides, own: Desk, make: Callable[[Sides], Path], is_open: bool
) -> None:
    file = make(sides)
    sides.clinic.open().seat(present=frozenset())
    if not is_open:
        sides.clinic.lock()
    page = sides.page(GivenFile, sides.clinic, sides.stick, file=file)
    assert page.view.note == message("given.here_book") and page.view.states[-1].picked == ""


def test_a_file_that_goes_back_to_no_book_here_is_not_one_to_start_with(
    sides: Sides, own: Desk, zoes: tuple[Path, str]
) -> None:
    page = sides.page(GivenFile, sides.tablet, sides.stick, file=goes_back(sides))
    assert page.view.note == message("given.not_given")
