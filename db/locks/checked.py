"""Small files that notice damage: a digest on the first line, canonical JSON on the second.

With a key the digest is an HMAC, and nobody without the key can write such a file.
Without one it tells a flipped bit from a wrong code, and keeps nobody out.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from db.errors import BookTooNew, SlotsDamaged

MOST = 64 * 1024
"""Bytes in the largest such file we read."""


def canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()


def pack(fields: Mapping[str, object], key: bytes = b"") -> bytes:
    """``fields`` has its format version as ``v``."""
    body = canonical(fields)
    return hmac.digest(key, body, "sha256").hex().encode() + b"\n" + body + b"\n"


def unpack(data: bytes, newest: int, key: bytes = b"") -> dict[str, Any]:
    """Exactly what was packed. Raises SlotsDamaged, and BookTooNew for a format above ``newest``."""
    with reading():
        fields = json.loads(data[65:])
        if not hmac.compare_digest(pack(fields, key), data):
            raise ValueError
        check_format(fields["v"], newest)
        return dict(fields)


def check_format(number: object, newest: int) -> None:
    """Raises ValueError for what is no format, BookTooNew for one from a later app."""
    if type(number) is not int or number < 1:
        raise ValueError
    if number > newest:
        raise BookTooNew(f"format {number}, this app knows {newest}")


@contextmanager
def reading() -> Iterator[None]:
    """Whatever stumbles over what stands in a file says SlotsDamaged, and nothing of what it met."""
    try:
        yield
    except (ValueError, TypeError, KeyError, RecursionError):
        raise SlotsDamaged("not as it was written") from None


def read_file(path: Path) -> bytes:
    """Raises SlotsDamaged when there is none, or one that none of ours can be."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST + 1)
    except OSError:
        raise SlotsDamaged("not there") from None
    if len(data) > MOST:
        raise SlotsDamaged("too long to be ours")
    return data
