"""Put a key into a slot, and get it out again.

Each slot has a key pair of its own (X25519). The key it holds is encrypted to the public half by HPKE (RFC 9180),
so it can be changed without any code. A shared secret would not do: who may open a book could have read the others'
inside it, and would open it again after its key was changed.

The private half lies in the slot's box. What opens the box goes through HKDF-SHA256 (RFC 5869) and then through
AES-256-GCM. A code comes stretched by Argon2id; a shelf key and this device's secret are random and need none.
In a bound slot the device's secret is HKDF's salt. All that stands in a slot is associated data: one that was moved
to another book, person or cost does not open.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from db.cipher import KEY_BYTES
from db.errors import WrongCode
from db.locks.checked import canonical
from db.locks.device import Device
from db.locks.slots import CODES, FORMAT, ID_BYTES, NONCE_BYTES, Kind, Slot, Slots, sealed
from db.locks.stretch import Cost, Stretched, stretch
from db.records import Id

TOO_FEW = frozenset({Kind.PICTURES, Kind.DEVICE})
"""What can be guessed, or is nothing, without this device's secret: always bound."""
SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


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
    own = X25519PrivateKey.generate()
    slot = Slot(
        id=secrets.token_hex(ID_BYTES),
        kind=kind,
        person=person.hex(),
        bound=bound,
        device=device.mark if bound else b"",
        cost=opener.cost if isinstance(opener, Stretched) else None,
        salt=opener.salt if isinstance(opener, Stretched) else b"",
        nonce=secrets.token_bytes(NONCE_BYTES),
        box=b"",
        public=own.public_key().public_bytes_raw(),
        held=b"",
    )
    box = _box_key(slot, opener, device).encrypt(slot.nonce, own.private_bytes_raw(), _all_that_stands(of, slot))
    return _holding(of, replace(slot, box=box), key)


def rekeyed(slots: Slots, old: bytes, new: bytes) -> Slots:
    """The same slots, each opened by what opened it before, with another key in them.

    Raises SlotsDamaged when whoever put them together did not have the ``old`` one.
    """
    slots.check_seal(old)
    return sealed(slots.of, (_holding(slots.of, slot, new) for slot in slots.slots), new)


def _holding(of: Id, slot: Slot, key: bytes) -> Slot:
    public = X25519PublicKey.from_public_bytes(slot.public)
    return replace(slot, held=SUITE.encrypt(key, public, _all_that_stands(of, slot)))


def open_slot(of: Id, slot: Slot, opener: Stretched | bytes, device: Device) -> bytes:
    """The key in a slot; cheap, so that one stretched code can be tried on many. Raises WrongCode."""
    stands = _all_that_stands(of, slot)
    try:
        own = X25519PrivateKey.from_private_bytes(_box_key(slot, opener, device).decrypt(slot.nonce, slot.box, stands))
        return SUITE.decrypt(slot.held, own, stands)
    except InvalidTag:
        raise WrongCode("does not open this slot") from None


def unlock(candidates: Iterable[Slots], kinds: Collection[Kind], code: bytes, device: Device) -> Opened:
    """Try one code on every slot of these kinds. Right, wrong or with nothing to open: one Argon2id.

    Slots that were made with another salt (on another device, or before this one's was damaged) are tried after
    those of this device, with one more Argon2id for each salt. Raises WrongCode, SlotsDamaged.
    """
    at: dict[tuple[bytes, Cost], list[tuple[Slots, Slot]]] = {}
    for each in candidates:
        for slot in each.slots:
            if slot.kind in kinds and slot.cost is not None:
                at.setdefault((slot.salt, slot.cost), []).append((each, slot))
    here = (device.salt, device.cost)
    for salt, cost in sorted(at or [here], key=lambda each: each != here):
        opened = _first_opened(at.get((salt, cost), []), stretch(code, salt, cost), device)
        if opened:
            return opened
    raise WrongCode("opens nothing here")


def open_with_key(slots: Slots, kind: Kind, opener: bytes, device: Device) -> Opened:
    """The book's key by the therapist's shelf key (Kind.SHELF) or this device's secret (Kind.DEVICE).

    Raises WrongCode, SlotsDamaged.
    """
    opened = _first_opened([(slots, slot) for slot in slots.of_kind(kind)], opener, device)
    if opened:
        return opened
    raise WrongCode("no slot here for this key")


def opens_any(slots: Slots, kind: Kind, opener: Stretched | bytes, device: Device) -> bool:
    """Raises SlotsDamaged."""
    return _first_opened([(slots, slot) for slot in slots.of_kind(kind)], opener, device) is not None


def _first_opened(tried: Iterable[tuple[Slots, Slot]], opener: Stretched | bytes, device: Device) -> Opened | None:
    """Raises SlotsDamaged when the one that opens does not stand among slots sealed by what it holds."""
    for slots, slot in tried:
        try:
            key = open_slot(slots.of, slot, opener, device)
        except WrongCode:
            continue
        slots.check_seal(key)
        return Opened(slots.of, slot, key)
    return None


def _box_key(slot: Slot, opener: Stretched | bytes, device: Device) -> AESGCM:
    secret = opener.key if isinstance(opener, Stretched) else opener
    salt = device.secret if slot.bound else None
    info = f"two pens slot {FORMAT} {slot.id}".encode()
    return AESGCM(HKDF(SHA256(), KEY_BYTES, salt=salt, info=info).derive(secret))


def _all_that_stands(of: Id, slot: Slot) -> bytes:
    cost = slot.cost and slot.cost.numbers()
    stands = [of.hex(), slot.format, slot.id, slot.kind, slot.person, slot.bound, slot.device.hex(), cost]
    return canonical([*stands, slot.salt.hex(), slot.public.hex()])
