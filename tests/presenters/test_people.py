"""People: the list is there at once, stays true to the books, and goes with them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.caseload import open_from_caseload
from app.door import Door
from app.screens.caseload.presenter import Caseload, State
from app.ways_in import try_passphrase, try_pictures
from db.book import Book
from db.records import Role
from tests.codes import Codes, set_locks
from tests.presenters.conftest import Way
from tests.stories import Story

Watch = Callable[[Any], Any]


@pytest.fixture
def codes(door: Door) -> Codes:
    """Mika's book and Ada's are on Dana's caseload."""
    Story(door.begin("Mika", "Dana"))
    door.come_in(Role.YOUNG_PERSON, Role.THERAPIST)
    codes = set_locks(door)
    door.lock()
    door.take(try_passphrase(door, codes.passphrase))
    door.begin("Ada", "Dana")
    door.lock()
    return codes


def seen(door: Door, codes: Codes, watch: Watch) -> State:
    if door.caseload is None:
        door.take(try_passphrase(door, codes.passphrase))
    page = Caseload(door, Way())
    view = watch(page)
    page.enter(stay=True)
    return view.states[-1]


def told(state: State) -> list[tuple[str, str, bool]]:
    return [(line.name, line.sub, line.first) for line in state.rows]


def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Which books are opened from here on."""
    found: list[Path] = []
    close = Book.close

    def counted(book: Book) -> None:
        found.append(book.path.parent)
        close(book)

    monkeypatch.setattr(Book, "close", counted)
    return found


def alone(door: Door, codes: Codes) -> None:
    """Mika opens the book alone, with Dana's caseload locked, and keeps a line."""
    door.lock()
    door.take(try_pictures(door, codes.taps))
    door.come_in(Role.YOUNG_PERSON)


def test_up_to_date_is_by_first_name(door: Door, codes: Codes, watch: Watch) -> None:
    assert told(seen(door, codes, watch)) == [("Ada", "", False), ("Mika", "First visit, 31 March", False)]


def test_a_list_that_is_whole_opens_no_book(
    door: Door, codes: Codes, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen(door, codes, watch)
    door.lock()
    books = opened(monkeypatch)
    assert len(seen(door, codes, watch).rows) == 2 and books == []


def test_what_was_written_meanwhile_is_found_and_only_that_book_is_opened(
    door: Door, codes: Codes, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.actions.keep_note import keep_note

    seen(door, codes, watch)
    alone(door, codes)
    mika = door.entry.folder
    keep_note(door.open().book, door.open().hand(), "Can we talk?")
    door.lock()
    books = opened(monkeypatch)
    assert told(seen(door, codes, watch))[0] == ("Mika", "Kept on Tuesday", True)
    assert books == [mika]


def test_closing_a_book_freshens_its_row_and_no_other(door: Door, codes: Codes, watch: Watch) -> None:
    ada = door.shelf.entry(seen(door, codes, watch).rows[0].book)
    open_from_caseload(door, ada)
    before = door.caseload.people()
    door.come_in(Role.THERAPIST)
    door.shut()
    changed = set(door.caseload.people()) - set(before)
    assert [row.name for row in changed] == ["Ada"]


@pytest.mark.parametrize("harm", [lambda file: file.unlink(), lambda file: file.write_bytes(b"\x00" * 99)])
def test_a_list_that_is_gone_or_damaged_is_made_again(
    door: Door, codes: Codes, watch: Watch, harm: Callable[[Path], object]
) -> None:
    whole = told(seen(door, codes, watch))
    door.lock()
    (file,) = (door.shelf.home / "shelves").glob("*.people")
    harm(file)
    assert told(seen(door, codes, watch)) == whole
    assert len(door.caseload.people()) == 2


def test_ending_a_book_takes_the_list_away(door: Door, codes: Codes, watch: Watch) -> None:
    ada = door.shelf.entry(seen(door, codes, watch).rows[0].book)
    door.shelf.end(ada, [])
    assert list((door.shelf.home / "shelves").glob("*.people")) == []
    assert [line.name for line in seen(door, codes, watch).rows] == ["Mika"]


def test_no_name_stays_on_a_page_that_was_left(door: Door, codes: Codes, watch: Watch) -> None:
    door.take(try_passphrase(door, codes.passphrase))
    page = Caseload(door, Way())
    view = watch(page)
    page.enter(stay=True)
    page.leave()
    assert view.states[-1].rows == () and page.rows == ()


def test_two_of_one_name_have_different_shapes(door: Door, codes: Codes, watch: Watch) -> None:
    door.take(try_passphrase(door, codes.passphrase))
    door.begin("Mika", "Dana")
    lines = seen(door, codes, watch).rows
    assert [line.name for line in lines] == ["Ada", "Mika", "Mika"]
    assert lines[0].shape is None and {line.shape for line in lines[1:]} == {0, 1}


def test_a_search_leaves_the_others_out(door: Door, codes: Codes, watch: Watch) -> None:
    door.take(try_passphrase(door, codes.passphrase))
    page = Caseload(door, Way())
    view = watch(page)
    page.enter(stay=True)
    page.find(" mi")
    assert [line.name for line in view.states[-1].rows] == ["Mika"] and view.states[-1].searching
