"""Fixtures for every test. Kivy starts only for tests that ask for ``robot``."""

from __future__ import annotations

import os

# Whatever imports Kivy first, the window and the clock are the robot's: see tests/robot.py.
os.environ.setdefault("SDL_VIDEODRIVER", "offscreen")
os.environ.update(
    KIVY_NO_ARGS="1", KIVY_NO_FILELOG="1", KIVY_NO_CONFIG="1", KIVY_LOG_MODE="PYTHON", KIVY_CLIPBOARD="dummy",
    KCFG_GRAPHICS_WIDTH="1024", KCFG_GRAPHICS_HEIGHT="1200", KCFG_GRAPHICS_MAXFPS="0", KCFG_GRAPHICS_MULTISAMPLES="0",
)  # fmt: skip
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # nobody's own keyring is written to

import gc
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

# A slow machine is no defect; and where nobody looks (CI), the same examples each time.
settings.register_profile("here", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("here")

if TYPE_CHECKING:
    from tests.robot import Robot


@pytest.fixture
def robot() -> Iterator[Robot]:
    """A person at an empty 390x844 window, in the light look at text size 1.0, with less motion off.

    Afterwards the window is emptied; a test that leaves a Clock event behind fails.
    """
    from app.rules.origins import lay_out
    from tests import robot as robots
    from widgets.theme import theme

    robots.start()
    _forget_what_stays()
    robot = robots.Robot()
    _plain(theme)
    robot.size(390, 844)
    robot.settle()
    before = robots.waiting()
    yield robot
    robot.clear()
    _plain(theme)
    lay_out.cache_clear()
    left = _left(robot, before)
    for event in left:
        event.cancel()
    assert not left, f"still waiting on the clock: {[robots.name_of(event) for event in left]}"


@cache
def _forget_what_stays() -> None:
    """Thousands of tests and all that was imported stay to the end: what looks for lost objects need not look there."""
    from tests import stage as _stage  # noqa: F401  with it comes the whole app

    gc.collect()
    gc.freeze()


def _left(robot: Robot, before: set[Any]) -> set[Any]:
    """What still waits on the clock when all that can come to rest has: a page that scrolled takes a while."""
    from tests import robot as robots

    for _ in range(4):
        robot.settle()
        gc.collect()
        left = {event for event in robots.waiting() - before if event.get_callback() is not None}
        if not left:
            break
    return left


def _plain(theme: object) -> None:
    plain = dict(look="light", pair="ember_tide", young_person_first=True, scale=1.0, quiet=False, wide=False)
    for name, value in (*plain.items(), ("safe_top", 0), ("safe_bottom", 0)):
        setattr(theme, name, value)


@pytest.fixture(params=[(320, 568), (390, 844), (1024, 768)], ids=lambda s: f"{s[0]}x{s[1]}")
def window(request: pytest.FixtureRequest, robot: Robot) -> tuple[int, int]:
    """The robot's window, in each of the three sizes."""
    robot.size(*request.param)
    size: tuple[int, int] = request.param
    return size
