"""Slots: what is in them, who opens them, and what a moved, changed or damaged one does."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import Any

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from hypothesis import given, settings
from hypothesis import strategies as st

from db.errors import BookTooNew, SlotsDamaged, WrongCode
from db.locks import wrapping
from db.locks.checked import MOST, pack
from db.locks.device import Device
from db.locks.slots import CODES, Kind, Slot, Slots, read_slots, sealed
from db.locks.stretch import Cost, stretch
from db.locks.wrapping import open_slot, open_with_key, unlock, wrap
from tests.db.locks.conftest import BOOK, KEY, another_device
from tests.db.locks.mutants import mutants
from tests.shelves import CHEAP

MIKA, DANA = bytes(15) + b"\1", bytes(15) + b"\2"
CODE, SHELF = b"sun moon star leaf", b"s" * 32


def full_set(device: Device) -> Slots:
    """One slot of each kind."""
    stretched = stretch(CODE, device.salt, device.cost)
    openers = {Kind.SHELF: SHELF, Kind.CARRY: SHELF, Kind.DEVICE: device.secret}
    made = [wrap(BOOK, kind, KEY, openers.get(kind, stretched), device, MIKA) for kind in Kind]
    return sealed(BOOK, made, KEY)


@given(kind=st.sampled_from(Kind), key=st.binary(min_size=32, max_size=32), bound=st.booleans())
def test_what_is_wrapped_comes_out_again(kind: Kind, key: bytes, bound: bool) -> None:
    device = another_device(1)
    opener = stretch(CODE, device.salt, device.cost) if kind in CODES else SHELF
    bound = bound or kind in wrapping.TOO_FEW
    slot = wrap(BOOK, kind, key, opener, device, DANA, bound)
    (again,) = read_slots(sealed(BOOK, (slot,), key).data()).slots
    assert again == slot
    assert open_slot(BOOK, again, opener, device) == key
    elsewhere = another_device(2)
    if bound:
        with pytest.raises(WrongCode):
            open_slot(BOOK, again, opener, elsewhere)
    else:
        assert open_slot(BOOK, again, opener, elsewhere) == key


def test_slots_come_back_as_they_were_written(device: Device) -> None:
    slots = full_set(device)
    assert read_slots(slots.data()) == slots and read_slots(slots.data()).data() == slots.data()


def test_a_slot_that_was_changed_or_moved_does_not_open(device: Device) -> None:
    stretched = stretch(CODE, device.salt, device.cost)
    slot = wrap(BOOK, Kind.WORDS, KEY, stretched, device, MIKA)
    changed: list[Slot] = [
        replace(slot, id=secrets.token_hex(8)),
        replace(slot, kind=Kind.PASSPHRASE),
        replace(slot, person=DANA.hex()),
        replace(slot, bound=False),
        replace(slot, cost=Cost(64, 2, 1)),
        replace(slot, salt=bytes(16)),
        replace(slot, nonce=bytes(12)),
        replace(slot, box=bytes(48)),
    ]
    for each in changed:
        with pytest.raises(WrongCode):
            open_slot(BOOK, each, stretched, device)
    with pytest.raises(WrongCode):
        open_slot(bytes(16), slot, stretched, device)
    with pytest.raises(WrongCode):
        open_slot(BOOK, slot, stretch(b"sun moon star sun", device.salt, device.cost), device)


def test_too_little_to_guess_is_always_bound(device: Device) -> None:
    stretched = stretch(CODE, device.salt, device.cost)
    with pytest.raises(ValueError):
        wrap(BOOK, Kind.PICTURES, KEY, stretched, device, MIKA, bound=False)
    with pytest.raises(ValueError):
        wrap(BOOK, Kind.DEVICE, KEY, device.secret, device, bound=False)


def test_a_code_is_never_taken_unstretched(device: Device) -> None:
    with pytest.raises(ValueError):
        wrap(BOOK, Kind.PICTURES, KEY, CODE, device)
    with pytest.raises(ValueError):
        wrap(BOOK, Kind.SHELF, KEY, stretch(CODE, device.salt, device.cost), device)
    with pytest.raises(ValueError):
        wrap(BOOK, Kind.SHELF, b"", SHELF, device)


def test_keys_open_without_a_code(device: Device) -> None:
    slots = full_set(device)
    assert open_with_key(slots, Kind.SHELF, SHELF, device).key == KEY
    assert open_with_key(slots, Kind.DEVICE, device.secret, device).key == KEY
    with pytest.raises(WrongCode):
        open_with_key(slots, Kind.SHELF, bytes(32), device)


def test_a_new_code_takes_the_place_of_the_old_and_of_no_other(device: Device) -> None:
    slots = full_set(device)
    new = wrap(BOOK, Kind.PICTURES, KEY, stretch(b"leaf", device.salt, device.cost), device, MIKA)
    after = slots.with_slot(new, KEY)
    assert len(after.slots) == len(slots.slots) and new in after.slots
    hers = wrap(BOOK, Kind.WORDS, KEY, stretch(b"x", device.salt, device.cost), device, DANA)
    both = after.with_slot(hers, KEY)
    assert both.without(both.of_person(DANA), KEY) == after
    assert both.without(both.of_person(MIKA), KEY).slots == (hers,)


class Counted:
    """The library's Argon2id, counted."""

    def __init__(self) -> None:
        self.runs = 0

    def __call__(self, **how: Any) -> Argon2id:
        self.runs += 1
        return Argon2id(**how)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counted:
    counter = Counted()
    monkeypatch.setattr("db.locks.stretch.Argon2id", counter)
    return counter


