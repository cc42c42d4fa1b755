"""The slots of a book: its key, wrapped once for each who may open it. wrapping.py fills and opens them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from db.locks.checked import check_format, pack, reading, unpack
from db.locks.stretch import SALT_BYTES, Cost
from db.records import Id

FORMAT = 1
MOST_SLOTS = 32
ID_BYTES, NONCE_BYTES, BOX_BYTES = 8, 12, 48
PERSON = re.compile(r"(?:[0-9a-f]{32})?")


class Kind(StrEnum):
    """What opens a slot."""

    PICTURES = "pictures"
    """the young person's four pictures"""
    PASSPHRASE = "passphrase"
    """the therapist's"""
    WORDS = "words"
    """three words of an adult at home"""
    RECOVERY = "recovery"
    """the twelve words of a recovery sheet"""
    CLINIC = "clinic"
    """a second sheet, which a clinic keeps; its use is logged"""
    SHELF = "shelf"
    """the therapist's shelf key"""
    DEVICE = "device"
    """this device's secret alone: nobody has a code yet"""


CODES = frozenset(Kind) - {Kind.SHELF, Kind.DEVICE}
"""The kinds that a person types or taps, and that Argon2id therefore guards."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One wrapped key. ``person`` is whose slot it is, as hex, or ''. ``bound``: it opens on this device alone.

    ``cost`` and ``salt`` are Argon2id's, None and empty in the kinds without a code.
    """

    id: str
    kind: Kind
    person: str
    bound: bool
    cost: Cost | None
    salt: bytes
    nonce: bytes
    box: bytes
    format: int = FORMAT


@dataclass(frozen=True, slots=True)
class Slots:
    """All slots that hold one key: that of the book ``of``, or of a therapist's shelf."""

    of: Id
    slots: tuple[Slot, ...]

    def with_slot(self, new: Slot) -> Slots:
        """``new`` takes the place of the one of its kind and person, if there is one."""
        kept = tuple(slot for slot in self.slots if (slot.kind, slot.person) != (new.kind, new.person))
        return Slots(self.of, (*kept, new))

    def without_person(self, person: Id) -> Slots:
        """Change the book's key as well: who had a slot may have kept the key."""
        return Slots(self.of, tuple(slot for slot in self.slots if slot.person != person.hex()))

    def data(self) -> bytes:
        """Canonical: equal slots are equal bytes."""
        return pack({"v": FORMAT, "of": self.of.hex(), "slots": [_fields(slot) for slot in self.slots]})


def read_slots(data: bytes) -> Slots:
    """Raises SlotsDamaged, or BookTooNew when a later app wrote them; whatever the bytes are."""
    fields = unpack(data, FORMAT)
    with reading():
        if set(fields) != {"v", "of", "slots"} or not 1 <= len(fields["slots"]) <= MOST_SLOTS:
            raise ValueError
        return Slots(_bytes(fields["of"], 16), tuple(_slot(each) for each in fields["slots"]))


def _fields(slot: Slot) -> dict[str, object]:
    return {
        "v": slot.format, "id": slot.id, "kind": slot.kind, "person": slot.person, "bound": slot.bound,
        "cost": slot.cost and slot.cost.numbers(), "salt": slot.salt.hex(),
        "nonce": slot.nonce.hex(), "box": slot.box.hex(),
    }  # fmt: skip


def _slot(fields: dict[str, Any]) -> Slot:
    check_format(fields["v"], FORMAT)
    kind = Kind(fields["kind"])
    cost = Cost(*fields["cost"]) if kind in CODES else None
    slot = Slot(
        id=_bytes(fields["id"], ID_BYTES).hex(),
        kind=kind,
        person=fields["person"],
        bound=fields["bound"],
        cost=cost,
        salt=_bytes(fields["salt"], SALT_BYTES if cost else 0),
        nonce=_bytes(fields["nonce"], NONCE_BYTES),
        box=_bytes(fields["box"], BOX_BYTES),
    )
    if type(slot.bound) is not bool or not PERSON.fullmatch(slot.person) or _fields(slot) != fields:
        raise ValueError
    return slot


def _bytes(text: str, length: int) -> bytes:
    found = bytes.fromhex(text)
    if len(found) != length or found.hex() != text:
        raise ValueError
    return found
