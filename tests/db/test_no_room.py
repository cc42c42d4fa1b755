"""A full disk and a folder that cannot be written: said calmly, nothing half kept, reading goes on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from db import cipher
from db.book import Book, create_book, open_book
from db.errors import BookError, BookReadOnly, NoRoom
from db.reading import lines
from tests.db.apart import NOBODY, as_nobody, in_child, outcome, said
from tests.db.conftest import KEY
from tests.db.seed import NOW, Seed, plant, typed
from tests.db.small_disk import fill, on_a_small_disk
from tests.shelves import shelf_at

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks")

LONG = "word " * 2000


def write_until_full(book: Book, seed: Seed) -> tuple[bytes | None, type[BookError] | None]:
    """The last wording that was kept, and what happened then."""
    kept = None
    for n in range(2000):
        try:
            with book.act("write_words", by=seed.mika, now=NOW + n) as w:
                new = w.wording(seed.line, f"{n} {LONG}", typed(f"{n} {LONG}"), parent=seed.words)
            kept = new
        except BookError as error:
            return kept, type(error)
    return kept, None


def goes_on(book: Book, seed: Seed, kept: bytes | None) -> None:
    """What was kept can be read, and is what stands."""
    with book.reading() as c:
        now = lines.current_of(c, seed.line)
    assert now and now.wording.id == (kept or seed.words)


def test_full_in_the_middle_of_an_act(book: Book, seed: Seed) -> None:
    pages = book._raw.execute("PRAGMA page_count").fetchone()[0]
    book._raw.execute(f"PRAGMA max_page_count = {pages + 20}").fetchall()
    kept, error = write_until_full(book, seed)
    assert error is NoRoom
    goes_on(book, seed, kept)
    with pytest.raises(NoRoom):
        book.keep_draft(seed.mika, "line:1", LONG * 20, NOW)
    book._raw.execute("PRAGMA max_page_count = 1000000").fetchall()
    with book.act("write_words", by=seed.mika, now=NOW) as w:  # room was made: writing goes on
        kept = w.wording(seed.line, "Room again", typed("Room again"), parent=seed.words)
    goes_on(book, seed, kept)


def test_files_may_not_grow(path: Path, seed: Seed) -> None:
    """The system refuses the write itself, as a quota does."""

    def limited(pipe: int) -> None:
        import resource

        book = open_book(path, KEY)
        size = path.stat().st_size + 100_000
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        kept, error = write_until_full(book, seed)
        goes_on(book, seed, kept)
        os.write(pipe, f"{error.__name__ if error else None} {kept.hex() if kept else ''}".encode())
        os._exit(0)  # as if killed: nothing is tidied up

    told = said(*in_child(limited))
    error, _, kept = told.partition(" ")
    assert error == "NoRoom" and kept, told
    book = open_book(path, KEY)
    goes_on(book, seed, bytes.fromhex(kept))
    book.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("needs a right to mount; the two tests above do without")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_really_full_disk(small_disk: Path) -> None:
    path = small_disk / "book.db"
    book = create_book(path, KEY, NOW)
    seed = plant(book)
    kept, error = write_until_full(book, seed)
    assert error is NoRoom
    goes_on(book, seed, kept)
    book.close()
    for n in range(50):
        try:
            (small_disk / f"fill{n}").write_bytes(b"x" * 65536)
        except OSError:
            break
    before = path.read_bytes()
    with pytest.raises(NoRoom):
        shelf_at(small_disk).create(NOW)
    assert [p.name for p in (small_disk / "books").glob("*")] == []
    with pytest.raises(NoRoom):
        create_book(small_disk / "another.db", KEY, NOW)
    assert not (small_disk / "another.db").exists()
    try:
        again = open_book(path, KEY)
        goes_on(again, seed, kept)
        again.close()
    except NoRoom:
        pass
    assert path.read_bytes() == before


def test_a_full_disk_is_not_taken_for_a_damaged_book(path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Opening lays an index beside the book; where that has no room, nothing is wrong with the pages."""

    def open_with_less_and_less(disk: Path) -> set[bytes]:
        book, came = Path(shutil.copy(path, disk)), set()
        for room in range(0, 128 * 1024, 4096):
            filler = fill(disk, room)
            came.add(outcome(lambda: open_book(book, KEY).close()))
            came.add(outcome(lambda: create_book(book.with_name("new.db"), KEY, NOW).close()))
            filler.unlink()
        return came - {b"fine"}

    told = on_a_small_disk(tmp_path_factory.mktemp("disk"), open_with_less_and_less)
    assert told == repr({NoRoom.__name__.encode()})


def test_a_key_is_changed_without_more_room(book: Book, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A failed change does not say what it lacked, so it is asked for no room at all."""

    def change(disk: Path) -> bytes:
        (disk / "copy.db").touch()
        book.write_copy(disk / "copy.db")
        fill(disk)
        return outcome(lambda: cipher.change_key(disk / "copy.db", KEY, bytes(32)))

    assert on_a_small_disk(tmp_path_factory.mktemp("disk"), change) == repr(b"fine")


@pytest.fixture
def nobodys(path: Path) -> Iterator[Path]:
    """A copy of the book in a folder that belongs to nobody (or to us, when we are not root)."""
    folder = Path(tempfile.mkdtemp(prefix="two-pens-test-"))
    copy = folder / "book.db"
    shutil.copyfile(path, copy)
    if os.getuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
        os.chown(copy, NOBODY, NOBODY)
    yield copy
    folder.chmod(0o755)
    shutil.rmtree(folder)


def asked(do: object) -> str:
    """What came of it when somebody with no special rights did it."""

    def work(pipe: int) -> None:
        as_nobody()
        os.write(pipe, outcome(do))  # type: ignore[arg-type]

    return said(*in_child(work))


def test_a_folder_that_cannot_be_written(nobodys: Path) -> None:
    before = nobodys.read_bytes()
    nobodys.parent.chmod(0o555)
    assert asked(lambda: open_book(nobodys, KEY)) == BookReadOnly.__name__
    assert asked(lambda: create_book(nobodys.with_name("new.db"), KEY, NOW)) == BookReadOnly.__name__
    assert asked(lambda: shelf_at(nobodys.parent).create(NOW)) == BookReadOnly.__name__
    assert nobodys.read_bytes() == before
    assert [p.name for p in nobodys.parent.iterdir()] == ["book.db"]


def test_a_folder_that_became_read_only_since(nobodys: Path) -> None:
    assert asked(lambda: open_book(nobodys, KEY).close()) == "fine"
    before = nobodys.read_bytes()
    nobodys.parent.chmod(0o555)
    assert asked(lambda: open_book(nobodys, KEY)) == BookReadOnly.__name__
    assert nobodys.read_bytes() == before


def test_a_file_that_cannot_be_written(nobodys: Path, seed: Seed) -> None:
    """It can be read; writing says so."""
    nobodys.chmod(0o400)
    before = nobodys.read_bytes()

    def read_then_write() -> None:
        book = open_book(nobodys, KEY)
        with book.reading() as c:
            assert lines.current(c, seed.goal)
        with book.act("write_goal", by=seed.mika, now=NOW) as w:
            w.goal()

    assert asked(read_then_write) == BookReadOnly.__name__
    assert nobodys.read_bytes() == before


def test_a_file_that_cannot_be_read(nobodys: Path) -> None:
    nobodys.chmod(0o000)
    assert asked(lambda: open_book(nobodys, KEY)) == BookReadOnly.__name__
