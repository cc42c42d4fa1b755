"""What it costs that two copies of 50,000 rows meet, against copying those rows plainly."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlcipher3

from db import cipher
from db.book import Book, create_book, open_book
from db.carry import merge
from db.tables import CARRIED
from tests.db.conftest import KEY
from tests.db.five_years import START, fill

ROWS = 50_000
AT_MOST = 4
"""Times a plain copy of all rows: each row passes its trigger, which asks whether it is there and what it rests on."""


@pytest.mark.parametrize("apart_by", [500, 20_000], ids=["a month apart", "nearly half of it apart"])
def test_two_copies_of_fifty_thousand_rows_meet(tmp_path: Path, apart_by: int) -> None:
    """``apart_by``: rows of each that the other has not. The figures are printed: `-s`."""
    here, there = two_copies(tmp_path, apart_by)
    rows = sum(count(here, table.name) for table in CARRIED)
    assert rows >= ROWS
    there.close()
    apart = took(lambda: merge(here, there.path, KEY))
    again = took(lambda: merge(here, there.path, KEY))
    here.close()
    plain = took(lambda: plain_copy(here.path, tmp_path / "plain.db"))
    print(f"\n{apart_by:,} of {rows:,} rows are new: {apart:.2f} s, {apart / plain:.1f} times a plain copy", end="")
    print(f"\nthe same once more: {again:.2f} s, {again / plain:.1f} times", end="")
    assert apart / plain <= AT_MOST and again / plain <= AT_MOST


def two_copies(folder: Path, apart_by: int) -> tuple[Book, Book]:
    """Alike, but for so many tries in each."""
    here = create_book(folder / "here.db", KEY, START)
    filled = fill(here, tries=(ROWS - apart_by) // 42, ratings=50)
    here.close()
    shutil.copyfile(folder / "here.db", folder / "there.db")
    books = open_book(folder / "here.db", KEY), open_book(folder / "there.db", KEY)
    for book in books:
        with book.act("try_step", by=filled.mika, now=START) as w:
            for n in range(apart_by):
                w.try_(filled.steps[n % len(filled.steps)], "did", "2020-09-13")
    return books


def count(book: Book, table: str) -> int:
    with book.reading() as c:
        return int(c.exec_driver_sql(f'SELECT count(*) FROM "{table}"').scalar_one())


def plain_copy(source: Path, target: Path) -> None:
    """Every row into an encrypted file with the same tables and indexes, and nothing that looks at it."""
    target.touch()
    connection = cipher.connect(target, KEY)
    cipher.write_ahead(connection)
    connection.execute(f"ATTACH ? AS other KEY {cipher.key_sql(KEY)}", (f"{source.absolute().as_uri()}?mode=ro",))
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    lay(connection)
    for table in CARRIED:
        connection.execute(f'INSERT INTO main."{table.name}" SELECT * FROM other."{table.name}" ORDER BY id')
    connection.execute("COMMIT")
    connection.close()


def lay(connection: sqlcipher3.Connection) -> None:
    asked = (
        "SELECT sql FROM other.sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL ORDER BY type DESC"
    )
    for (sql,) in connection.execute(asked).fetchall():
        connection.execute(sql)


def took(do: Callable[[], object]) -> float:
    start = time.perf_counter()
    do()
    return time.perf_counter() - start
