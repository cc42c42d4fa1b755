"""The first picture costs nearly nothing: nothing of the book is imported for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.robot import Robot

ROOT = Path(__file__).resolve().parents[2]
LATER = ("db", "sqlalchemy", "app.actions", "app.house", "app.door", "app.screens.base", "widgets.lettering")
ASK = """
import os, sys
os.environ.update(SDL_VIDEODRIVER="offscreen", KIVY_NO_ARGS="1", KIVY_NO_CONFIG="1", KIVY_LOG_MODE="PYTHON")
import app.screens.opening.screen
print(*(name for name in sys.argv[1:] if name in sys.modules))
"""


def test_it_imports_nothing_that_can_wait() -> None:
    made = subprocess.run(
        [sys.executable, "-c", ASK, *LATER], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    assert made.stdout.split() == []


def test_sky_first_then_the_lake_and_the_name(robot: Robot) -> None:
    from app.screens.opening.screen import OpeningScreen

    page = robot.put(OpeningScreen(name="opening"))
    width, height, pixels = robot.picture()
    assert len(set(pixels[i : i + 3] for i in range(0, len(pixels), 4 * width))) > 20, "a sky, not a flat colour"
    assert robot.words() == []
    page.fill()
    robot.frames(3)
    assert robot.words() == ["Two", "Pens"]
