"""Erasing is per copy: gone from the young person's own, hidden and kept in the clinic's, whoever carries to whom."""

from __future__ import annotations

import shutil
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.book import Book, open_book
from db.carry import merge
from db.errors import Refused
from db.keeping import KeptText
from db.tables import CLINIC_ONLY
from db.truths.saying import REDACTABLE
from db.trying import HelperWords, ToolKind
from db.writing.record import read_record
from tests.db.conftest import KEY, rows_of
from tests.db.seed import NOW, TODAY, Seed, typed

PLACES = ("idea", "cheer", "hope", "note", "answer", "kept", "tool", "helper")
SEEDS_OWN = "Nor this"


def write(book: Book, seed: Seed, place: str, text: str) -> bytes:
    """A text that its author could erase; the id of its row."""
    author = {"idea": seed.dana, "cheer": seed.gran, "hope": seed.gran}.get(place, seed.mika)
    with book.act("write", by=author, now=NOW) as w:
        if place == "idea":
            return w.wording(seed.line, text, typed(text), idea=True)
        if place == "cheer":
            return w.cheer(text)
        if place == "hope":
            return w.hope(text)
        if place == "note":
            return w.try_(seed.step, "did", TODAY, text)
        if place == "kept":
            return w.note(text)
        if place == "tool":
            return w.tool(ToolKind.OWN, text)
        if place == "helper":
            return w.helper(HelperWords(text))
        return w.answer(seed.open_version.id, "not_yet", note=text)  # type: ignore[arg-type]


def erase(book: Book, row: bytes) -> None:
    with book.reading() as c:
        found = (c.exec_driver_sql(f'SELECT by FROM "{t}" WHERE id = ?', (row,)).scalar() for t in REDACTABLE)
        author = next(by for by in found if by)
    with book.act("erase", by=author, now=NOW) as w:
        w.redaction(row)


def shown(book: Book) -> set[str]:
    """Every text that a reading function could meet."""
    with book.reading() as c:
        asked = [f'SELECT {column} FROM "{t}"' for t, columns in REDACTABLE.items() for column in columns]
        return {text for sql in asked for text in c.exec_driver_sql(sql).scalars() if text}


def kept(book: Book, therapist: bytes) -> tuple[KeptText, ...]:
    with book.act("read_record", by=therapist, now=NOW) as w:
        return read_record(w)


def kept_words(book: Book, seed: Seed) -> set[str]:
    return {text for row in kept(book, seed.dana) for text in row.texts.values()} - {SEEDS_OWN}


class Copies:
    """Copies of one book, each the clinic's or the young person's own."""

    def __init__(self, folder: Path, first: Path) -> None:
        self.folder = folder
        self.first = first

    def made(self, name: str, kind: str, of: Path | None = None) -> Path:
        path = self.folder / f"{name}.db"
        shutil.copyfile(of or self.first, path)
        book = open_book(path, KEY)
        book.set_setting("copy_kind", kind)
        if kind == "own":
            with book.writing() as c:
                for table in CLINIC_ONLY:
                    c.exec_driver_sql(f"DELETE FROM {table.name}")
        book.close()
        return path


@pytest.fixture
def copies(path: Path, tmp_path: Path) -> Copies:
    book = open_book(path, KEY)
    book.close()
    return Copies(tmp_path, path)


@pytest.mark.parametrize("place", PLACES)
def test_each_author_can_erase_their_own(copies: Copies, seed: Seed, place: str) -> None:
    for kind, stays in (("own", set()), ("clinic", {"Zebra"})):
        book = open_book(copies.made(kind, kind), KEY)
        row = write(book, seed, place, "Zebra")
        assert "Zebra" in shown(book)
        erase(book, row)
        assert "Zebra" not in shown(book)
        assert kept_words(book, seed) == stays
        book.close()


