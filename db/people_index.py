"""A therapist's list of people without opening their books: first names, letters and what waits, nothing else.

``<home>/shelves/<id>.people`` holds it under a key that comes from the shelf key by HKDF-SHA256; AES-256-GCM, a fresh
nonce each time, the shelf's id as associated data. Where it is missing or damaged the list is empty: the books say
it all again.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable
from dataclasses import astuple
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from db.cipher import KEY_BYTES
from db.errors import BookReadOnly
from db.files import replace_file
from db.locks.checked import canonical
from db.locks.slots import NONCE_BYTES
from db.records import Id
from db.waiting import PersonRow, Waits

END = ".people"
INFO = b"two pens people 1"


def read_people(path: Path, shelf: Id, key: bytes) -> tuple[PersonRow, ...]:
    """What was written last; nothing when there is no whole list."""
    try:
        stored = path.read_bytes()
        text = _box(key).decrypt(stored[:NONCE_BYTES], stored[NONCE_BYTES:], shelf)
        return tuple(_row(*each) for each in json.loads(text))
    except (OSError, InvalidTag, ValueError, TypeError):
        return ()


def write_people(path: Path, shelf: Id, key: bytes, rows: Iterable[PersonRow]) -> None:
    """Raises NoRoom, BookReadOnly."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    replace_file(path, nonce + _box(key).encrypt(nonce, canonical([astuple(row) for row in rows]), shelf))


def drop_people(shelves: Path) -> None:
    """Every list on this device goes; the next look at the books makes it again. Raises BookReadOnly."""
    try:
        for path in shelves.glob(f"*{END}*"):
            path.unlink()
    except OSError:
        raise BookReadOnly("a list of people cannot be taken away") from None


def _row(book: str, stood: list[int], name: str, letter: str, waits: list[int], *settled: Any) -> PersonRow:
    return PersonRow(book, (stood[0], stood[1]), name, letter, Waits(*waits), *settled)


def _box(key: bytes) -> AESGCM:
    return AESGCM(HKDF(SHA256(), KEY_BYTES, salt=None, info=INFO).derive(key))
