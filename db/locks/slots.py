"""The slots of a book: its key, wrapped once for each who may open it. wrapping.py fills and opens them.

Two layers: what a person has (a code, a key) opens the slot's own private key, and only that opens the key which
is held. The public half lies open in the slot, so another key can be put in without anybody's code.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from db.errors import SlotsDamaged
from db.locks.checked import canonical, check_format, pack, read_file, reading, unpack
from db.locks.device import MARK_BYTES
from db.locks.stretch import SALT_BYTES, Cost
from db.records import Id

FORMAT = 1
MOST_SLOTS = 32
ID_BYTES, NONCE_BYTES, BOX_BYTES, PUBLIC_BYTES, HELD_BYTES, SEAL_BYTES = 8, 12, 48, 32, 80, 32
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
    GIVEN = "given"
    """the dealt words of one file that goes to another device: they open that file and nothing else"""
    CARRY = "carry"
    """a key that two copies of one book share, or a home copy and its book: files between them need no code"""


CODES = frozenset(Kind) - {Kind.SHELF, Kind.DEVICE, Kind.CARRY}
"""The kinds that a person types or taps, and that Argon2id therefore guards."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One wrapped key. ``person`` is whose slot it is, as hex, or ''. ``bound``: it opens on one device alone, which
    ``device`` tells from others (b"" when not bound).

    ``cost`` and ``salt`` are Argon2id's, None and empty in the kinds without a code. ``box`` has the private half
    of ``public``, and ``held`` what that opens: the book's key.
    """

    id: str
    kind: Kind
    person: str
    bound: bool
    device: bytes
    cost: Cost | None
    salt: bytes
    nonce: bytes
    box: bytes
    public: bytes
    held: bytes
    format: int = FORMAT


@dataclass(frozen=True, slots=True)
class Slots:
    """All slots that hold one key: that of the book ``of``, of a therapist's shelf, or of an adult's home copy.

    Whoever has that key has sealed them: nobody else can slip in a slot of their own, to be given the next key.
    """

    of: Id
    slots: tuple[Slot, ...]
    seal: bytes

    def with_slot(self, new: Slot, key: bytes) -> Slots:
        """``new`` takes the place of the one of its kind and person, if there is one."""
        kept = (slot for slot in self.slots if (slot.kind, slot.person) != (new.kind, new.person))
        return sealed(self.of, (*kept, new), key)

    def without(self, gone: Iterable[Slot], key: bytes) -> Slots:
        """Change the book's key as well: who had a slot may have kept the key."""
        unwanted = set(gone)
        return sealed(self.of, (slot for slot in self.slots if slot not in unwanted), key)

    def of_person(self, person: Id) -> tuple[Slot, ...]:
        return tuple(slot for slot in self.slots if slot.person == person.hex())

    def of_kind(self, kind: Kind) -> tuple[Slot, ...]:
        return tuple(slot for slot in self.slots if slot.kind is kind)

    def not_lost(self, device: bytes) -> tuple[Slot, ...]:
        """Those that are bound to no device, or to this one (``Device.mark``, b"" when its secret is gone)."""
        return tuple(slot for slot in self.slots if not slot.bound or slot.device == device)

    def check_seal(self, key: bytes) -> None:
        """Raises SlotsDamaged when they were not put together by somebody who has ``key``."""
        if not self.is_sealed_by(key):
            raise SlotsDamaged("slots that were put together by somebody else")

    def is_sealed_by(self, key: bytes) -> bool:
        return hmac.compare_digest(self.seal, _seal(self.of, self.slots, key))

    def data(self) -> bytes:
        """Canonical: equal slots are equal bytes."""
        return pack({"v": FORMAT, "seal": self.seal.hex(), **_fields_of_all(self.of, self.slots)})


def sealed(of: Id, slots: Iterable[Slot], key: bytes) -> Slots:
    """``slots`` all hold ``key``."""
    together = tuple(slots)
    return Slots(of, together, _seal(of, together, key))


def _seal(of: Id, slots: tuple[Slot, ...], key: bytes) -> bytes:
    """With a key of its own, made from ``key``: one key, one use."""
    own = hmac.digest(key, b"two pens seal of slots", "sha256")
    return hmac.digest(own, canonical(_fields_of_all(of, slots)), "sha256")


def _fields_of_all(of: Id, slots: tuple[Slot, ...]) -> dict[str, object]:
    return {"of": of.hex(), "slots": [_fields(slot) for slot in slots]}


def slots_at(place: Path) -> Slots:
    """Raises as ``read_slots``, and SlotsDamaged when there are none."""
    return read_slots(read_file(place))


def read_slots(data: bytes) -> Slots:
    """Raises SlotsDamaged, or BookTooNew when a later app wrote them; whatever the bytes are."""
    fields = unpack(data, FORMAT)
    with reading():
        if set(fields) != {"v", "of", "slots", "seal"} or not 1 <= len(fields["slots"]) <= MOST_SLOTS:
            raise ValueError
        slots = tuple(_slot(each) for each in fields["slots"])
        return Slots(_bytes(fields["of"], 16), slots, _bytes(fields["seal"], SEAL_BYTES))


def _fields(slot: Slot) -> dict[str, object]:
    return {
        "v": slot.format, "id": slot.id, "kind": slot.kind, "person": slot.person, "bound": slot.bound,
        "device": slot.device.hex(), "cost": slot.cost and slot.cost.numbers(), "salt": slot.salt.hex(),
        "nonce": slot.nonce.hex(), "box": slot.box.hex(), "public": slot.public.hex(), "held": slot.held.hex(),
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
        device=_bytes(fields["device"], MARK_BYTES if fields["bound"] else 0),
        cost=cost,
        salt=_bytes(fields["salt"], SALT_BYTES if cost else 0),
        nonce=_bytes(fields["nonce"], NONCE_BYTES),
        box=_bytes(fields["box"], BOX_BYTES),
        public=_bytes(fields["public"], PUBLIC_BYTES),
        held=_bytes(fields["held"], HELD_BYTES),
    )
    if type(slot.bound) is not bool or not PERSON.fullmatch(slot.person) or _fields(slot) != fields:
        raise ValueError
    return slot


def _bytes(text: str, length: int) -> bytes:
    found = bytes.fromhex(text)
    if len(found) != length or found.hex() != text:
        raise ValueError
    return found
