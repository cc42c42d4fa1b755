"""Cells of a table: whatever was written comes out again, and nothing of it runs."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.rules.cells import RUN_BY_SPREADSHEETS, as_written, disarmed, iso

ANY = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.lists(ANY, min_size=1, max_size=5))
@example(["=1+1", "'=1+1", "''", "a\r\nb", 'say "hi", then', "\t", "-5", "\0", "\r", "\u2028"])
def test_any_text_comes_through_a_table_as_it_was(texts: list[str]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_ALL).writerow([disarmed(text) for text in texts])
    (cells,) = csv.reader(io.StringIO(out.getvalue(), newline=""))
    assert [as_written(cell) for cell in cells] == texts


@given(ANY)
def test_no_cell_begins_with_what_a_spreadsheet_runs(text: str) -> None:
    assert disarmed(text)[:1] not in RUN_BY_SPREADSHEETS


@pytest.mark.parametrize("text", ["", "I want to sleep over", "5", "1 + 1"])
def test_plain_words_stay_plain(text: str) -> None:
    assert disarmed(text) == text


def test_times_are_world_time() -> None:
    assert iso(1_774_971_600_123) == "2026-03-31T15:40:00.123Z" and iso(0) == "1970-01-01T00:00:00.000Z"
