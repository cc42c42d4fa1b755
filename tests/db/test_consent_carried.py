"""What therapists alone may read goes from one copy of the clinic's to another, and never into Mika's own."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from db.book import Book, open_book
from db.carry import merge
from db.errors import Refused
from db.keeping import Consent
from db.tables import CLINIC_ONLY
from tests.db.conftest import KEY
from tests.db.seed import NOW, Seed

Open = Callable[[Path], Book]
GIVEN = Consent("Dad", "father", "weekly word", "GB", None, "2027-02-28")


@pytest.fixture
def own(path: Path, tmp_path: Path) -> Path:
    """Mika's copy, made as whoever makes one must: without the rows that are for the clinic alone."""
    copy = tmp_path / "own.db"
    shutil.copyfile(path, copy)
    book = open_book(copy, KEY)
    book.set_setting("copy_kind", "own")
    with book.writing() as c:
        for table in CLINIC_ONLY:
            c.exec_driver_sql(f"DELETE FROM {table.name}")
    book.close()
    return copy


def who(book: Book) -> list[str]:
    with book.reading() as c:
        return list(c.exec_driver_sql("SELECT who FROM consent ORDER BY id").scalars())


def write(book: Book, seed: Seed) -> None:
    with book.act("record_consent", by=seed.dana, now=NOW) as w:
        w.consent(GIVEN)


def test_from_the_clinic_it_does_not_come_into_mikas_copy(path: Path, own: Path, seed: Seed, opened: Open) -> None:
    clinic = opened(path)
    write(clinic, seed)
    clinic.close()
    mine = opened(own)
    assert sum(merge(mine, path, KEY).values()) == 1, "the act that says one was written, and no more"
    assert who(mine) == []
    with mine.reading() as c:
        everything = [c.exec_driver_sql(f"SELECT * FROM {t.name}").all() for t in CLINIC_ONLY]
    assert everything == [[] for _ in CLINIC_ONLY]


def test_and_mikas_copy_takes_none_away(path: Path, own: Path, seed: Seed, opened: Open) -> None:
    clinic = opened(path)
    merge(clinic, own, KEY)
    assert who(clinic) == ["Mum"]


def test_it_cannot_be_written_in_mikas_copy(own: Path, seed: Seed, opened: Open) -> None:
    mine = opened(own)
    with pytest.raises(Refused, match="clinic"):
        write(mine, seed)


def test_between_two_copies_of_the_clinics_it_is_carried(path: Path, seed: Seed, opened: Open, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    shutil.copyfile(path, other)
    there = opened(other)
    write(there, seed)
    there.close()
    here = opened(path)
    assert sum(merge(here, other, KEY).values()) == 2 and who(here) == ["Mum", "Dad"]
    assert sum(merge(here, other, KEY).values()) == 0, "and once is enough"