def five_books(device: Device) -> list[Slots]:
    """Five young persons' books; the code of each is its number."""
    books = []
    for n in range(5):
        of, stretched = bytes([n]) * 16, stretch(b"%d" % n, device.salt, device.cost)
        slot = wrap(of, Kind.PICTURES, bytes([n]) * 32, stretched, device)
        books.append(sealed(of, [slot], bytes([n]) * 32))
    return books


def test_a_right_and_a_wrong_code_run_one_argon2id_each(device: Device, counted: Counted) -> None:
    books = five_books(device)
    counted.runs = 0
    for n in range(5):
        opened = unlock(books, {Kind.PICTURES}, b"%d" % n, device)
        assert (opened.of, opened.key, opened.slot) == (bytes([n]) * 16, bytes([n]) * 32, books[n].slots[0])
    assert counted.runs == 5
    with pytest.raises(WrongCode):
        unlock(books, {Kind.PICTURES}, b"5", device)
    assert counted.runs == 6
    with pytest.raises(WrongCode):
        unlock(books, {Kind.WORDS}, b"0", device)
    with pytest.raises(WrongCode):
        unlock([], {Kind.PICTURES}, b"0", device)
    assert counted.runs == 8, "also where there is nothing to open"


def test_slots_from_elsewhere_come_after_those_of_this_device(device: Device, counted: Counted) -> None:
    other = another_device(7)
    sheet = wrap(BOOK, Kind.RECOVERY, KEY, stretch(CODE, other.salt, other.cost), other, bound=False)
    carried = sealed(BOOK, (sheet,), KEY)
    mine = bytes(16)
    own = sealed(mine, [wrap(mine, Kind.RECOVERY, SHELF, stretch(b"own", device.salt, device.cost), device)], SHELF)
    counted.runs = 0
    assert unlock([carried, own], {Kind.RECOVERY}, b"own", device).key == SHELF
    assert counted.runs == 1, "those of this device come first"
    assert unlock([own, carried], {Kind.RECOVERY}, CODE, device).key == KEY
    assert unlock([carried], {Kind.RECOVERY}, CODE, device).key == KEY
    assert counted.runs == 4


def test_nothing_shows_what_opens(device: Device) -> None:
    stretched = stretch(CODE, device.salt, device.cost)
    opened = unlock([full_set(device)], {Kind.WORDS}, CODE, device)
    for shown in (repr(stretched), repr(opened)):
        assert repr(KEY) not in shown and KEY.hex() not in shown and repr(stretched.key) not in shown
    data = full_set(device).data()
    assert KEY.hex().encode() not in data and CODE not in data


@pytest.mark.parametrize("cost", [(1 << 20, 8, 1), (65536, 99, 1), (65536, 8, 9), (7, 1, 1), (0, 0, 0), (64, True, 1)])
def test_a_hostile_cost_is_not_paid(device: Device, cost: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError):
        Cost(*cost)
    slot = full_set(device).slots[0]
    fields = {"v": 1, "id": slot.id, "kind": "pictures", "person": "", "bound": True, "cost": cost}
    fields |= {"device": slot.device.hex(), "salt": slot.salt.hex(), "nonce": slot.nonce.hex(), "box": slot.box.hex()}
    fields |= {"public": slot.public.hex(), "held": slot.held.hex()}
    written = {"v": 1, "of": BOOK.hex(), "slots": [fields], "seal": "0" * 64}
    with pytest.raises(SlotsDamaged):
        read_slots(pack(written))
    fields["cost"] = CHEAP.numbers()
    assert read_slots(pack(written)).slots[0].cost == CHEAP


def test_slots_of_a_later_app_are_left_to_it(device: Device) -> None:
    with pytest.raises(BookTooNew):
        read_slots(pack({"v": 2, "anything": []}))
    newer = replace(full_set(device).slots[0], format=2)
    with pytest.raises(BookTooNew):
        read_slots(sealed(BOOK, (newer,), KEY).data())


@settings(max_examples=300)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_calmly(data: bytes) -> None:
    with pytest.raises(SlotsDamaged):
        read_slots(data)


FIELDS = ["v", "id", "kind", "person", "bound", "device", "cost", "salt", "nonce", "box", "public", "held"]
Json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
)


@settings(max_examples=300)
@given(st.sampled_from(["v", "of", "slots", "seal"]), Json)
def test_wrong_contents_under_a_right_digest_are_read_calmly(name: str, wrong: object) -> None:
    written = {"v": 1, "of": BOOK.hex(), "slots": [wrong], "seal": "0" * 64, name: wrong}
    with pytest.raises((SlotsDamaged, BookTooNew)):
        read_slots(pack(written))


@settings(max_examples=300)
@given(st.sampled_from(FIELDS), Json)
def test_a_wrong_field_under_a_right_digest_is_read_calmly(name: str, wrong: object) -> None:
    fields = {"v": 1, "id": "0" * 16, "kind": "words", "person": "", "bound": True, "cost": CHEAP.numbers()}
    fields |= {"device": "0" * 16, "salt": "0" * 32, "nonce": "0" * 24}
    fields |= {"box": "0" * 96, "public": "0" * 64, "held": "0" * 160}
    assert set(fields) == set(FIELDS)
    good = {"v": 1, "of": BOOK.hex(), "slots": [fields], "seal": "0" * 64}
    read_slots(pack(good))
    fields[name] = wrong
    try:
        assert read_slots(pack(good)).data() == pack(good)
    except (SlotsDamaged, BookTooNew):
        pass


def test_a_very_deep_file(device: Device) -> None:
    with pytest.raises(SlotsDamaged):
        read_slots(b"0" * 64 + b"\n" + b"[" * MOST)


def test_two_thousand_damaged_slot_files(device: Device) -> None:
    for damaged in mutants(full_set(device).data(), 2000):
        with pytest.raises(SlotsDamaged):
            read_slots(damaged)
