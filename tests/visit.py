"""Mika and Dana at the real app, on a told book: what they touch and what they then see."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.robot import Robot
    from tests.stage import Stage

HOLD = 2.3  # seconds: a little longer than the seals need


class Visit:
    """``open`` tells a story and brings one screen in front; everything after that goes through touches and keys."""

    def __init__(self, robot: Robot, home: Path) -> None:
        self.robot = robot
        self.home = home
        self.stage: Stage | None = None

    def open(
        self,
        screen: str,
        story: str = "steps",
        who: str = "together",
        text_size: int = 100,
        locks: bool = False,
        **args: Any,
    ) -> Any:
        """``locks``: the book opens by codes alone, and each has one."""
        from tests.stage import Stage

        self.stage = Stage(self.home, text_size=text_size)
        self.stage.tell(story, who, locks)
        self.stage.open(screen, **args)
        self.wait()
        return self.screen

    def close(self) -> None:
        if self.stage is not None:
            self.stage.close()
            self.stage = None  # so that all it held can go before the next test

    # -- what is in front

    @property
    def screen(self) -> Any:
        assert self.stage is not None
        return self.stage.screen

    @property
    def name(self) -> str:
        return str(self.screen.name)

    @property
    def goal(self) -> bytes:
        assert self.stage is not None
        return self.stage.goal

    @property
    def desk(self) -> Any:
        assert self.stage is not None
        return self.stage.app.house.door.desk

    def sees(self, words: str) -> bool:
        """Do these words stand anywhere on the page?"""
        return any(words in said for said in self.robot.words(self.screen))

    def wait(self, seconds: float = 0.6) -> None:
        """Also for what is being worked on beside the window."""
        house = self.stage.app.house if self.stage else None
        while house is not None and house.aside.busy:
            time.sleep(0.002)
            self.robot.frames(1)
        self.robot.advance(seconds, 6)

    # -- what people do

    def tap(self, words: str) -> None:
        self.robot.tap_text(words, self.screen)
        self.wait()

    def answer(self, pen: str, words: str) -> None:
        """One person's tile."""
        panel = self.screen.spots[pen]
        self.robot.tap_text(words, panel)
        self.wait()

    def hold(self, *discs: Any, seconds: float = HOLD) -> None:
        """A finger on each of these seals at the same time."""
        fingers = [self.robot.touch(disc) for disc in discs]
        self.robot.advance(seconds, 30)
        for finger in fingers:
            finger.up()
        self.robot.frames()

    # -- what the book holds

    def agreements(self) -> tuple[Any, ...]:
        from db.reading import agreements

        with self.desk.book.reading() as c:
            return agreements.agreements(c, self.goal)

    def answers(self) -> list[tuple[str, str]]:
        """(name, what they said) to the words of now, oldest first."""
        from app.actions.the_version import version_now
        from db.reading import agreements

        with self.desk.book.reading() as c:
            given = agreements.answers(c, version_now(c, self.goal).id)
        return [(self.desk.here.person(one.by).name, str(one.said)) for one in given]


def folders_of_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where people keep files: nothing is read from, or saved to, the folders of whoever runs the tests."""
    for name in ("Documents", "Downloads"):
        (tmp_path / "person" / name).mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path / "person"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "person"))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)


@pytest.fixture
def visit(robot: Robot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Visit]:
    folders_of_their_own(tmp_path, monkeypatch)
    visit = Visit(robot, tmp_path / "home")
    yield visit
    visit.close()
