"""The way back, as people meet it: a book with a torn page, or one that lost its last words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.presenter import calm
from app.screens.closed.presenter import Closed
from app.text import Message
from db import errors
from db.aside import FOLDER
from db.daily import DAY
from db.records import Role
from tests.journeys.luck import WORDS, begun, book_of, door_at, told, watched, words_page
from tests.journeys.test_bad_luck import damaged, empty
from tests.presenters.conftest import START, Way


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A book with a copy of yesterday, and one more line of today. Closed."""
    door = begun(tmp_path / "home")
    words_page(door).add(WORDS)
    door.open().keep_daily()
    door.clock.at = START + DAY  # type: ignore[attr-defined]
    words_page(door).add("and stay for breakfast")
    door.close()
    return tmp_path / "home"


def closed_page(home: Path) -> Any:
    """The page that a book which does not open leads to."""
    door = door_at(home)
    with pytest.raises(errors.BookError) as caught:
        door.open()
    page = watched(Closed(door, Way()))
    page.enter(why=calm(caught.value))
    return page


def texts(page: Any) -> set[str]:
    with page.door.open().book.reading() as c:
        return {text for text in c.exec_driver_sql("SELECT text FROM wording").scalars() if text}


@pytest.mark.parametrize("trouble", [damaged, empty], ids=["damaged", "empty"])
def test_the_copy_is_offered_with_what_is_not_in_it(home: Path, trouble: Any) -> None:
    path = book_of(home)
    trouble(path)
    harmed = path.read_bytes()
    page = closed_page(home)
    state = page.view.states[-1]
    assert state.copy and state.copy.key == "closed.copy_until" and "31 March" in str(state.copy)
    assert state.copy_first and not state.some_is_there and path.read_bytes() == harmed
    page.use_copy()
    assert page.go.last == "whos_here" and page.go.note == Message("closed.copy_used")
    assert texts(page) == {WORDS}
    assert [file.read_bytes() for file in (path.parent / FOLDER).rglob(path.name)] == [harmed]
    page.door.close()


def lose_the_last_words(home: Path) -> None:
    """An older file is put back where the book was."""
    path = book_of(home)
    older = path.read_bytes()
    door = door_at(home)
    door.clock.at = START + DAY  # type: ignore[attr-defined]
    door.come_in(Role.YOUNG_PERSON, Role.THERAPIST)
    words_page(door).add("lost soon")
    words_page(door).add("lost as well")
    door.close()
    path.write_bytes(older)


def test_lost_words_are_counted_and_the_person_chooses(home: Path) -> None:
    lose_the_last_words(home)
    page = closed_page(home)
    state = page.view.states[-1]
    lost = int(state.why.names["n"])
    assert state.why.key == "error.rows_lost" and lost >= 2
    assert state.copy and int(state.copy.names["n"]) == lost + 1, "the copy lacks the breakfast as well"
    assert state.some_is_there and not state.copy_first
    page.open_what_is_there()
    assert page.go.last == "whos_here" and page.go.note == Message("closed.opened_rest")
    assert any("breakfast" in text for text in texts(page)) and not any("lost" in text for text in texts(page))
    page.door.close()
    page.door.open()
    page.door.close()


def test_a_copy_that_has_all_of_it_comes_first(home: Path) -> None:
    path = book_of(home)
    older = path.read_bytes()
    door = door_at(home)
    door.clock.at = START + 2 * DAY  # type: ignore[attr-defined]
    door.come_in(Role.YOUNG_PERSON, Role.THERAPIST)
    words_page(door).add("kept in the copy")
    door.open().keep_daily()
    door.close()
    path.write_bytes(older)
    page = closed_page(home)
    state = page.view.states[-1]
    assert state.copy and state.copy.key == "closed.copy_all" and state.copy_first and state.some_is_there
    page.use_copy()
    assert any("kept in the copy" in text for text in texts(page))
    page.door.close()


def test_without_a_copy_there_is_only_one_more_try(home: Path) -> None:
    path = book_of(home)
    for copy in (path.parent / "copies").iterdir():
        copy.unlink()
    damaged(path)
    page = closed_page(home)
    assert page.view.states[-1].copy is None and not page.view.states[-1].some_is_there
    page.use_copy()
    page.open_what_is_there()
    assert not page.go.went


def test_a_device_without_room_says_so_and_nothing_changed(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = book_of(home)
    damaged(path)
    page = closed_page(home)
    harmed = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as less_room:
        less_room.setattr("db.rescue.os.fsync", full)
        page.use_copy()
    assert page.view.states[-1].why.key == "closed.no_room" and path.read_bytes() == harmed
    page.try_again()
    page.use_copy()
    assert page.go.last == "whos_here"
    page.door.close()


def test_a_torn_page_that_is_met_in_the_middle_of_writing(home: Path) -> None:
    """The book was open. Whoever asks what can be done is offered the copy all the same."""
    door = door_at(home)
    door.open()
    page = watched(Closed(door, Way()))
    page.enter(why=Message("error.damaged"))
    assert page.view.states[-1].copy_first
    page.use_copy()
    assert page.go.last == "whos_here" and texts(page) == {WORDS}
    assert told(page) is None
    door.close()


def test_a_lock_puts_the_key_of_a_damaged_book_away_too(home: Path) -> None:
    damaged(book_of(home))
    page = closed_page(home)
    assert page.view.states[-1].copy_first
    page.door.lock()
    page.use_copy()
    page.open_what_is_there()
    assert not page.go.went and page.view.states[-1].copy is None
