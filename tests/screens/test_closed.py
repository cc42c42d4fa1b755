"""A book that cannot be opened: why, what to do, one more try."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.text import Message, say
from db.errors import BookDamaged, BookInUse, BookReadOnly
from tests.visit import Visit


@pytest.fixture
def opening(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> Callable[[Exception | None], None]:
    """The page, for a book that is open in another window. Give what happens at the next try (None: it opens)."""
    visit.open("closed", "words", why=Message("error.in_use"))
    door = visit.stage.app.house.door
    real = door.open

    def next_time(error: Exception | None) -> None:
        def open_book() -> object:
            if error is not None:
                raise error
            return real()

        monkeypatch.setattr(door, "open", open_book)

    return next_time


def test_it_says_why_and_help_is_there(visit: Visit, opening: object) -> None:
    assert visit.sees(say("error.in_use"))
    visit.tap(say("app.help"))
    assert visit.name == "help"
    visit.tap(say("app.back"))
    assert visit.name == "closed" and visit.sees(say("error.in_use"))


def test_when_it_opens_people_come_in(visit: Visit, opening: Callable[[Exception | None], None]) -> None:
    opening(None)
    visit.tap(say("closed.try_again"))
    assert visit.name == "whos_here"


def test_the_same_again_is_said_too(visit: Visit, opening: Callable[[Exception | None], None]) -> None:
    opening(BookInUse("still"))
    visit.tap(say("closed.try_again"))
    assert visit.sees(say("error.in_use")) and visit.sees(say("closed.still"))


def test_another_reason_takes_the_place_of_the_first(visit: Visit, opening: Callable[[Exception | None], None]) -> None:
    opening(BookDamaged("torn"))
    visit.tap(say("closed.try_again"))
    assert visit.sees(say("error.damaged"))
    assert not visit.sees(say("error.in_use")) and not visit.sees(say("closed.still"))


def test_it_does_not_speak_of_words_on_a_page_without_any(
    visit: Visit, opening: Callable[[Exception | None], None]
) -> None:
    opening(BookReadOnly("no"))
    visit.tap(say("closed.try_again"))
    assert visit.sees(say("closed.read_only"))
    assert not visit.sees("words")
