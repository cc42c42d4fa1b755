"""How long the drills go on: a little in `make test`, for long in `make drills` (TWO_PENS_DRILLS=full)."""

from __future__ import annotations

import os
import random
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.db.told import Told
from tests.drills.lived_in import lived_in_at

SHARED_MEMORY = Path("/dev/shm")


@dataclass(frozen=True)
class Size:
    """``kills``: how many have to fall inside of each kind of work; ``steps``: how many fall between two of its steps.

    ``commits``: how many are kept in between; ``rooms``: how many amounts of room are left on the disk, in turn.
    """

    kills: int
    steps: int
    commits: int
    rooms: int
    mutants: int
    flips: int


FULL = os.environ.get("TWO_PENS_DRILLS") == "full"
SMALL_SIZE = Size(kills=2, steps=3, commits=50, rooms=1, mutants=200, flips=4)
FULL_SIZE = Size(kills=60, steps=1000, commits=300, rooms=500, mutants=2000, flips=200)


@pytest.fixture(scope="session")
def size() -> Size:
    return FULL_SIZE if FULL else SMALL_SIZE


@pytest.fixture
def chance() -> random.Random:
    """Other moments each time. A failure prints its seed: TWO_PENS_SEED plays it again."""
    seed = int(os.environ.get("TWO_PENS_SEED") or secrets.randbelow(10**9))
    print(f"\nTWO_PENS_SEED={seed}")
    return random.Random(seed)


@pytest.fixture(scope="session")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Made once. Copy it before use."""
    return lived_in_at(tmp_path_factory.mktemp("pattern") / "home")


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder: on the disk in full, in memory in small, where nobody waits for a disk. A kill is the same there."""
    memory = SHARED_MEMORY if not FULL and SHARED_MEMORY.is_dir() else None
    folder = Path(tempfile.mkdtemp(prefix="two-pens-drill-", dir=memory))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def told(pattern: Told, place: Path) -> Told:
    """A copy of the lived-in home, closed."""
    return pattern.copied(place / "home")
