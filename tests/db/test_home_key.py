"""The key of an adult's home copy is changed: their words open it as before, and an older key opens nothing new."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from db.book import Book, open_book
from db.errors import NotABook, PageApart, SlotsDamaged, WrongCode
from db.home_copy.copies import HomeCopies
from db.home_copy.reading import read_page
from db.home_copy.sending import send_cheer
from db.home_copy.words import home_file, lay_words, words_of
from db.locks.device import Device
from db.locks.secret_stores import Where
from db.locks.slots import Kind, slots_at
from db.locks.wrapping import unlock
from db.own_copy import HOME_KEY
from db.reading.people import people
from db.records import Role, Shared
from tests.db.conftest import KEY
from tests.db.dying import killed_at_each_step
from tests.db.homes import Home, move_in
from tests.db.seed import NOW, Seed, plant
from tests.shelves import CHEAP, shelf_at

DEVICE = Device(b"d" * 32, b"s" * 16, CHEAP, Where.FILE)
WORDS = b"three dealt words"


@pytest.fixture
def home(book: Book, seed: Seed, tmp_path: Path) -> Home:
    """Mum has words, Dad has none yet."""
    home = move_in(book, seed, tmp_path / "family")
    home.choose(home.mum, *Shared)
    lay_words(tmp_path / "family", home.mum, home.copies.key(home.mum), WORDS, DEVICE)
    return home


def mum_reads(home: Home, family: Path) -> bool:
    opened = unlock([slots_at(words_of(family, home.mum))], {Kind.WORDS}, WORDS, DEVICE)
    file = home_file(family, opened)
    return read_page(file.path, file.key) == home.copies.page(home.mum)


def test_words_open_the_copy_under_its_new_key(home: Home, tmp_path: Path) -> None:
    path, old = home.place(home.mum)
    send_cheer(path, old, "No rush", NOW)
    home.copies.renew_key(home.mum)
    home.copies.renew_key(home.dad)
    with pytest.raises(NotABook):
        read_page(path, old)
    assert mum_reads(home, tmp_path / "family")
    with home.book.reading() as c:
        assert "No rush" in c.exec_driver_sql("SELECT text FROM cheer").scalars().all(), "what she sent came in first"


def test_damaged_words_are_said_and_the_copy_is_right(home: Home, tmp_path: Path) -> None:
    words_of(tmp_path / "family", home.mum).write_bytes(b"damaged")
    path, old = home.place(home.mum)
    with pytest.raises(SlotsDamaged):
        home.copies.renew_key(home.mum)
    with pytest.raises(NotABook):
        read_page(path, old)
    assert home.copies.page(home.mum)
    lay_words(tmp_path / "family", home.mum, home.copies.key(home.mum), WORDS, DEVICE)
    assert home.copies.tend() == ()
    assert mum_reads(home, tmp_path / "family")


def test_a_page_that_the_book_has_no_key_for_stays_and_the_key_is_another_one(home: Home, tmp_path: Path) -> None:
    """So whoever is taken out keeps no key, Mum's and all those after hers."""
    path, mums = home.place(home.mum)
    home.book.set_setting(f"{HOME_KEY}{home.mum.hex()}", "ab" * 32)
    home.copies.renew_key(home.mum)
    assert home.copies.key(home.mum) not in (mums, bytes.fromhex("ab" * 32))
    assert read_page(path, mums).goals and {type(trouble) for trouble in home.copies.tend()} == {PageApart}


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_killed_at_every_step_mum_reads_on(home: Home, path: Path, tmp_path: Path) -> None:
    family, safe = tmp_path / "family", tmp_path / "safe"
    place, old = home.place(home.mum)
    cheer = send_cheer(place, old, "No rush", NOW)
    home.book.close()
    shutil.copytree(family, safe)
    shutil.copyfile(path, tmp_path / "safe.db")

    def bring_back() -> None:
        shutil.rmtree(family)
        shutil.copytree(safe, family)
        for left in path.parent.glob(f"{path.name}*"):
            left.unlink()
        shutil.copyfile(tmp_path / "safe.db", path)

    def renew() -> None:
        book = open_book(path, KEY)
        HomeCopies(book, family).renew_key(home.mum)
        book.close()

    renewed = set()
    for _ in killed_at_each_step(tmp_path, renew, bring_back):
        book = open_book(path, KEY)
        again = Home(book, home.seed, HomeCopies(book, family), home.mum, home.dad)
        assert again.copies.tend() == ()
        assert mum_reads(again, family)
        with book.reading() as c:
            assert cheer in c.exec_driver_sql("SELECT id FROM cheer").scalars().all()
        renewed.add(again.copies.key(home.mum) != old)
        book.close()
    assert renewed == {False, True}


def test_removing_people_at_the_shelf(tmp_path: Path) -> None:
    """An adult who is removed; and a therapist, who could have read every adult's key inside the book."""
    shelf = shelf_at(tmp_path / "home")
    book = shelf.create(NOW)
    there = plant(book)
    with book.act("add", by=there.dana, now=NOW) as w:
        mum, sam = w.person(Role.FAMILY, "Mum"), w.person(Role.THERAPIST, "Sam")
    copies, slots = HomeCopies(book, shelf.family), shelf.slots(book)
    copies.tend()
    for adult, words in ((there.gran, b"gran's"), (mum, b"mum's")):
        slots.give_words(adult, words)
    slots.admit(shelf.begin_caseload(b"sam"), sam)
    grans, mums = copies.key(there.gran), copies.key(mum)

    slots.remove(mum)
    assert book.path.name == "book.1.db", "an adult never had the book's key"
    with pytest.raises(WrongCode):
        shelf.open_home(b"mum's", NOW)
    with pytest.raises(NotABook):
        read_page(copies.path(mum), mums)
    assert shelf.open_home(b"gran's", NOW + 5000).key == grans

    slots.remove(sam)
    assert book.path.name == "book.2.db" and not shelf.open_caseload(b"sam", NOW).books()
    file = shelf.open_home(b"gran's", NOW)
    assert file.key != grans and read_page(file.path, file.key) == copies.page(there.gran)
    assert copies.tend() == ()
    with book.reading() as c:
        assert len(people(c)) == 6, "who wrote in the book stays in it"
    book.close()