def test_erased_at_home_and_hidden_at_the_clinic(copies: Copies, seed: Seed) -> None:
    start = open_book(copies.first, KEY)
    row = write(start, seed, "idea", "Zebra")
    start.close()
    own, clinic = copies.made("own", "own"), copies.made("clinic", "clinic")
    mine = open_book(own, KEY)
    erase(mine, row)
    mine.close()
    theirs = open_book(clinic, KEY)
    merge(theirs, own, KEY)
    assert "Zebra" not in shown(theirs) and kept_words(theirs, seed) == {"Zebra"}
    theirs.close()


def test_hidden_at_the_clinic_and_erased_at_home(copies: Copies, seed: Seed) -> None:
    start = open_book(copies.first, KEY)
    row = write(start, seed, "idea", "Zebra")
    start.close()
    own, clinic = copies.made("own", "own"), copies.made("clinic", "clinic")
    theirs = open_book(clinic, KEY)
    erase(theirs, row)
    theirs.close()
    mine = open_book(own, KEY)
    merge(mine, clinic, KEY)
    assert "Zebra" not in shown(mine) and kept(mine, seed.dana) == ()
    mine.close()


def test_each_reading_of_the_record_is_a_row(copies: Copies, seed: Seed) -> None:
    book = open_book(copies.first, KEY)
    before = len(rows_of(book)["record_read"])
    kept(book, seed.dana)
    assert len(rows_of(book)["record_read"]) == before + 1
    with pytest.raises(Refused):
        kept(book, seed.mika)
    assert len(rows_of(book)["record_read"]) == before + 1
    book.close()


def test_the_clinic_does_not_lose_what_it_kept(copies: Copies) -> None:
    import sqlcipher3

    from db import cipher

    raw = cipher.connect(copies.first, KEY)
    for table in CLINIC_ONLY:
        with pytest.raises(sqlcipher3.Error, match="kept"):
            raw.execute(f"DELETE FROM {table.name}")
    raw.close()


WRITTEN = st.lists(st.sampled_from(PLACES), min_size=1, max_size=3)
FATES = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), max_size=4)
KINDS = st.tuples(*[st.sampled_from(("own", "clinic"))] * 3)


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(written=WRITTEN, erased=FATES, kinds=KINDS)
def test_whoever_carries_to_whom(
    planted: tuple[Path, Seed],
    tmp_path_factory: pytest.TempPathFactory,
    written: list[str],
    erased: object,
    kinds: object,
) -> None:
    """Three copies erase what they like and meet in any order: the same rows everywhere, the text in no row,
    nothing kept in an own copy, and at the clinic all that was erased."""
    folder = tmp_path_factory.mktemp("erasing")
    base, seed = planted
    copies = Copies(folder, folder / "start.db")
    shutil.copyfile(base, copies.first)
    start = open_book(copies.first, KEY)
    rows = [write(start, seed, place, f"Zebra {n}") for n, place in enumerate(written)]
    start.close()
    paths = [copies.made(f"copy{n}", kind) for n, kind in enumerate(kinds)]  # type: ignore[arg-type]
    gone = set()
    for who, what in erased:  # type: ignore[attr-defined]
        if what < len(rows) and (who, what) not in gone:
            book = open_book(paths[who], KEY)
            erase(book, rows[what])
            book.close()
            gone.add((who, what))
    words = {f"Zebra {what}" for _, what in gone}
    met = []
    for order in list(permutations(range(3)))[::2]:
        for kind in ("own", "clinic"):
            book = open_book(copies.made(f"met-{kind}-{order}", kind), KEY)
            for n in (*order, order[0]):
                merge(book, paths[n], KEY)
            met.append(rows_of(book))
            assert not words & shown(book) and {f"Zebra {n}" for n in range(len(rows))} - words <= shown(book)
            assert kept_words(book, seed) == (words if kind == "clinic" else set())
            book.close()
    assert all(rows == met[0] for rows in met)
    shutil.rmtree(folder)
