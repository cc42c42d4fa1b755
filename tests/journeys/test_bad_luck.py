"""A full disk, a read-only folder, a damaged, newer or empty book, a second copy of the app.

Each time: one calm sentence that says what to do, what was typed stays on the screen, the file is as it
was, and the very same act succeeds once the luck turns.
"""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.comfort import Choices, Comfort
from app.door import Door
from app.presenter import CALM, calm
from app.screens.closed.presenter import Closed
from app.screens.comfort.presenter import ComfortPage
from app.screens.first_open.presenter import FirstOpen
from app.screens.marks import text_of
from app.screens.our_words.presenter import OurWords
from app.screens.welcome.presenter import Welcome
from app.screens.whos_here.presenter import WhosHere
from app.text import Message, say
from db import cipher, errors
from db.keys import KeyFile
from db.records import Role
from db.shelf import Shelf
from tests.db.apart import NOBODY, in_child, said
from tests.presenters.conftest import Recorder, TickingClock, Way

WORDS = "I want to sleep over at Leo's house"


def door_at(home: Path) -> Door:
    return Door(Shelf(home, KeyFile()), TickingClock())


def watched(page: Any) -> Any:
    page.view = Recorder()
    return page


def told(page: Any) -> str | None:
    return page.view.note.key if page.view.note else None


def begun(home: Path) -> Door:
    """A door with a new book for Mika and Dana, who sit together."""
    door = door_at(home)
    welcome = watched(Welcome(door, Way()))
    welcome.enter(young_person="Mika", therapist="Dana")
    welcome.next()
    welcome.next()
    assert told(welcome) is None and welcome.go.last == "our_words"
    return door


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
    return Shelf(home, KeyFile()).books()[-1].path


def opens(home: Path) -> None:
    """The book opens, and says what was written."""
    door = door_at(home)
    with door.open().book.reading() as c:
        assert c.exec_driver_sql("SELECT text FROM wording").scalar() == WORDS
    door.close()


def test_every_kind_of_trouble_has_its_sentence() -> None:
    kinds = [kind for kind, _ in CALM]
    for error in (*kinds, errors.Refused, errors.BookError):
        assert str(calm(error("kept to itself"))) == say(dict(CALM).get(error, "error.not_saved"))
    told_apart = {error for error in errors.BookError.__subclasses__()} - {errors.Refused}
    assert told_apart == set(kinds)


# -- the book does not open -----------------------------------------------------------------


def empty(path: Path) -> None:
    path.write_bytes(b"")


