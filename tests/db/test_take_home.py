"""A file that goes to another device: what travels in it, what opens it, and what comes back."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from db import contents, given, parcel, take_home
from db.book import Book
from db.bring import bring, bring_sent
from db.errors import MustWait, NotABook, NotAParcel, NoWayIn, ParcelDamaged, WrongCode
from db.given import Given, lay_page
from db.home_copy.copies import HomeCopies
from db.home_copy.reading import cheers, read_page
from db.home_copy.sending import send_cheer
from db.home_copy.words import HomeFile, lay_words
from db.keeping import COPY_KIND, KEEP_UNTIL, Consent, CopyKind
from db.locks.slots import Kind, read_slots
from db.own_copy import carry_key
from db.reading.kept import copy_kind
from db.records import Shared
from db.shelf import Shelf
from tests.db.conftest import rows_of
from tests.db.homes import Home, move_in, plain_bytes
from tests.db.locks.conftest import another_device
from tests.db.seed import NOW, Seed, typed
from tests.shelves import shelf_at

CODE, OTHER_CODE = b"five dealt words", b"five others"
HERE = another_device(1)
SECRET = "What Mika says stays with Dana."
Take = Callable[[], Path]


@pytest.fixture
def clinic(book: Book, seed: Seed) -> Book:
    """The clinic's copy, with a consent, something half typed and settings of its device."""
    book.set_setting(COPY_KIND, CopyKind.CLINIC)
    book.set_setting(KEEP_UNTIL, "2031-03-31")
    book.keep_draft(seed.dana, "line:1", "half a thought of Dana's", NOW)
    with book.act("record_consent", by=seed.dana, now=NOW) as w:
        w.consent(Consent("Mum", "mother", SECRET, "GB", None, "2027-03-31"))
    return book


@pytest.fixture
def take(clinic: Book, seed: Seed, tmp_path: Path) -> Take:
    """Take Mika's book home: each time another file."""
    (tmp_path / "stick").mkdir()

    def do() -> Path:
        place = tmp_path / "stick" / f"{len(list((tmp_path / 'stick').iterdir()))}.twopens"
        with take_home.taking_book(clinic, place, HERE, take_home.words_for(seed.mika, CODE, HERE)):
            pass
        return place

    return do


@pytest.fixture
def phone(tmp_path: Path) -> Shelf:
    return shelf_at(tmp_path / "phone")


def moved_in(phone: Shelf, file: Path) -> Book:
    found = given.look_at(file)
    return phone.receive(found, phone.open_given(found, CODE, NOW), NOW)


def test_all_that_is_carried_travels_and_nothing_of_the_clinic_alone(
    clinic: Book, seed: Seed, take: Take, phone: Shelf
) -> None:
    own = moved_in(phone, take())
    assert own.id == clinic.id and rows_of(own) == rows_of(clinic)
    with own.reading() as c:
        assert copy_kind(c) is CopyKind.OWN
        assert c.exec_driver_sql("SELECT count(*) FROM consent").scalar() == 0
        kept = set(c.exec_driver_sql("SELECT key FROM setting").scalars())
    assert kept == {COPY_KIND, "carry_key"} and own.draft(seed.dana, "line:1") is None
    path, key = own.path, own.key
    own.close()
    assert SECRET.encode() in plain_bytes(clinic.path, clinic.key) + _log(clinic), "it is looked for the right way"
    for left in (SECRET, "half a thought", "2031-03-31"):
        assert left.encode() not in plain_bytes(path, key)


def _log(book: Book) -> bytes:
    book.bring_log_home()
    return plain_bytes(book.path, book.key)


def test_the_words_open_that_file_alone(clinic: Book, take: Take, phone: Shelf) -> None:
    first, second = given.look_at(take()), given.look_at(take())
    assert phone.open_given(first, CODE, NOW) != phone.open_given(second, CODE, NOW), "each has a key of its own"
    key = phone.open_given(first, CODE, NOW)
    assert key != clinic.key
    with pytest.raises(NotABook):
        contents.of_file(clinic.path, key)
    for other in (OTHER_CODE, b""):
        with pytest.raises(WrongCode):
            shelf_at(phone.home.with_name(f"other{len(other)}")).open_given(first, other, NOW)


def test_no_slot_of_the_clinic_travels(take: Take) -> None:
    slots = read_slots(parcel.look_through(take()).slots)
    assert {(slot.kind, slot.bound) for slot in slots.slots} == {(Kind.CARRY, False), (Kind.GIVEN, False)}


def test_there_only_the_devices_own_secret_opens_it(take: Take, phone: Shelf) -> None:
    moved_in(phone, take()).close()
    (entry,) = phone.books()
    assert [slot.kind for slot in entry.slots().slots] == [Kind.DEVICE]
    phone.open(entry).close()
    stolen = shelf_at(phone.home.with_name("stolen"))
    shutil.copytree(phone.home / "books", stolen.home / "books")
    with pytest.raises(NoWayIn):
        stolen.open(stolen.books()[0])


def test_guessing_the_words_waits(take: Take, phone: Shelf) -> None:
    found = given.look_at(take())
    with pytest.raises(WrongCode):
        phone.open_given(found, OTHER_CODE, NOW)
    with pytest.raises(MustWait):
        phone.open_given(found, CODE, NOW)


def write(book: Book, seed: Seed, text: str) -> None:
    with book.act("write_words", by=seed.mika, now=NOW) as w:
        w.wording(seed.line, text, typed(text), parent=seed.words)


