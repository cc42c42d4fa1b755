"""A folder that may not be written to: said as such, everything as it was, and once it may be, the work goes on."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from db.errors import BookReadOnly
from db.reading.people import people
from tests.db.apart import NOBODY, as_nobody, in_child, outcome, said
from tests.db.seed import NOW
from tests.db.told import DANA, MIKA, Told
from tests.drills.lived_in import GRAN, SHEET, check_all, everything_in, left_over
from tests.drills.works import WORKS, Work

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks")
NEEDS_NO_FOLDER = {"write", "seal"}
"""With the book open, its files are as well."""
WAYS_IN: tuple[Callable[[Told], object], ...] = (
    lambda told: told.shelf.open_mine(MIKA, NOW),
    lambda told: told.shelf.open_caseload(DANA, NOW),
    lambda told: told.shelf.open_with_sheet(SHEET, NOW),
    lambda told: told.shelf.open_home(GRAN, NOW),
    lambda told: told.shelf.create(NOW),
)


@pytest.fixture
def nobodys(told: Told) -> Told:
    """The home belongs to somebody whom permissions bind (they do not bind root)."""
    if os.getuid() == 0:
        for path in (told.home.parent, told.home, *told.home.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
    return told


@contextmanager
def locked(home: Path) -> Iterator[None]:
    """No folder of it may be written to, for as long as the block lasts."""
    folders = [home.parent, home, *(path for path in home.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o500)
    try:
        yield
    finally:
        for folder in folders:
            folder.chmod(0o700)


@pytest.mark.parametrize("work", WORKS, ids=lambda work: work.__name__)
def test_read_only_while_the_book_is_open(nobodys: Told, work: Work) -> None:
    def drill(pipe: int) -> None:
        as_nobody()
        book = nobodys.opened()
        with locked(nobodys.home):
            os.write(pipe, outcome(lambda: work(nobodys, book, 1)))
            with book.reading() as connection:
                assert people(connection), "reading goes on"
            book.close()
        assert left_over(nobodys) == set()
        check_all(nobodys)
        book = nobodys.opened()
        work(nobodys, book, 1)
        book.close()
        check_all(nobodys)

    expected = "fine" if work.__name__ in NEEDS_NO_FOLDER else BookReadOnly.__name__
    assert said(*in_child(drill)) == expected


def test_read_only_from_the_start(nobodys: Told) -> None:
    """Whoever comes, by whatever code, is told; nothing at all is changed."""

    def drill(pipe: int) -> None:
        as_nobody()
        before = everything_in(nobodys.home)
        with locked(nobodys.home):
            for come in WAYS_IN:
                os.write(pipe, outcome(lambda come=come: come(nobodys)) + b" ")
        assert everything_in(nobodys.home) == before
        check_all(nobodys)

    assert said(*in_child(drill)).split() == [BookReadOnly.__name__] * len(WAYS_IN)