def something_else(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00" + b"not a book at all " * 500)


def gone(path: Path) -> None:
    (path.parent / "book.key").unlink()


def half_a_key(path: Path) -> None:
    key = path.parent / "book.key"
    key.write_bytes(key.read_bytes()[:31])


def damaged(path: Path) -> None:
    """Some bytes in the middle are not as they were written."""
    whole = bytearray(path.read_bytes())
    for at in range(4096, len(whole), 4096):
        whole[at + 200 : at + 216] = bytes(16)
    path.write_bytes(bytes(whole))


def newer(path: Path) -> None:
    connection = cipher.connect(path, (path.parent / "book.key").read_bytes())
    connection.execute("PRAGMA user_version = 99")
    connection.close()


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


TROUBLE: dict[Callable[[Path], None], str] = {
    empty: "error.not_a_book",
    something_else: "error.not_a_book",
    gone: "error.not_a_book",
    half_a_key: "error.not_a_book",
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
    shelf = Shelf(home, KeyFile())
    shelf.create(TickingClock().now() + 10**9).close()
    door = door_at(home)
    closed = watched(Closed(door, Way()))
    for _ in range(2):
        closed.try_again()
        assert closed.why.key == "error.not_a_book", "and it was let go, not held open"


def test_a_second_copy_of_the_app(home: Path) -> None:
    """Another process holds the book; it is a calm sentence here, and nothing at all over there."""
    script = (
        "import sys; from pathlib import Path; from app.door import Door; from db.keys import KeyFile;"
        "from db.shelf import Shelf; from app.phone.clock import DeviceClock;"
        f"door = Door(Shelf(Path({str(home)!r}), KeyFile()), DeviceClock()); door.open(); print('open', flush=True);"
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


# -- a full disk ---------------------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    try:
        mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)]
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("a full disk needs root, to mount a small one")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def fill(disk: Path) -> Path:
    """Not a byte is left."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (65536, 4096, 1):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                continue
    return filler


def test_a_full_disk_while_writing(small_disk: Path) -> None:
    door = begun(small_disk)
    page = words_page(door)
    page.add(WORDS)
    book = door.open().book
    book._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    filler = fill(small_disk)
    before, drawn = book_of(small_disk).read_bytes(), page.view.states[-1]
    long = "and not call home " * 400
    for act in (
        lambda: page.keep_draft(long),
        lambda: page.add(long),
        lambda: page.undo(),
        lambda: page.choose(0, 2) and page.add("Maybe I want"),
    ):
        page.view.note = None
        assert not act()
        assert told(page) == "error.no_room"
    assert book_of(small_disk).read_bytes() == before
    assert page.view.states[-1].line.words == drawn.line.words, "reading goes on"
    assert page.chosen == (0, 2), "what was being changed is still being changed"

    filler.unlink()
    assert page.add("Maybe I want") and told(page) is None
    assert page.add(long)
    assert text_of(page.view.states[-1].line.words) == f"Maybe {WORDS} {long.strip()}"
    door.close()


def test_a_full_disk_at_the_very_start(small_disk: Path) -> None:
    filler = fill(small_disk)
    door = door_at(small_disk / "home")
    welcome = watched(Welcome(door, Way()))
    welcome.enter(young_person="Mika", therapist="Dana")
    welcome.next()
    welcome.next()
    assert told(welcome) == "error.no_room" and not welcome.go.went
    assert welcome.view.states[-1].young_person == "Mika"
    assert not door.has_book
    filler.unlink()
    welcome.next()
    assert told(welcome) is None and welcome.go.last == "our_words"
    assert len(door.shelf.books()) == 1
    door.close()


def test_a_disk_that_fills_up_at_any_moment_of_the_start(small_disk: Path) -> None:
    """However far it got: one book at the end, with both names in it, and none half made."""
    for free in range(0, 1200, 60):
        filler = fill(small_disk)
        with filler.open("r+b") as file:
            file.truncate(max(0, filler.stat().st_size - free * 1024))
        home = small_disk / "home"
        door = door_at(home)
        welcome = watched(Welcome(door, Way()))
        welcome.enter(young_person="Mika", therapist="Dana")
        welcome.next()
        welcome.next()
        done = welcome.go.went == [("our_words", {})]
        assert done or told(welcome) == "error.no_room"
        filler.unlink()
        if not done:
            welcome.next()
        assert welcome.go.last == "our_words" and len(door.shelf.books()) == 1
        assert [person.name for person in (door.open().here.young_person, door.open().here.therapist)] == ["Mika", "Dana"]
        door.close()
        shutil.rmtree(home)


# -- a folder that cannot be written ---------------------------------------------------------------


def as_nobody(home: Path, do: Callable[[], str]) -> str:
    """What came of it for somebody with no special rights (permissions do not bind root)."""

    def work(pipe: int) -> None:
        if os.getuid() == 0:
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        os.write(pipe, do().encode())

    return said(*in_child(work))


@pytest.fixture
def nobodys(home: Path) -> Iterator[Path]:
    """The home belongs to somebody who can be locked out of it."""
    for path in (home.parent, *home.parent.parents):
        if path.owner() == "root" and path != Path("/") and not path.stat().st_mode & stat.S_IXOTH:
            path.chmod(path.stat().st_mode | stat.S_IXOTH)
    for path in (home, *home.rglob("*")):
        if os.getuid() == 0:
            os.chown(path, NOBODY, NOBODY)
    yield home
    for path in (home, *home.rglob("*")):
        path.chmod(0o700 if path.is_dir() else 0o600)


def lock(home: Path, mode: int) -> None:
    for path in (*home.rglob("*"), home):
        if path.is_dir():
            path.chmod(mode)


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
@pytest.mark.parametrize("mode", [0o500, 0o000])
def test_a_folder_that_cannot_be_written_or_looked_into(nobodys: Path, mode: int) -> None:
    path = book_of(nobodys)
    before = path.read_bytes()

    def open_and_begin() -> str:
        door = door_at(nobodys)
        closed = watched(Closed(door, Way()))
        closed.try_again()
        welcome = watched(Welcome(door, Way()))
        welcome.enter(young_person="Mika", therapist="Dana")
        welcome.next()
        welcome.next()
        assert not welcome.go.went and not closed.go.went
        return f"{closed.why.key} {told(welcome)}"

    lock(nobodys, mode)
    assert as_nobody(nobodys, open_and_begin) == "error.read_only error.read_only"
    assert path.read_bytes() == before
    lock(nobodys, 0o700)

    def open_again() -> str:
        opens(nobodys)
        return "fine"

    assert as_nobody(nobodys, open_again) == "fine"


def test_a_file_where_the_home_should_be(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("in the way")
    door = door_at(tmp_path / "home")
    assert not door.has_book
    welcome = watched(Welcome(door, Way()))
    welcome.enter(young_person="Mika", therapist="Dana")
    welcome.next()
    welcome.next()
    assert told(welcome) == "error.read_only"
    (tmp_path / "home").unlink()
    welcome.next()
    assert welcome.go.last == "our_words"
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
    ["", "{}", "[]", "null", "[" * 100_000, '{"text_size": 1e999, "look": "dark", "quiet": 0}', "\udcff", '{"text_size": 7}'],
    ids=lambda text: ascii(text)[:20],
)
def test_a_broken_look_means_the_first_one(tmp_path: Path, text: str) -> None:
    (tmp_path / "comfort.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert Comfort(tmp_path / "comfort.json").choices == Choices()