def test_there_and_back_and_there_again(clinic: Book, seed: Seed, take: Take, phone: Shelf, tmp_path: Path) -> None:
    """Both sides end alike, no code is needed between them, and each file may come twice."""
    own = moved_in(phone, take())
    write(own, seed, "Written at home")
    write(clinic, seed, "Written at the clinic")
    back = tmp_path / "stick" / "back.twopens"
    with take_home.taking_book(own, back, another_device(2)):
        pass
    assert bring(clinic, back).rows == {"wording": 1, "act": 1}
    assert bring(clinic, back).rows == {}
    again = take()
    assert bring(own, again).rows == {"wording": 1, "act": 1} and bring(own, again).rows == {}
    assert rows_of(own) == rows_of(clinic) and carry_key(own) == carry_key(clinic)
    assert own.key != clinic.key
    own.close()


def test_a_file_that_no_dealt_words_open_is_not_one_that_was_given(clinic: Book, tmp_path: Path) -> None:
    with take_home.taking_book(clinic, tmp_path / "back", HERE):
        pass
    parcel.save(clinic, tmp_path / "copy")
    (tmp_path / "photo").write_bytes(b"a photo")
    for name in ("back", "copy", "photo"):
        with pytest.raises(NotAParcel):
            given.look_at(tmp_path / name)


def test_half_a_file_moves_nowhere(take: Take, phone: Shelf) -> None:
    file = take()
    file.write_bytes(file.read_bytes()[:-1000])
    with pytest.raises(ParcelDamaged):
        given.look_at(file)
    assert phone.books() == ()


def test_a_file_that_was_changed_after_it_was_looked_at_leaves_nothing_behind(take: Take, phone: Shelf) -> None:
    found = given.look_at(take())
    key = phone.open_given(found, CODE, NOW)
    data = bytearray(found.parcel.path.read_bytes())
    data[-2000] ^= 1
    found.parcel.path.write_bytes(data)
    with pytest.raises(ParcelDamaged):
        phone.receive(found, key, NOW)
    assert phone.books() == () and list((phone.home / "books").iterdir()) == []


# -- one adult's page


@pytest.fixture
def home(clinic: Book, seed: Seed, tmp_path: Path) -> Home:
    found = move_in(clinic, seed, tmp_path / "clinic family")
    found.choose(found.mum, Shared.WORDS)
    return found


def take_page(home: Home, name: str, code: bytes = CODE) -> Given:
    file = HomeFile(home.mum, *home.place(home.mum))
    place = file.path.with_name(name)
    with take_home.taking_page(file, place, HERE, take_home.words_for(home.mum, code, HERE)):
        pass
    return given.look_at(place)


def page_on(phone: Shelf, found: Given, older: HomeFile | None = None) -> HomeFile:
    phone.home.mkdir(exist_ok=True)
    key = phone.open_given(found, CODE, NOW)
    return lay_page(found, phone.family, key, older)


def test_an_adults_file_holds_their_page_and_no_book(home: Home, phone: Shelf) -> None:
    found = take_page(home, "mum.twopens")
    assert found.is_page and found.of == home.mum
    page = page_on(phone, found)
    assert read_page(page.path, page.key) == home.copies.page(home.mum)
    lay_words(phone.family, home.mum, page.key, b"three words", phone.device())
    assert phone.open_home(b"three words", NOW) == page and phone.books() == () and phone.holds(found)


def test_what_an_adult_sends_back_is_cheers_and_hopes_alone(home: Home, seed: Seed, phone: Shelf) -> None:
    page = page_on(phone, take_page(home, "mum.twopens"))
    send_cheer(page.path, page.key, "I saw you try", NOW)
    back = phone.home / "back.twopens"
    take_home.take_sent(page, back, another_device(2))
    place = phone.home / "unpacked"
    parcel.unpack(parcel.look_through(back), place)
    text = plain_bytes(place, page.key)
    assert b"I saw you try" in text and b"Mika" not in text and b"sleep" not in text
    assert bring_sent(home.book, home.mum, home.copies.key(home.mum), back) == {"cheer": 1}
    assert bring_sent(home.book, home.mum, home.copies.key(home.mum), back) == {}, "the same file twice"
    with home.book.reading() as c:
        assert c.exec_driver_sql("SELECT text FROM cheer WHERE by = ?", (home.mum,)).scalars().all()[-1] == (
            "I saw you try"
        )
    with pytest.raises(WrongCode):
        bring_sent(home.book, home.dad, home.copies.key(home.dad), back)


def test_a_newer_page_keeps_what_was_sent_and_not_what_is_shared_no_more(home: Home, phone: Shelf) -> None:
    page = page_on(phone, take_page(home, "first.twopens"))
    send_cheer(page.path, page.key, "I saw you try", NOW)
    home.choose(home.mum, Shared.WORDS, shown=False)
    newer = page_on(phone, take_page(home, "second.twopens"), page)
    assert read_page(newer.path, newer.key).goals == ()
    assert [sent.text for sent in cheers(newer.path, newer.key)] == ["I saw you try"]


def test_an_adult_who_was_added_at_home_has_one_key_in_both_copies(
    clinic: Book, seed: Seed, take: Take, phone: Shelf, tmp_path: Path
) -> None:
    own = moved_in(phone, take())
    there = move_in(own, seed, phone.family)
    with take_home.taking_book(own, tmp_path / "back", HERE):
        pass
    bring(clinic, tmp_path / "back")
    assert HomeCopies(clinic, tmp_path / "family").key(there.mum) == there.copies.key(there.mum)
    own.close()
