"""A book that is damaged, newer, empty, gone, or open in a second copy of the app; a look that cannot be kept.

Each time: one calm sentence that says what to do, what was typed stays on the screen, the file is as it
was, and the very same act succeeds once the luck turns.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.comfort import Choices, Comfort
from app.presenter import CALM, calm
from app.screens.closed.presenter import Closed
from app.screens.comfort.presenter import ComfortPage
from app.screens.first_open.presenter import FirstOpen
from app.screens.whos_here.presenter import WhosHere
from app.text import Message, say
from db import errors
from db.entry import ShelfEntry
from db.records import Role
from tests.journeys.luck import book_of, door_at, opens, told, watched, words_page
from tests.presenters.conftest import TickingClock, Way
from tests.shelves import shelf_at


def test_every_kind_of_trouble_has_its_sentence() -> None:
    kinds = [kind for kind, _ in CALM]
    for error in (*kinds, errors.Refused, errors.BookError):
        assert str(calm(error("kept to itself"))) == say(dict(CALM).get(error, "error.not_saved"))
    told_apart = {error for error in errors.BookError.__subclasses__()} - {errors.Refused}
    assert told_apart <= set(kinds)
    assert str(calm(errors.RowsLost(None, 3))) == say("error.rows_lost", n="3")


# -- the book does not open -----------------------------------------------------------------


def empty(path: Path) -> None:
    path.write_bytes(b"")


def something_else(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00" + b"not a book at all " * 500)


def gone(path: Path) -> None:
    (path.parent / "slots.1.json").unlink()


def half_its_slots(path: Path) -> None:
    slots = path.parent / "slots.1.json"
    slots.write_bytes(slots.read_bytes()[:300])


def damaged(path: Path) -> None:
    """Some bytes in the middle are not as they were written."""
    whole = bytearray(path.read_bytes())
    for at in range(4096, len(whole), 4096):
        whole[at + 200 : at + 216] = bytes(16)
    path.write_bytes(bytes(whole))


def newer(path: Path) -> None:
    book = shelf_at(path.parents[2]).open(ShelfEntry(path.parent))
    book._raw.execute("PRAGMA user_version = 99")
    book.close()


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


TROUBLE: dict[Callable[[Path], None], str] = {
    empty: "error.not_a_book",
    something_else: "error.not_a_book",
    gone: "error.slots_damaged",
    half_its_slots: "error.slots_damaged",
    damaged: "error.damaged",
    cut_short: "error.damaged",
    newer: "error.too_new",
}


@pytest.mark.parametrize("trouble", TROUBLE, ids=[each.__name__ for each in TROUBLE])
def test_a_book_that_cannot_be_opened(home: Path, trouble: Callable[[Path], None]) -> None:
    path, key = book_of(home), TROUBLE[trouble]
    safe = home.parent / "safe"
    shutil.copytree(path.parent, safe)
    trouble(path)
    before = path.read_bytes()

    door = door_at(home)
    with pytest.raises(errors.BookError) as caught:
        door.open()
    closed = watched(Closed(door, Way()))
    closed.enter(why=calm(caught.value))
    assert closed.why == Message(key)
    closed.try_again()
    assert (closed.why, told(closed)) == (Message(key), "closed.still") and not closed.go.went
    who = watched(WhosHere(door, Way()))
    who.enter()
    who.together()
    assert told(who) == key and not who.go.went, "nobody walks on into a closed book"
    assert path.read_bytes() == before

    shutil.rmtree(path.parent)
    shutil.copytree(safe, path.parent)  # the copy was brought back
    closed.try_again()
    assert closed.go.last == "whos_here"
    door.close()
    opens(home)


def test_the_book_went_away_while_it_was_closed(home: Path) -> None:
    door = door_at(home)
    shutil.rmtree(home / "books")
    closed = watched(Closed(door, Way()))
    closed.try_again()
    assert closed.why.key == "error.not_a_book"


def test_a_book_of_nobody(home: Path) -> None:
    """A crash between an older app's two steps could leave one: it is said, and the app starts."""
    shelf = shelf_at(home)
    shelf.create(TickingClock().now() + 10**9).close()
    door = door_at(home)
    closed = watched(Closed(door, Way()))
    for _ in range(2):
        closed.try_again()
        assert closed.why.key == "error.not_a_book", "and it was let go, not held open"


def test_a_second_copy_of_the_app(home: Path) -> None:
    """Another process holds the book; it is a calm sentence here, and nothing at all over there."""
    script = (
        "import sys; from pathlib import Path; from app.door import Door; "
        "from db.shelf import Shelf; from app.phone.clock import DeviceClock;"
        f"door = Door(Shelf(Path({str(home)!r})), DeviceClock()); door.open(); print('open', flush=True);"
        "sys.stdin.readline(); door.close()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        cwd=Path(__file__).resolve().parents[2],
    )  # fmt: skip
    assert other.stdin and other.stdout and other.stdout.readline() == "open\n"
    before = book_of(home).read_bytes()
    door = door_at(home)
    closed = watched(Closed(door, Way()))
    closed.try_again()
    assert closed.why.key == "error.in_use" and not closed.go.went
    assert book_of(home).read_bytes() == before
    other.stdin.write("\n")
    other.stdin.flush()
    assert other.wait(timeout=20) == 0
    closed.try_again()
    assert closed.go.last == "whos_here"
    door.close()
    opens(home)


def test_a_book_damaged_while_it_is_open(home: Path) -> None:
    """The page stays with what is typed; nothing more is written into what cannot be trusted."""
    door = door_at(home)
    door.open()
    door.come_in(Role.YOUNG_PERSON)
    page = words_page(door)
    drawn = len(page.view.states)
    door.open().book._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    damaged(book_of(home))
    door.open().book._raw.execute("PRAGMA shrink_memory").fetchall()
    assert not page.add("Ride the bus")
    assert told(page) == "error.damaged"
    page.keep_draft("Ride the bus")
    page.refresh()
    page.leave()
    assert told(page) == "error.damaged" and len(page.view.states) == drawn
    door.close()


# -- how the app looks ------------------------------------------------------------------------------


def test_a_look_that_cannot_be_kept_holds_for_now(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("in the way")
    put_on: list[Choices] = []
    comfort = Comfort(tmp_path / "home" / "comfort.json", put_on.append)
    page = watched(ComfortPage(comfort, Way()))
    page.enter()
    page.look("dark")
    assert told(page) == "comfort.not_kept"
    assert page.view.states[-1].choices.look == "dark" and put_on[-1].look == "dark"
    first = watched(FirstOpen(comfort, Way()))
    first.enter()
    first.bigger_text()
    assert told(first) == "comfort.not_kept" and first.view.states[-1].text_size == 115
    (tmp_path / "home").unlink()
    page.look("light")
    assert told(page) is None
    assert Comfort(comfort.path).choices == Choices(115, "light")


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[]", "[" * 100_000, '{"text_size": 1e999, "look": "dark", "quiet": 0}', "\udcff", '{"text_size": 7}'],
    ids=lambda text: ascii(text)[:20],
)
def test_a_broken_look_means_the_first_one(tmp_path: Path, text: str) -> None:
    (tmp_path / "comfort.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert Comfort(tmp_path / "comfort.json").choices == Choices()
