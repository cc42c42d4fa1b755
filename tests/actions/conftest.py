"""Actions on a real book: Mika and Dana together, and Mika's first words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.actions.write_goal import write_goal
from app.desk import Desk
from app.door import Door
from db.records import Role
from tests.shelves import shelf_at
from tests.stories import Story

START = 1_774_971_600_000


class TickingClock:
    at = START

    def now(self) -> int:
        self.at += 1000
        return self.at


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    door = Door(shelf_at(tmp_path), TickingClock())
    desk = door.begin("Mika", "Dana")
    door.come_in(Role.YOUNG_PERSON, Role.THERAPIST)
    yield desk
    door.close()


@pytest.fixture
def story(desk: Desk) -> Story:
    """A goal of six words."""
    told = Story(desk)
    told.goal = write_goal(desk.book, told.mika, "I want to sleep at Leo's") or b""
    return told
