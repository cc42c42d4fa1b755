"""A full disk, and a folder that cannot be written or looked into, from the first tap to a book in use."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.screens.closed.presenter import Closed
from app.screens.marks import text_of
from tests.db.apart import NOBODY, in_child, said
from tests.db.small_disk import fill
from tests.journeys.luck import (
    WORDS,
    begun,
    book_of,
    door_at,
    opens,
    told,
    watched,
    welcomed,
    words_page,
)
from tests.presenters.conftest import Way


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
    welcome = welcomed(door)
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
        filler = fill(small_disk, free * 1024)
        home = small_disk / "home"
        door = door_at(home)
        welcome = welcomed(door)
        done = welcome.go.went == [("our_words", {})]
        assert done or told(welcome) == "error.no_room"
        filler.unlink()
        if not done:
            welcome.next()
        assert welcome.go.last == "our_words" and len(door.shelf.books()) == 1
        here = door.open().here
        assert (here.young_person.name, here.therapist.name) == ("Mika", "Dana")
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
        welcome = welcomed(door)
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
    welcome = welcomed(door)
    assert told(welcome) == "error.read_only"
    (tmp_path / "home").unlink()
    welcome.next()
    assert welcome.go.last == "our_words"
    door.close()
