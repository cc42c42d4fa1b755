"""The therapist's list on the disk: theirs alone to read, right when it is whole, and empty when it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.errors import WrongCode
from db.people_index import drop_people, read_people, write_people
from db.waiting import PersonRow, Waits
from tests.shelves import shelf_at

KEY, SHELF = bytes(range(32)), b"shelf of Dana's."
ROWS = (
    PersonRow("a1", (7, 3), "Mika", "M", Waits(1, 3, 1, 2, 0, 9), "agreed", 8),
    PersonRow("a2", (1, 1), "Ünal 一", "Ü"),
)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    write_people(tmp_path / "x.people", SHELF, KEY, ROWS)
    return tmp_path / "x.people"


def test_what_was_written_is_read(place: Path) -> None:
    assert read_people(place, SHELF, KEY) == ROWS


def test_no_name_stands_openly_and_no_other_key_or_shelf_opens_it(place: Path) -> None:
    assert b"Mika" not in place.read_bytes()
    assert read_people(place, SHELF, bytes(32)) == () and read_people(place, bytes(16), KEY) == ()


def test_any_flipped_or_missing_byte_makes_it_empty_and_never_wrong(place: Path) -> None:
    whole = place.read_bytes()
    for at in range(0, len(whole), 7):
        place.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert read_people(place, SHELF, KEY) == ()
        place.write_bytes(whole[:at])
        assert read_people(place, SHELF, KEY) == ()


def test_the_same_list_never_looks_the_same(place: Path) -> None:
    before = place.read_bytes()
    write_people(place, SHELF, KEY, ROWS)
    assert place.read_bytes() != before


def test_dropping_takes_every_list_away(place: Path) -> None:
    drop_people(place.parent)
    assert list(place.parent.iterdir()) == [] and read_people(place, SHELF, KEY) == ()


def test_a_caseload_that_was_put_away_lists_nobody(tmp_path: Path) -> None:
    caseload = shelf_at(tmp_path).begin_caseload(b"five dealt words")
    caseload.keep_people(ROWS)
    assert caseload.people() == ROWS
    caseload.forget()
    with pytest.raises(WrongCode):
        caseload.people()
    with pytest.raises(WrongCode):
        caseload.keep_people(())
