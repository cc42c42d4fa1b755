"""Put a key into a slot, and get it out again.

What opens a slot goes through HKDF-SHA256 (RFC 5869) and then through AES-256-GCM. A code
comes stretched by Argon2id; a shelf key and this device's secret are random and need none.
In a bound slot the device's secret is HKDF's salt. All that stands in a slot is associated
data: a slot that was moved to another book, person or cost does not open.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from db.cipher import KEY_BYTES
from db.errors import WrongCode
from db.locks.checked import canonical
from db.locks.device import Device
from db.locks.slots import CODES, FORMAT, ID_BYTES, NONCE_BYTES, Kind, Slot, Slots
from db.locks.stretch import Cost, Stretched, stretch
from db.records import Id

TOO_FEW = frozenset({Kind.PICTURES, Kind.DEVICE})
"""What can be guessed, or is nothing, without this device's secret: always bound."""


@dataclass(frozen=True, slots=True)
class Opened:
    """Which slot opened, of which book (or shelf), and the key that was in it."""

    of: Id
    slot: Slot
    key: bytes = field(repr=False)


def wrap(
    of: Id, kind: Kind, key: bytes, opener: Stretched | bytes, device: Device, person: Id = b"", bound: bool = True
) -> Slot:
    """A slot for ``key`` (32 bytes) in the book ``of``. ``opener`` is a stretched code for the kinds with
    a code, otherwise 32 random bytes; for Kind.DEVICE the device's secret."""
    stretched = isinstance(opener, Stretched)
    if len(key) != KEY_BYTES or stretched != (kind in CODES) or (kind in TOO_FEW and not bound):
        raise ValueError("a slot that could not be opened, or too easily")
    slot = Slot(
        id=secrets.token_hex(ID_BYTES),
        kind=kind,
        person=person.hex(),
        bound=bound,
        cost=opener.cost if isinstance(opener, Stretched) else None,
        salt=opener.salt if isinstance(opener, Stretched) else b"",
        nonce=secrets.token_bytes(NONCE_BYTES),
        box=b"",
    )
    box = _box_key(slot, opener, device).encrypt(slot.nonce, key, _all_that_stands(of, slot))
    return replace(slot, box=box)


def open_slot(of: Id, slot: Slot, opener: Stretched | bytes, device: Device) -> bytes:
    """The key in a slot; cheap, so that one stretched code can be tried on many. Raises WrongCode."""
    try:
        return _box_key(slot, opener, device).decrypt(slot.nonce, slot.box, _all_that_stands(of, slot))
    except InvalidTag:
        raise WrongCode("does not open this slot") from None


def unlock(candidates: Iterable[Slots], kinds: Collection[Kind], code: bytes, device: Device) -> Opened:
    """Try one code on every slot of these kinds. Right, wrong or with nothing to open: one Argon2id.

    Slots that came from another device have another salt; they are tried when there are no others, with
    one Argon2id for each salt. To open a book that was carried here, pass its slots alone. Raises WrongCode.
    """
    at: dict[tuple[bytes, Cost], list[tuple[Id, Slot]]] = {}
    for each in candidates:
        for slot in each.slots:
            if slot.kind in kinds and slot.cost is not None:
                at.setdefault((slot.salt, slot.cost), []).append((each.of, slot))
    here = (device.salt, device.cost)
    for salt, cost in [here] if here in at or not at else at:
        stretched = stretch(code, salt, cost)
        for of, slot in at.get((salt, cost), []):
            try:
                return Opened(of, slot, open_slot(of, slot, stretched, device))
            except WrongCode:
                continue
    raise WrongCode("opens nothing here")


def open_with_key(slots: Slots, kind: Kind, opener: bytes, device: Device) -> Opened:
    """The book's key by the therapist's shelf key (Kind.SHELF) or this device's secret (Kind.DEVICE).

    Raises WrongCode.
    """
    for slot in slots.slots:
        if slot.kind is kind:
            try:
                return Opened(slots.of, slot, open_slot(slots.of, slot, opener, device))
            except WrongCode:
                continue
    raise WrongCode("no slot here for this key")


def _box_key(slot: Slot, opener: Stretched | bytes, device: Device) -> AESGCM:
    secret = opener.key if isinstance(opener, Stretched) else opener
    salt = device.secret if slot.bound else None
    info = f"two pens slot {FORMAT} {slot.id}".encode()
    return AESGCM(HKDF(SHA256(), KEY_BYTES, salt=salt, info=info).derive(secret))


def _all_that_stands(of: Id, slot: Slot) -> bytes:
    cost = slot.cost and slot.cost.numbers()
    return canonical([of.hex(), slot.format, slot.id, slot.kind, slot.person, slot.bound, cost, slot.salt.hex()])
