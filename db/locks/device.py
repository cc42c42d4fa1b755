"""What binds codes to this device: a secret of 32 random bytes, one salt and one cost.

``<home>/device`` remembers which store holds the secret, so that one that cannot be read, or is another,
is missed and never quietly made anew.
"""

from __future__ import annotations

import hmac
import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from db.errors import NotOffered, Refused, SecretGone, SecretLocked, SlotsDamaged
from db.files import cannot_write, replace_file
from db.locks.checked import pack, read_file, reading, unpack
from db.locks.secret_stores import SECRET_BYTES, DeviceSecret, KeyringSecret, SecretFile, Where
from db.locks.stretch import COST, SALT_BYTES, Cost

FORMAT = 1
MARK_BYTES = 8


@dataclass(frozen=True, slots=True)
class Device:
    """``where`` is told to the therapist once: a file keeps out whoever has a copy of the books alone,
    not whoever has the whole disk; a keyring keeps out that one too, while the person's account is locked."""

    secret: bytes = field(repr=False)
    salt: bytes
    cost: Cost
    where: Where

    @property
    def mark(self) -> bytes:
        """Tells this device from others in what is bound to it, and nothing about its secret."""
        return _mark(self.secret)[:MARK_BYTES]


def open_device(home: Path, keyring: DeviceSecret | None = None, cost: Cost = COST) -> Device:
    """This device's; made on the first call, in ``keyring`` (the system's) or, without one, in a file.

    ``cost`` counts on that first call alone. Raises SecretGone, SecretLocked, SlotsDamaged, BookTooNew,
    NoRoom, BookReadOnly.
    """
    stores = _stores(home, keyring)
    if not os.path.exists(_path(home)):
        return _make(home, stores, secrets.token_bytes(SALT_BYTES), cost)
    where, salt, cost, mark = _remembered(home)
    return Device(_missed(stores[where], mark), salt, cost, where)


def renew_device(home: Path, keyring: DeviceSecret | None = None, cost: Cost = COST) -> Device:
    """A new secret after SecretGone: bound slots made before stay shut, a recovery sheet opens.

    Salt and cost stay as they were, where that can be read, so that every code here still takes one Argon2id.
    Raises Refused when the old secret can be read after all, SecretLocked when it may be later.
    """
    salt = secrets.token_bytes(SALT_BYTES)
    try:
        open_device(home, keyring)
    except SecretGone:
        _, salt, cost, _ = _remembered(home)
    except SlotsDamaged:
        pass  # then nothing is remembered
    else:
        raise Refused("device: its secret is there")
    return _make(home, _stores(home, keyring), salt, cost, anew=True)


def no_device() -> Device:
    """Stands for one whose secret is gone: it opens what is bound to none."""
    return Device(secrets.token_bytes(SECRET_BYTES), secrets.token_bytes(SALT_BYTES), COST, Where.FILE)


def _stores(home: Path, keyring: DeviceSecret | None) -> dict[Where, DeviceSecret]:
    return {Where.KEYRING: keyring or KeyringSecret(), Where.FILE: SecretFile(home)}


def _missed(store: DeviceSecret, mark: bytes) -> bytes:
    """With another secret each right code would be a wrong one."""
    try:
        secret = store.read()
    except NotOffered:
        secret = None
    if secret is None or not hmac.compare_digest(_mark(secret), mark):
        raise SecretGone("this device's secret is not where it was kept")
    return secret


def _make(home: Path, stores: dict[Where, DeviceSecret], salt: bytes, cost: Cost, anew: bool = False) -> Device:
    """A secret that a store already holds is kept: something may be bound to it."""
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(error) from None
    where, secret = _kept_secret(stores, anew)
    made = Device(secret, salt, cost, where)
    replace_file(_path(home), pack(_fields(made)))
    return made


def _kept_secret(stores: dict[Where, DeviceSecret], anew: bool) -> tuple[Where, bytes]:
    try:
        return Where.KEYRING, _secret_in(stores[Where.KEYRING], anew)
    except (NotOffered, SecretLocked):
        return Where.FILE, _secret_in(stores[Where.FILE], anew)


def _secret_in(store: DeviceSecret, anew: bool) -> bytes:
    """``anew``: one that is not whole is written over."""
    try:
        found = store.read()
    except SecretGone:
        if not anew:
            raise
        found = None
    if found is None:
        found = secrets.token_bytes(SECRET_BYTES)
        store.write(found)
    return found


def _path(home: Path) -> Path:
    return home / "device"


def _fields(device: Device) -> dict[str, object]:
    return {
        "v": FORMAT, "where": device.where, "salt": device.salt.hex(), "cost": device.cost.numbers(),
        "mark": _mark(device.secret).hex(),
    }  # fmt: skip


def _mark(secret: bytes) -> bytes:
    """Tells one secret from another, and nothing about it."""
    return hmac.digest(secret, b"two pens mark of a device", "sha256")


def _remembered(home: Path) -> tuple[Where, bytes, Cost, bytes]:
    """And the mark of the secret."""
    fields: dict[str, Any] = unpack(read_file(_path(home)), FORMAT)
    with reading():
        salt, mark = bytes.fromhex(fields["salt"]), bytes.fromhex(fields["mark"])
        if len(salt) != SALT_BYTES:
            raise ValueError
        return Where(fields["where"]), salt, Cost(*fields["cost"]), mark
