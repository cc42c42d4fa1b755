"""What keeping one act costs against a bare encrypted row, after five years of writing."""

from __future__ import annotations

import os
import statistics
import time
from pathlib import Path

from db import cipher
from db.book import create_book
from db.records import Run
from tests.db.conftest import KEY
from tests.db.five_years import START, fill


def test_keeping_an_act_costs_little_more_than_a_bare_row(tmp_path: Path) -> None:
    """At most four times the bare row, and 5 ms, in the same run and on the same disk."""
    book = create_book(tmp_path / "book.db", KEY, START)
    filled = fill(book)
    path = tmp_path / "bare.db"
    path.touch()
    bare = cipher.connect(path, KEY)
    cipher.write_ahead(bare)
    bare.execute(
        "CREATE TABLE w (id BLOB PRIMARY KEY, at INTEGER, by BLOB, text TEXT, made TEXT) STRICT, WITHOUT ROWID"
    )
    text = "I want to sleep over at my friend " * 3

    def one_row() -> None:
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT INTO w VALUES (?, ?, ?, ?, ?)", (os.urandom(16), 1, filled.mika, text, "[]"))
        bare.execute("COMMIT")

    def one_act() -> None:
        with book.act("write_words", by=filled.mika, now=START) as w:
            w.wording(filled.lines[0], text, [Run(b"", 0, 24)])

    took: dict[str, list[float]] = {"row": [], "act": []}
    for _ in range(120):
        for name, do in (("row", one_row), ("act", one_act)):
            start = time.perf_counter()
            do()
            took[name].append(time.perf_counter() - start)
    bare.close()
    book.close()
    row, act = statistics.median(took["row"]), statistics.median(took["act"])
    print(f"\none row {row * 1000:.2f} ms, one act {act * 1000:.2f} ms, {act / row:.1f} times")
    assert act <= 4 * row and (act <= 0.005 or row > 0.00125)
