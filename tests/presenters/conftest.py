"""Presenters on a real book, with a view that remembers what it was shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.desk import Desk
from app.door import Door
from app.presenter import Presenter
from app.text import Message
from db.records import Role
from tests.shelves import shelf_at

START = 1_774_971_600_000  # 31 March 2026, in ms


class TickingClock:
    """A second passes each time it is asked."""

    def __init__(self, at: int = START) -> None:
        self.at = at

    def now(self) -> int:
        self.at += 1000
        return self.at


class Recorder:
    """What a screen would draw."""

    def __init__(self) -> None:
        self.states: list[Any] = []
        self.note: Message | None = None

    def show(self, state: Any) -> None:
        self.states.append(state)

    def tell(self, note: Message | None) -> None:
        self.note = note


class Way:
    """Where a presenter asked to go."""

    def __init__(self) -> None:
        self.went: list[tuple[str, dict[str, object]]] = []
        self.note: Message | None = None

    def to(self, screen: str, note: Message | None = None, **args: object) -> None:
        self.went.append((screen, args))
        self.note = note

    def back(self) -> None:
        self.went.append(("back", {}))

    @property
    def last(self) -> str:
        return self.went[-1][0]


@pytest.fixture
def clock() -> TickingClock:
    return TickingClock()


@pytest.fixture
def door(tmp_path: Path, clock: TickingClock) -> Iterator[Door]:
    door = Door(shelf_at(tmp_path / "home"), clock)
    yield door
    door.close()


@pytest.fixture
def desk(door: Door) -> Desk:
    """Mika and Dana, sitting together."""
    desk = door.begin("Mika", "Dana")
    door.come_in(Role.YOUNG_PERSON, Role.THERAPIST)
    return desk


@pytest.fixture
def way() -> Way:
    return Way()


@pytest.fixture
def watch():
    """``watch(presenter)`` gives it a recording view."""

    def watched(presenter: Presenter[Any]) -> Recorder:
        view = Recorder()
        presenter.view = view
        return view

    return watched
