"""A told book, told once and copied for each cell; and the planted book of the schema's tests."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.door import Door
from db.records import Role
from tests.actions.conftest import TickingClock
from tests.db.conftest import path, planted, raw, seed  # noqa: F401  fixtures
from tests.roles.cells import Told, tell
from tests.shelves import shelf_at

BOTH = (Role.YOUNG_PERSON, Role.THERAPIST)


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Told]:
    """Closed, and what is in it. Copy it before use."""
    home = tmp_path_factory.mktemp("told") / "home"
    door = Door(shelf_at(home), TickingClock())
    desk = door.begin("Mika", "Dana")
    door.come_in(*BOTH)
    told = tell(desk)
    door.close()
    return home, told


@pytest.fixture
def told(home: tuple[Path, Told], tmp_path: Path) -> Iterator[Told]:
    shutil.copytree(home[0], tmp_path / "home")
    door = Door(shelf_at(tmp_path / "home"), TickingClock())
    desk = door.open()
    desk.seat(present=frozenset(BOTH), visit=home[1].desk.here.visit)
    yield replace(home[1], desk=desk)
    door.close()
