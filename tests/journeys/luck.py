"""A home with a book, for tests in which something goes wrong with it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.door import Door
from app.screens.our_words.presenter import OurWords
from app.screens.welcome.presenter import Welcome
from tests.presenters.conftest import Recorder, TickingClock, Way
from tests.shelves import shelf_at

WORDS = "I want to sleep over at Leo's house"


def door_at(home: Path) -> Door:
    return Door(shelf_at(home), TickingClock())


def watched(page: Any) -> Any:
    page.view = Recorder()
    return page


def told(page: Any) -> str | None:
    return page.view.note.key if page.view.note else None


def begun(home: Path) -> Door:
    """A door with a new book for Mika and Dana, who sit together."""
    door = door_at(home)
    welcome = welcomed(door)
    assert told(welcome) is None and welcome.go.last == "our_words"
    return door


def welcomed(door: Door) -> Any:
    """The two cards were read; whether there is a book then depends on the luck."""
    welcome = watched(Welcome(door, Way()))
    welcome.enter(young_person="Mika", therapist="Dana")
    welcome.next()
    welcome.next()
    return welcome


def words_page(door: Door) -> OurWords:
    page = watched(OurWords(door.open(), Way()))
    page.enter()
    return page


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with a book in it, closed."""
    door = begun(tmp_path / "home")
    words_page(door).add(WORDS)
    door.close()
    return tmp_path / "home"


def book_of(home: Path) -> Path:
    return shelf_at(home).books()[-1].path


def opens(home: Path) -> None:
    """The book opens, and says what was written."""
    door = door_at(home)
    with door.open().book.reading() as c:
        assert c.exec_driver_sql("SELECT text FROM wording").scalar() == WORDS
    door.close()
