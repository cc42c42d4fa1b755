"""What a code costs: one Argon2id, right or wrong, and next to nothing else, also with many books on the shelf."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from db.errors import Refused, WrongCode
from db.ids import Ids
from db.locks.slots import Kind, sealed
from db.locks.stretch import stretch
from db.locks.wrapping import wrap
from db.shelf import Shelf
from tests.db.locks.test_slots import Counted
from tests.db.locks.test_ways_in import PASSPHRASE, PICTURES, SHEET, WORDS, lock
from tests.db.seed import NOW, plant
from tests.shelves import shelf_at

ROOT = Path(__file__).resolve().parents[3]
HOUR = 3_600_000


@pytest.fixture
def fifty(home: Path) -> Shelf:
    """Mika's locked book is the last of fifty; of the others there is just what a code is tried on."""
    shelf = shelf_at(home)
    book = shelf.create(NOW)
    seed = plant(book)
    lock(shelf, book, seed.mika, seed.dana)
    shelf.slots(book).give_words(seed.gran, WORDS)
    book.close()
    device, ids = shelf.device(), Ids()
    for n in range(49):
        of, key = ids.new(NOW), bytes([n]) * 32
        slot = wrap(of, Kind.PICTURES, key, stretch(b"%d" % n, device.salt, device.cost), device, of)
        folder = home / "books" / f"00{n:030}"
        folder.mkdir()
        (folder / "book.1.db").touch()
        (folder / "now").write_bytes(b"1\n")
        (folder / "slots.1.json").write_bytes(sealed(of, [slot], key).data())
    assert len(shelf.books()) == 50
    return shelf


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counted:
    counter = Counted()
    monkeypatch.setattr("db.locks.stretch.Argon2id", counter)
    return counter


def test_each_way_in_runs_one_argon2id_right_or_wrong(fifty: Shelf, counted: Counted) -> None:
    fifty.open_mine(PICTURES, NOW)[0].close()
    fifty.open_caseload(PASSPHRASE, NOW)
    fifty.open_with_sheet(SHEET, NOW)
    fifty.open_home(WORDS, NOW)
    assert counted.runs == 4
    for enter in (fifty.open_mine, fifty.open_caseload, fifty.open_with_sheet, fifty.open_home):
        with pytest.raises(WrongCode):
            enter(b"wrong", NOW)
    assert counted.runs == 8


def test_unlocking_adds_little_to_argon2id(fifty: Shelf, home: Path) -> None:
    """At most 100 ms, with a code that costs next to nothing; the quickest of some, as others use this machine too."""
    took = []
    for _ in range(8):
        begun = time.perf_counter()
        book, _ = shelf_at(home).open_mine(PICTURES, NOW)
        took.append(time.perf_counter() - begun)
        book.close()
    print(f"\nunlock, apart from Argon2id: {min(took) * 1000:.0f} ms with 50 books (100 or less)")
    assert min(took) < 0.1


def test_pictures_that_open_another_book_are_not_given(fifty: Shelf) -> None:
    """No name is asked for before a code, so they would open somebody else's."""
    book, mika = fifty.open_mine(PICTURES, NOW)
    with pytest.raises(Refused):
        fifty.slots(book).give_pictures(mika, b"48")
    fifty.slots(book).give_pictures(mika, PICTURES)  # one's own may be given again
    book.close()


def test_a_secret_in_a_file_asks_for_no_keyring(home: Path) -> None:
    """Looking for a keyring takes a while, and comes before the first picture of a book."""
    shelf_at(home).create(NOW).close()
    code = (
        "import sys; from pathlib import Path; from db.shelf import Shelf; shelf = Shelf(Path(sys.argv[1]));"
        "shelf.open(shelf.books()[0]).close(); print('keyring' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", code, str(home)], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout == "False\n"
    shutil.rmtree(home)
