"""A goal of the five-year book as a printed page, against a bare fpdf2 page in the same run; and the book's record."""

from __future__ import annotations

import statistics
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fpdf import FPDF

from app.actions.our_record import save_our_record
from app.desk import Desk
from app.door import Door
from app.paper.drawing import to_pdf
from app.paper.leaf import BUILT
from app.screens.print_page.foot import foot
from app.screens.print_page.for_us import for_us
from db.reading.lines import goals_with_words
from db.records import Role
from tests.db.five_years import START, YEARS, fill
from tests.shelves import shelf_at

MOST, ROUNDS = 25.0, 5
"""Times a bare page: a goal's page has five fonts, some hundred words and as many lines under them."""
LITTLE = 2 * 1024 * 1024
"""Bytes that a record may take while it is written, however long the book is."""


class Now:
    def now(self) -> int:
        return START + YEARS


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    shelf = shelf_at(tmp_path_factory.mktemp("years"))
    book = shelf.create(START)
    fill(book)
    book.close()
    door = Door(shelf, Now())
    yield door.open()
    door.close()


def bare() -> bytes:
    pdf = FPDF(unit="pt", format="A4", enforce_compliance="PDF/A-2U")
    pdf.add_font("Nunito", fname=BUILT / "Nunito-SemiBold.ttf")
    pdf.add_page()
    pdf.set_font("Nunito", size=12)
    pdf.cell(text="I want to sleep over")
    return bytes(pdf.output())


def ms(do: Callable[[], object]) -> float:
    began = time.perf_counter()
    do()
    return 1000 * (time.perf_counter() - began)


def test_a_page_of_the_five_year_book(desk: Desk) -> None:
    with desk.book.reading() as c:
        goal = goals_with_words(c)[-1]
    bare(), to_pdf((for_us(desk, goal, foot("GB")),))  # byte code and the disk's memory, once
    rounds = [(ms(bare), ms(lambda: to_pdf((for_us(desk, goal, foot("GB")),)))) for _ in range(ROUNDS)]
    ratio = statistics.median(ours / least for least, ours in rounds)
    ours = statistics.median(ours for _, ours in rounds)
    read = min(ms(lambda: for_us(desk, goal, foot("GB"))) for _ in range(ROUNDS))
    print(f"\npage to PDF: {ours:.0f} ms, {ratio:.1f} times a bare page ({MOST:.0f} or less); read in {read:.1f} ms")
    assert ratio <= MOST


def test_the_record_of_five_years_is_never_in_memory(desk: Desk, tmp_path: Path) -> None:
    desk.seat(present=frozenset({Role.THERAPIST}), writing=Role.THERAPIST)
    took = ms(lambda: save_our_record(desk.book, desk.hand(), tmp_path / "one", b"", "read me"))
    tracemalloc.start()
    save_our_record(desk.book, desk.hand(), tmp_path / "two", b"", "read me")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    size = (tmp_path / "two" / "everything.csv").stat().st_size
    print(f"\nrecord: {took:.0f} ms for {size / 1e6:.1f} MB, {most / 1e6:.1f} MB of memory")
    assert most <= LITTLE < size
