"""A window, a person at it, and everything put back afterwards."""

from __future__ import annotations

import gc

import pytest

START = {"look": "light", "scale": 1.0, "quiet": False, "wide": False, "pair": "ember_tide"}


@pytest.fixture
def person():
    """Somebody at the app: puts a widget into the window, touches it, and lets time pass."""
    from tests import robot
    from widgets.theme import theme

    robot.start()
    gc.collect()  # what the last test showed is gone, and hears no more of the theme
    before = robot.waiting()
    someone = robot.Robot()
    someone.size(390, 844)
    yield someone
    someone.clear()
    someone.advance(3.0)  # whatever was moving comes to rest
    for name, value in START.items():
        setattr(theme, name, value)
    someone.frames()
    for event in robot.waiting() - before:
        event.cancel()


@pytest.fixture
def theme(person):
    from widgets.theme import theme

    return theme
