"""A shelf as tests use it: no keyring of the machine's, and codes that cost next to nothing."""

from __future__ import annotations

from pathlib import Path

from db.locks.stretch import Cost
from db.shelf import Shelf
from tests.db.locks.stores import NoKeyring

CHEAP = Cost(memory=64, passes=1, lanes=1)


def shelf_at(home: Path) -> Shelf:
    return Shelf(home, NoKeyring(), CHEAP)
