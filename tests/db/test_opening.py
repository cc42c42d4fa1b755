"""Whatever lies where a book should be: a calm error, and the file stays as it was."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from db import cipher
from db.book import create_book, open_book
from db.check import check_whole
from db.errors import BookDamaged, BookInUse, BookTooNew, NotABook, Refused
from db.reading import lines
from tests.db.conftest import KEY
from tests.db.seed import NOW, Seed


def refused(path: Path, error: type[Exception], key: bytes = KEY) -> None:
    """Opening raises ``error``, says nothing of the book, and changes no byte."""
    before = path.read_bytes()
    with pytest.raises(error) as caught:
        open_book(path, key)
    assert caught.value.__context__ is None or caught.value.__suppress_context__
    assert path.read_bytes() == before
    with pytest.raises(error):
        open_book(path, key)  # and the lock was let go


def test_nothing_there(tmp_path: Path) -> None:
    with pytest.raises(NotABook):
        open_book(tmp_path / "book.db", KEY)
    assert list(tmp_path.iterdir()) == []


def test_empty(path: Path) -> None:
    path.write_bytes(b"")
    with pytest.raises(NotABook):
        open_book(path, KEY)
    assert path.read_bytes() == b""


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(NotABook):
        open_book(tmp_path, KEY)


def test_another_key(path: Path) -> None:
    refused(path, NotABook, bytes(32))


def test_a_plain_database(path: Path) -> None:
    path.unlink()
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE book(id)")
    plain.commit()
    plain.close()
    refused(path, NotABook)


def test_something_else(path: Path) -> None:
    path.write_bytes(b"Dear diary, " * 1000)
    refused(path, NotABook)


def test_an_encrypted_database_that_is_no_book(path: Path) -> None:
    path.unlink()
    path.touch()
    other = cipher.connect(path, KEY)
    other.execute("CREATE TABLE shopping(list)")
    other.close()
    refused(path, NotABook)


def test_first_page_damaged(path: Path) -> None:
    flip(path, 100)
    refused(path, NotABook)


def test_cut_short(path: Path) -> None:
    size = path.stat().st_size
    os.truncate(path, size // 2 // 4096 * 4096)
    refused(path, BookDamaged)


def test_cut_in_the_middle_of_a_page(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2 // 4096 * 4096 + 1000)
    refused(path, BookDamaged)


def test_any_page_damaged(path: Path) -> None:
    """Found at open, or at the latest by the first look at what stands there: never read as if it were whole."""
    whole = path.read_bytes()
    for page in range(1, len(whole) // 4096):
        path.write_bytes(whole)
        flip(path, page * 4096 + 200)
        damaged = path.read_bytes()
        with pytest.raises(BookDamaged):
            book = open_book(path, KEY)
            try:
                check_whole(book)
            finally:
                book.close()
        assert path.read_bytes() == damaged


def test_after_damage_the_book_is_closed(path: Path, seed: Seed) -> None:
    """A connection that met a damaged page cannot be trusted with the next one."""
    book = open_book(path, KEY)
    with book.reading() as c:
        root = c.exec_driver_sql("SELECT rootpage FROM sqlite_master WHERE name = 'line_goal'").scalar_one()
    book.close()
    flip(path, (root - 1) * 4096 + 200)
    book = open_book(path, KEY)
    with pytest.raises(BookDamaged), book.reading() as c:
        lines.current(c, seed.goal)
    with pytest.raises(BookDamaged), book.act("write", by=seed.mika, now=NOW) as w:
        w.goal()
    open_elsewhere = subprocess.run([sys.executable, "-c", OPEN, str(path)], capture_output=True, text=True)
    assert "BookInUse" not in open_elsewhere.stdout + open_elsewhere.stderr


OPEN = """
import sys
from pathlib import Path
from db.book import open_book

open_book(Path(sys.argv[1]), bytes(range(32)))
"""


def test_from_a_newer_app(path: Path) -> None:
    newer = cipher.connect(path, KEY)
    newer.execute("PRAGMA user_version = 2")
    newer.close()
    refused(path, BookTooNew)


@pytest.mark.parametrize(
    "sql",
    [
        "DROP TRIGGER wording_in",
        "DROP TRIGGER seal_kept",
        "DROP VIEW agreement; CREATE VIEW agreement AS SELECT * FROM version",
        "CREATE TABLE more(id)",
        "CREATE TRIGGER more BEFORE INSERT ON answer BEGIN SELECT RAISE(IGNORE); END",
        "DROP INDEX wording_line",
    ],
)
def test_rules_taken_away_or_added(path: Path, sql: str) -> None:
    tool = cipher.connect(path, KEY)
    tool.executescript(sql)
    tool.close()
    refused(path, BookDamaged)


def test_a_version_that_is_not_what_it_is_named(path: Path, seed: Seed) -> None:
    """SQL cannot hash, so this is seen when the version is read."""
    from db.reading import agreements

    tool = cipher.connect(path, KEY)
    (ddl,) = tool.execute("SELECT sql FROM sqlite_master WHERE name = 'version_kept'").fetchone()
    tool.execute("DROP TRIGGER version_kept")
    tool.execute("UPDATE version SET body = replace(body, 'Leo', 'Gran')")
    tool.execute(ddl)
    tool.close()
    book = open_book(path, KEY)
    with pytest.raises(BookDamaged), book.reading() as c:
        agreements.agreements(c, seed.goal)
    with book.reading() as c:
        assert lines.current(c, seed.goal), "everything else can still be read"
    with pytest.raises(BookDamaged):
        check_whole(book)
    book.close()


def test_a_second_copy_of_the_app(path: Path, seed: Seed) -> None:
    first = open_book(path, KEY)
    before = path.read_bytes()
    with pytest.raises(BookInUse):
        open_book(path, KEY)
    other = subprocess.run([sys.executable, "-c", OPEN, str(path)], capture_output=True, text=True)
    assert "BookInUse" in other.stderr
    assert path.read_bytes() == before
    with first.act("write", by=seed.mika, now=NOW) as w:
        w.goal()
    first.close()
    open_book(path, KEY).close()


def test_a_book_is_never_made_over_a_file(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(Refused):
        create_book(path, KEY, NOW)
    assert path.read_bytes() == before


@pytest.mark.parametrize("key", [b"", bytes(31), bytes(33)])
def test_a_key_has_32_bytes(path: Path, key: bytes) -> None:
    """Anything else would pass silently as a passphrase."""
    with pytest.raises(ValueError, match="32"):
        open_book(path, key)
    with pytest.raises(ValueError, match="32"):
        create_book(path.with_name("new.db"), key, NOW)


def flip(path: Path, place: int) -> None:
    with path.open("r+b") as file:
        file.seek(place)
        byte = file.read(1)
        file.seek(place)
        file.write(bytes([byte[0] ^ 0xFF]))
