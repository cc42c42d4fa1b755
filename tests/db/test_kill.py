"""Pull the plug, again and again: what was said to be kept is kept, and nothing is half there."""

from __future__ import annotations

import json
import os
import random
import sys
from pathlib import Path

import pytest

from db.book import open_book
from db.check import check_whole
from db.migrate import shape
from db.records import Held, Said
from db.tables import GUARDED
from tests.db.apart import in_child, killed_after
from tests.db.conftest import KEY
from tests.db.seed import NOW, Seed, typed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks")


def write_for_ever(path: Path, seed: Seed, pipe: int) -> None:
    """Words, a draft, two answers with both seals: each told to the pipe once the book said it is kept."""
    book = open_book(path, KEY)
    os.write(pipe, b"open\n")
    for n in range(1_000_000):
        with book.act("write_words", by=seed.mika, now=NOW + n) as w:
            kept = [w.wording(seed.line, f"Try {n}", typed(f"Try {n}"), parent=seed.words)]
        book.keep_draft(seed.mika, "line:1", "x" * n, NOW + n)
        with book.act("press_seals", by=seed.mika, now=NOW + n) as w:
            dana = w.as_person(seed.dana)
            kept += [w.seal(w.answer(seed.version.id, Said.YES), Held.TOGETHER)]
            kept += [dana.seal(dana.answer(seed.version.id, Said.YES), Held.TOGETHER)]
        os.write(pipe, (json.dumps([n, *(id.hex() for id in kept)]) + "\n").encode())


def test_no_kept_row_is_lost(path: Path, seed: Seed) -> None:
    chance = random.Random(8)
    kept: list[str] = []
    for _ in range(8):
        child = in_child(lambda pipe: write_for_ever(path, seed, pipe))
        lines = killed_after(chance.uniform(0.05, 0.25), *child).split("\n")[:-1]
        told = [json.loads(line) for line in lines if line != "open"]
        kept += [id for line in told for id in line[1:]]
        book = open_book(path, KEY)
        check_whole(book)
        with book.reading() as c:
            all_ids = set()
            for table in GUARDED:
                all_ids |= {row[0].hex() for row in c.exec_driver_sql(f'SELECT id FROM "{table.name}"')}
            assert set(kept) <= all_ids
            listed = {id for (rows,) in c.exec_driver_sql("SELECT rows FROM act") for id in json.loads(rows)}
            assert listed <= all_ids, "an act is kept whole"
            mine = c.exec_driver_sql("SELECT count(*) FROM seal WHERE by = ?", (seed.mika,)).scalar_one()
            hers = c.exec_driver_sql("SELECT count(*) FROM seal WHERE by = ?", (seed.dana,)).scalar_one()
            assert mine == hers, "both seals or none"
        draft = book.draft(seed.mika, "line:1")
        if told:
            assert draft and len(draft.text) >= told[-1][0]
        book.close()
    assert len(kept) > 50, "the book was written to in between"


def test_killed_while_the_book_is_made(tmp_path: Path) -> None:
    """Whatever is left is no book, or a whole one."""
    from db.book import create_book
    from db.errors import NotABook
    from tests.db.seed import plant

    whole = 0
    for n in range(10):
        path = tmp_path / f"{n}.db"

        def make(pipe: int, path: Path = path) -> None:
            create_book(path, KEY, NOW)

        killed_after(n * 0.004, *in_child(make))
        try:
            book = open_book(path, KEY)
        except NotABook:
            continue
        whole += 1
        with book.reading() as c:
            assert shape(book._raw) and c.exec_driver_sql("SELECT count(*) FROM book").scalar() == 1
        plant(book)
        book.close()
    assert whole < 10
