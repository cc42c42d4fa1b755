"""A book to carry: whole or not there, and brought back without writing over anything."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from db import parcel
from db.book import Book, create_book
from db.bring import bring
from db.check import check_whole
from db.errors import AnotherBook, BookError, BookTooNew, NoRoom, NotAParcel, ParcelDamaged, Refused, WrongCode
from db.locks.device import no_device
from db.locks.slots import Kind, sealed
from db.locks.wrapping import wrap
from db.records import Role
from tests.db.apart import in_child, killed_after, moments, outcome, said
from tests.db.conftest import KEY, rows_of
from tests.db.seed import NOW, Seed, typed

Open = Callable[[Path], Book]
MUTANTS = 2000


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick" / "copy.twopens"


def slots_of(book: bytes) -> bytes:
    slot = wrap(book, Kind.DEVICE, KEY, bytes(32), no_device())
    return sealed(book, [slot], KEY).data()


def write(book: Book, seed: Seed, text: str) -> None:
    with book.act("write_words", by=seed.mika, now=NOW) as w:
        w.wording(seed.line, text, typed(text), parent=seed.words)


def test_there_and_back(book: Book, seed: Seed, path: Path, place: Path, opened: Open) -> None:
    """Written on one device, carried to the other, and carried again."""
    other = path.with_name("other.db")
    shutil.copyfile(path, other)
    write(book, seed, "Written here")
    with book.act("say_yes", by=seed.dana, now=NOW) as w:
        w.answer(seed.open_version.id, "not_yet")  # type: ignore[arg-type]
    parcel.save(book, place, b"slots")
    there = opened(other)
    write(there, seed, "Written there")
    before = place.read_bytes()
    assert bring(there, place).rows == {"wording": 1, "answer": 1, "act": 2}
    assert bring(there, place).rows == {}, "the same again brings nothing"
    assert place.read_bytes() == before and [f.name for f in place.parent.iterdir()] == [place.name]
    assert list(other.parent.glob(f"{parcel.MAKING}*")) == []
    check_whole(there)
    texts = {row[8] for row in rows_of(there)["wording"]}  # type: ignore[index]
    assert {"Written here", "Written there"} <= texts


def test_nothing_of_it_can_be_read_without_the_key(book: Book, place: Path) -> None:
    parcel.save(book, place)
    assert b"sleep over" not in place.read_bytes()
    if sys.platform != "win32":
        assert place.stat().st_mode & 0o777 == 0o600


def test_what_lies_there_is_not_written_over(book: Book, place: Path) -> None:
    place.write_text("my homework")
    with pytest.raises(Refused):
        parcel.save(book, place)
    assert place.read_text() == "my homework"


def test_a_copy_made_beside_the_book_can_be_brought_back_too(
    book: Book, seed: Seed, path: Path, tmp_path: Path, opened: Open
) -> None:
    older = tmp_path / "older.db"
    shutil.copyfile(path, older)
    write(book, seed, "Written here")
    copy = book.take_copy(NOW)
    there = opened(older)
    assert bring(there, copy.path).rows == {"wording": 1, "act": 1}


def test_a_parcel_of_another_book(book: Book, path: Path, place: Path, tmp_path: Path) -> None:
    for key in (KEY, bytes(32)):
        other = create_book(tmp_path / f"{key[1]}.db", key, NOW)
        with other.act("begin", by=None, now=NOW) as w:
            w.person(Role.YOUNG_PERSON, "Sam")
        parcel.save(other, place, slots_of(other.id))
        other.close()
        before = rows_of(book)
        with pytest.raises(AnotherBook):
            bring(book, place)
        assert rows_of(book) == before
        place.unlink()


def test_this_books_parcel_under_another_key(book: Book, place: Path) -> None:
    """From before the key was changed: it needs its own code."""
    parcel.save(book, place, slots_of(book.id))
    with pytest.raises(WrongCode):
        bring(book, place, bytes(32))
    assert bring(book, place, KEY).rows == {}


@pytest.mark.parametrize(
    ("made", "kind"),
    [
        (lambda data: b"", NotAParcel),
        (lambda data: b"%PDF-1.7 " + data, NotAParcel),
        (lambda data: data[:30], ParcelDamaged),
        (lambda data: data[:-1], ParcelDamaged),
        (lambda data: data + b"\0", ParcelDamaged),
        (lambda data: data[:5000] + bytes([data[5000] ^ 1]) + data[5001:], ParcelDamaged),
        (lambda data: data[:8] + b"\0\2" + data[10:], BookTooNew),
        (lambda data: data[:8] + b"\0\0" + data[10:], ParcelDamaged),
    ],
    ids=["empty", "another kind", "head cut", "cut", "longer", "flipped", "newer", "format 0"],
)
def test_a_parcel_that_is_not_whole(book: Book, place: Path, made: Callable[[bytes], bytes], kind: type) -> None:
    parcel.save(book, place)
    place.write_bytes(made(place.read_bytes()))
    stored, before = place.read_bytes(), rows_of(book)
    with pytest.raises(BookError) as error:
        bring(book, place)
    assert type(error.value) is kind
    assert place.read_bytes() == stored and rows_of(book) == before


def test_two_thousand_parcels_that_somebody_harmed(tmp_path: Path, place: Path) -> None:
    """By chance, and by one who knows the digest. Only our own errors come out, and the book stays usable."""
    book = create_book(tmp_path / "small.db", KEY, NOW)
    with book.act("begin", by=None, now=NOW) as w:
        w.person(Role.YOUNG_PERSON, "Mika")
    parcel.save(book, place, slots_of(book.id))
    whole, chance, refused = place.read_bytes(), random.Random(7), 0
    for n in range(MUTANTS):
        place.write_bytes(harmed(whole, chance, sealed_anew=n % 8 == 0))
        try:
            assert bring(book, place).rows == {}
        except BookError:
            refused += 1
    assert refused > MUTANTS * 0.9
    place.write_bytes(whole)
    assert bring(book, place).rows == {}
    check_whole(book)
    book.close()


def harmed(whole: bytes, chance: random.Random, sealed_anew: bool) -> bytes:
    data = bytearray(whole)
    size = parcel.HEAD.size
    for _ in range(chance.randint(1, 4)):
        if sealed_anew or chance.random() < 0.5:
            data[chance.randrange(size if sealed_anew else 0, len(data))] ^= 1 << chance.randrange(8)
        elif chance.random() < 0.5:
            data[chance.randrange(size)] = chance.randrange(256)
        else:
            del data[chance.randrange(len(data)) :]
            data = data or bytearray(b"x")
            break
    if sealed_anew:
        slots, book, _ = parcel._head(whole[:size])
        digest = hashlib.sha256(data[size:]).digest()
        data[:size] = parcel.HEAD.pack(parcel.KIND, parcel.FORMAT, slots, book, digest)
    return bytes(data)


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_killed_while_it_is_saved_there_is_a_whole_parcel_or_none(book: Book, place: Path, path: Path) -> None:
    found = []
    for moment in moments():
        killed_after(moment, *in_child(lambda _pipe: parcel.save(book, place)))
        found.append(place.exists())
        if place.exists():
            assert bring(book, place).rows == {}
            place.unlink()
    assert any(found) and not all(found)
    parcel.save(book, place)
    assert [f.name for f in place.parent.iterdir() if not f.name.startswith(".")] == [place.name]
    assert list(path.parent.glob(f"{parcel.MAKING}*")) == [], "what a kill left beside the book is gone"


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_a_disk_that_is_full(book: Book, place: Path) -> None:
    whole = book.path.stat().st_size
    for room in range(0, whole, 4096 * 11):

        def limited(pipe: int, room: int = room) -> None:
            import resource
            import signal

            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
            os.write(pipe, outcome(lambda: parcel.save(book, place)))

        assert said(*in_child(limited)) == NoRoom.__name__
        assert list(place.parent.iterdir()) == []
