"""A home as it is after some weeks, and what must be true of it whatever has happened."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from pathlib import Path

from db import contents, copies, daily
from db.book import Book
from db.check import check_whole
from db.home_copy.copies import HomeCopies
from db.home_copy.reading import all_sent, read_page
from db.locks.slots import Kind, read_slots
from db.records import Id, Share, Shared
from db.tables import GUARDED
from tests.db.seed import NOW
from tests.db.told import Told, opens_all, told_at

SHEET, GRAN = b"twelve words of a sheet", b"three dealt words"
DAY = 24 * 60 * 60 * 1000
OURS = re.compile(r"now|book\.lock|book\.\d+\.db(-wal|-shm|\.mark)?|slots\.\d+\.json|copies")
IN_COPIES = re.compile(r"book\.\d+_\d{6}_.*Z\.(db|slots)")


def lived_in_at(home: Path) -> Told:
    """With a sheet for Dana, Gran's copy and her words, the copies of two days, and a copy that went elsewhere."""
    told = told_at(home)
    caseload = told.caseload()
    caseload.set_sheet(Kind.RECOVERY, SHEET)
    book = told.opened()
    with book.act("share", by=told.seed.mika, now=NOW) as w:
        for what in Shared:
            w.share(Share(told.seed.goal, what, told.seed.gran), True)
    slots = told.shelf.slots(book)
    assert HomeCopies(book, told.shelf.family).tend() == ()
    slots.give_words(told.seed.gran, GRAN)
    for day in range(2):
        daily.keep_daily(book, NOW + day * DAY, slots.data())
    elsewhere(home).parent.mkdir()
    elsewhere(home).touch()
    book.write_copy(elsewhere(home))
    book.close()
    (home / "throttle").unlink()
    return told


def elsewhere(home: Path) -> Path:
    """Another copy of the book, on what would be another device."""
    return home / "elsewhere" / "book.db"


def check_all(told: Told, kept: Collection[Id] = ()) -> None:
    """Everybody who could open can, each file is whole, and each row that was said to be kept is there."""
    (told.home / "throttle").unlink(missing_ok=True)  # killed while a right code was tried: that was counted
    book = told.opened()
    try:
        check_whole(book)
        assert HomeCopies(book, told.shelf.family).tend() == (), "as whenever people come in"
        there = ids_in(book)
        assert acted(book) <= there, "an act is kept whole"
        assert set(kept) <= there | _sent_from_home(told, book), "a row is lost that was said to be kept"
        _check_copies(told, book)
    finally:
        book.close()
    _check_ways_in(told)


def ids_in(book: Book) -> set[Id]:
    with book.reading() as c:
        return {id for table in GUARDED for id in c.exec_driver_sql(f'SELECT id FROM "{table.name}"').scalars()}


def acted(book: Book) -> set[Id]:
    """What the acts list as theirs."""
    with book.reading() as c:
        lists = c.exec_driver_sql("SELECT rows FROM act").scalars().all()
    return {bytes.fromhex(id) for rows in lists for id in json.loads(rows)}


def everything_in(home: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}


def left_over(told: Told) -> set[str]:
    """What lies in the home and is none of ours, when nobody has a book open."""
    found = set()
    for folder in (entry.folder for entry in told.shelf.books()):
        found |= {file.name for file in folder.iterdir() if not OURS.fullmatch(file.name)}
        kept = {file.name for copy in copies.copies(folder) for file in (copy.path, copies.slots_of(copy.path))}
        found |= {file.name for file in (folder / copies.FOLDER).glob("*") if file.name not in kept}
    found |= {file.name for file in told.home.rglob("*") if file.name.endswith(".new") or file.name.startswith(".")}
    return found


def _sent_from_home(told: Told, book: Book) -> set[Id]:
    """Each copy for home can be read."""
    home, sent = HomeCopies(book, told.shelf.family), set()
    for adult in home.adults():
        home.page(adult)
        rows = all_sent(home.path(adult), home.key(adult), adult)
        sent |= {one.id for table in rows.values() for one in table}
    return sent


def _check_copies(told: Told, book: Book) -> None:
    for copy in copies.copies(book.path.parent):
        assert contents.of_file(copy.path, book.key).book == book.id
        read_slots(copy.slots).check_seal(book.key)


def _check_ways_in(told: Told) -> None:
    assert opens_all(told.caseload())
    assert opens_all(told.shelf.open_with_sheet(SHEET, NOW))
    home = told.shelf.open_home(GRAN, NOW)
    read_page(home.path, home.key)
    for entry in told.shelf.books():
        if not told.shelf.has_codes(entry):
            told.shelf.open(entry).close()
        else:
            assert entry in told.caseload().books()
