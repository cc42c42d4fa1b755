"""A file that was given, on a device where another book is: nothing stays open, and nothing gets lost behind it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.desk import Desk
from app.ways_in import try_pictures
from db.records import Role
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
