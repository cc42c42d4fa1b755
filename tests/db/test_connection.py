"""What every connection promises, and what errors never say."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import sqlcipher3

from db import cipher
from db.book import open_book
from db.errors import BookError, Refused
from db.reading import lines
from tests.db.conftest import KEY
from tests.db.seed import NOW, Seed, typed


def test_every_promise_of_the_connection(path: Path) -> None:
    connection = cipher.connect(path, KEY)
    cipher.write_ahead(connection)
    asked = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "secure_delete": 1,
    }
    assert {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in asked} == asked
    connection.close()


def test_a_closed_book_says_so(path: Path, seed: Seed) -> None:
    book = open_book(path, KEY)
    book.close()
    with pytest.raises(BookError) as caught:
        book.keep_draft(seed.mika, "new_goal", "I wa", NOW)
    assert type(caught.value) is BookError


def test_errors_say_nothing_of_what_was_written(path: Path, seed: Seed) -> None:
    import traceback

    book = open_book(path, KEY)
    try:
        with book.act("write_words", by=seed.dana, now=NOW) as w:
            w.wording(seed.line, "a secret nobody may log", typed("a secret"))
    except Refused:
        told = traceback.format_exc()
    assert "secret nobody" not in told and "not true: wording of a therapist is an idea" in told
    book.close()


def test_a_refused_act_leaves_nothing(path: Path, seed: Seed) -> None:
    book = open_book(path, KEY)
    with book.reading() as c:
        before = lines.history(c, seed.line)
    with pytest.raises(Refused), book.act("write_words", by=seed.mika, now=NOW) as w:
        w.wording(seed.line, "Good words", typed("Good words"))
        w.seal(seed.dana_yes, "together")  # type: ignore[arg-type]
    with pytest.raises(ZeroDivisionError), book.act("write_words", by=seed.mika, now=NOW) as w:
        w.wording(seed.line, "Good words", typed("Good words"))
        raise ZeroDivisionError
    with book.reading() as c:
        assert lines.history(c, seed.line) == before
    book.close()


def test_the_copy_beside_is_as_encrypted_as_the_book(path: Path, tmp_path: Path) -> None:
    """A live file is never copied; VACUUM INTO makes a whole one under the same key."""
    book = open_book(path, KEY)
    copy = book.take_copy(NOW)
    book.close()
    assert b"sleep over" not in copy.path.read_bytes()
    shutil.move(copy.path, tmp_path / "moved.db")
    open_book(tmp_path / "moved.db", KEY).close()
    with pytest.raises(sqlcipher3.DatabaseError):
        cipher.connect(tmp_path / "moved.db", bytes(32)).execute("SELECT * FROM book")
