"""This device's secret is gone: the sheet opens, everybody gets a new code, and then all is as before."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.errors import BookError, NoWayIn, SecretGone, SecretLocked, WrongCode
from db.locks.device import open_device
from db.locks.secret_stores import KeyringSecret
from db.locks.slots import Kind
from db.shelf import Shelf
from tests.db.locks.stores import Backend, NoKeyring
from tests.db.locks.test_ways_in import LATER, PASSPHRASE, PICTURES, SHEET, WORDS, lock
from tests.db.seed import NOW, Seed, plant
from tests.shelves import CHEAP


@pytest.fixture
def backend() -> Backend:
    return Backend()


@pytest.fixture
def seed(home: Path, backend: Backend) -> Seed:
    """A locked book, and one that Dana is about to lock, both on a device whose secret lies in a keyring."""
    shelf = at(home, backend)
    book = shelf.create(NOW)
    seed = plant(book)
    caseload = lock(shelf, book, seed.mika, seed.dana)
    caseload.set_sheet(Kind.CLINIC, b"the clinic's")
    shelf.slots(book).give_words(seed.gran, WORDS)
    book.close()
    other = shelf.create(NOW + 1)
    shelf.slots(other).admit(caseload, plant(other).dana)
    other.close()
    return seed


def at(home: Path, backend: Backend) -> Shelf:
    return Shelf(home, KeyringSecret(backend), CHEAP)


def test_nothing_but_the_sheet_opens(home: Path, backend: Backend, seed: Seed) -> None:
    backend.kept.clear()
    shelf = at(home, backend)
    for try_it in (
        lambda: shelf.open(shelf.books()[1]),
        lambda: shelf.open_mine(PICTURES, NOW),
        lambda: shelf.open_caseload(PASSPHRASE, NOW),
        lambda: shelf.open_home(WORDS, NOW),
    ):
        with pytest.raises(SecretGone):
            try_it()
    with pytest.raises(WrongCode):
        shelf.open_with_sheet(b"another sheet", NOW)
    assert not backend.kept, "a wrong sheet makes nothing anew"
    assert len(shelf.open_with_sheet(SHEET, LATER).books()) == 2


def test_everybody_gets_a_new_code_and_goes_on(home: Path, backend: Backend, seed: Seed) -> None:
    before = open_device(home, KeyringSecret(backend))
    backend.kept.clear()
    shelf = at(home, backend)
    caseload = shelf.open_with_sheet(SHEET, NOW)
    caseload.set_passphrase(b"a new passphrase")
    book, dana = caseload.open(caseload.books()[0])
    assert dana == seed.dana
    shelf.slots(book).give_pictures(seed.mika, b"new pictures")
    shelf.slots(book).give_words(seed.gran, b"new words")
    book.close()

    again = at(home, backend)
    device = again.device()
    assert device.secret != before.secret and (device.salt, device.cost) == (before.salt, before.cost)
    again.open_mine(b"new pictures", LATER)[0].close()
    assert again.open_home(b"new words", LATER).adult == seed.gran
    assert len(again.open_caseload(b"a new passphrase", LATER).books()) == 2
    for old in (again.open_mine, again.open_home, again.open_caseload):
        with pytest.raises(WrongCode):
            old({again.open_mine: PICTURES, again.open_home: WORDS}.get(old, PASSPHRASE), LATER)
    for sheet in (SHEET, b"the clinic's"):
        assert len(again.open_with_sheet(sheet, LATER).books()) == 2


def test_a_secret_that_comes_back_later_is_waited_for(home: Path, backend: Backend, seed: Seed) -> None:
    backend.locked = True
    for use in (at(home, backend).open_mine, at(home, backend).open_with_sheet):
        with pytest.raises(SecretLocked):
            use(SHEET, NOW)
    backend.locked = False
    at(home, backend).open_mine(PICTURES, NOW)[0].close()


def test_a_home_that_was_carried_to_another_device(home: Path, seed: Seed) -> None:
    shelf = Shelf(home, NoKeyring(), CHEAP)
    with pytest.raises(SecretGone):
        shelf.open_mine(PICTURES, NOW)
    assert len(shelf.open_with_sheet(SHEET, NOW).books()) == 2
    assert (home / "device.secret").exists()


@pytest.mark.parametrize("left", [None, b"", b"damaged"])
def test_what_the_device_remembers_is_damaged(home: Path, backend: Backend, seed: Seed, left: bytes | None) -> None:
    """The secret itself is still there: after the sheet the old codes work beside new ones, whatever their salt."""
    (home / "device").unlink()
    if left is not None:
        (home / "device").write_bytes(left)
        with pytest.raises(BookError):
            at(home, backend).open_mine(PICTURES, NOW)
    shelf = at(home, backend)
    caseload = shelf.open_with_sheet(SHEET, LATER)
    caseload.set_passphrase(b"a new passphrase")
    caseload.set_sheet(Kind.CLINIC, b"a new one")
    again = at(home, backend)
    again.open_mine(PICTURES, 2 * LATER)[0].close()
    for sheet in (SHEET, b"a new one"):
        again.open_with_sheet(sheet, 2 * LATER)
    again.open_caseload(b"a new passphrase", 2 * LATER)


def test_what_does_not_open_here_any_more_is_known(home: Path, backend: Backend, seed: Seed) -> None:
    backend.kept.clear()
    shelf = at(home, backend)
    caseload = shelf.open_with_sheet(SHEET, NOW)
    book, _ = caseload.open(caseload.books()[0])
    slots = shelf.slots(book)
    assert shelf.lost_codes(shelf.books()[0]) == {Kind.PICTURES}
    slots.give_pictures(seed.mika, b"new pictures")
    assert shelf.lost_codes(shelf.books()[0]) == frozenset()
    book.close()


def test_a_book_that_dana_was_about_to_lock_takes_her_code_now(home: Path, backend: Backend, seed: Seed) -> None:
    backend.kept.clear()
    shelf = at(home, backend)
    other = shelf.books()[1]
    for _ in ("no secret", "another secret"):
        assert shelf.has_codes(other) and not shelf.is_lost(other)
        caseload = shelf.open_with_sheet(SHEET, LATER)
    caseload.open(other)[0].close()


@pytest.mark.parametrize("renewed", [False, True])
def test_a_book_that_nobody_had_a_code_for_says_that_no_sheet_helps(
    home: Path, backend: Backend, seed: Seed, renewed: bool
) -> None:
    at(home, backend).create(NOW + 2).close()
    backend.kept.clear()
    shelf = at(home, backend)
    if renewed:
        shelf.open_with_sheet(SHEET, NOW)
    last = shelf.books()[2]
    assert shelf.is_lost(last) and shelf.has_codes(last)
    with pytest.raises(NoWayIn):
        shelf.open(last)
