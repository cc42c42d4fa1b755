"""One device with a cheap Argon2id, and keys that are easy to tell apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.locks.device import Device, open_device
from db.locks.secret_stores import Where
from tests.db.locks.stores import NoKeyring
from tests.shelves import CHEAP

KEY = bytes(range(32))
BOOK = bytes(range(16))


def another_device(number: int) -> Device:
    return Device(bytes([number]) * 32, bytes([number]) * 16, CHEAP, Where.FILE)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def device(home: Path) -> Device:
    return open_device(home, NoKeyring(), CHEAP)
