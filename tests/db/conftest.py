"""A real, encrypted, planted book for every test; made once and copied."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlcipher3

from db import cipher
from db.book import Book, create_book, open_book
from db.tables import CARRIED
from tests.db.seed import NOW, Seed, plant

KEY = bytes(range(32))


def rows_of(book: Book) -> dict[str, list[object]]:
    """Everything that can be carried, table by table."""
    with book.reading() as c:
        asked = {table.name: f'SELECT * FROM "{table.name}" ORDER BY id' for table in CARRIED}
        return {name: [tuple(row) for row in c.exec_driver_sql(sql)] for name, sql in asked.items()}


@pytest.fixture(scope="session")
def planted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Seed]:
    """A closed book and what is in it. Copy it before use."""
    path = tmp_path_factory.mktemp("planted") / "book.db"
    book = create_book(path, KEY, NOW)
    seed = plant(book)
    book.close()
    return path, seed


@pytest.fixture
def path(planted: tuple[Path, Seed], tmp_path: Path) -> Path:
    """A copy of the planted book, closed."""
    copy = tmp_path / "book.db"
    shutil.copyfile(planted[0], copy)
    return copy


@pytest.fixture
def seed(planted: tuple[Path, Seed]) -> Seed:
    return planted[1]


@pytest.fixture
def book(path: Path) -> Iterator[Book]:
    book = open_book(path, KEY)
    yield book
    book.close()


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Callable[[Path], Book]]:
    """Open more books; all are closed at the end."""
    books: list[Book] = []

    def open_one(path: Path) -> Book:
        books.append(open_book(path, KEY))
        return books[-1]

    yield open_one
    for book in books:
        book.close()


@pytest.fixture
def raw(path: Path) -> Iterator[sqlcipher3.Connection]:
    """The planted book as somebody with a database tool and the key would hold it."""
    connection = cipher.connect(path, KEY)
    yield connection
    connection.close()
