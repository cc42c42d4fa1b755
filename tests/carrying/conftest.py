"""Mika's told book at the clinic, and the devices it goes to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.actions.gesture import Replace
from app.desk import Desk
from app.door import Door
from app.ports import Place
from db.records import Role
from tests.carrying.sides import Sides
from tests.carrying.three_homes import Homes
from tests.presenters.conftest import TickingClock, Way
from tests.presenters.test_my_data import Folders
from tests.shelves import shelf_at
from tests.stories import Story
from tests.visit import Visit, folders_of_their_own


@pytest.fixture
def sides(tmp_path: Path) -> Iterator[Sides]:
    """At the clinic Mum sees things, and Dana has an idea that nobody answered."""
    (tmp_path / "stick").mkdir()
    stick = Folders((Place("drive", tmp_path / "stick", "Blue stick"),))
    doors = [Door(shelf_at(tmp_path / name), TickingClock()) for name in ("clinic", "phone", "tablet")]
    story = Story(doors[0].begin("Mika", "Dana"))
    doors[0].come_in(Role.YOUNG_PERSON, Role.THERAPIST)
    story.shared()
    story.suggest(Replace(0, 1, "Mika"))
    yield Sides(*doors, story, stick, Way())
    for door in doors:
        door.close()


@pytest.fixture
def story(sides: Sides) -> Story:
    return sides.story


@pytest.fixture
def own(sides: Sides) -> Desk:
    """Mika's own copy, with Mika at it."""
    return sides.move_in(*sides.take(sides.clinic))


@pytest.fixture
def homes(robot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Homes]:
    """The clinic, Mika's phone and Mum's tablet, one app after the other."""
    folders_of_their_own(tmp_path, monkeypatch)
    homes = Homes(Visit(robot, tmp_path / "clinic"), tmp_path)
    yield homes
    homes.visit.close()
