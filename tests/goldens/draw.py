"""Draws the key pages, all in one fresh process: ``TZ=UTC python -m tests.goldens.draw FOLDER``.

The order is always the same. FreeType's light hinting lets a letter stand a pixel aside by what was
written in its font before, so a picture hangs on what was drawn earlier in its process.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from tests import robot as robots
from tests.goldens.pictures import Picture, write
from tests.visit import Visit


class Page(NamedTuple):
    screen: str
    story: str
    who: str = "together"
    look: str = "light"


PAGES = {
    "our_words_light": Page("our_words", "idea"),
    "our_words_dark": Page("our_words", "idea", look="dark"),
    "agree_light": Page("agree", "steps"),
    "path_light": Page("path", "agreed", "young_person"),
    "path_dark": Page("path", "agreed", "young_person", "dark"),
    "steps_light": Page("steps", "steps"),
    "seals_light": Page("seals", "both_yes"),
    "agreed_light": Page("agreed", "agreed"),
    "goal_changed_light": Page("goal", "changed"),
    "first_open_light": Page("first_open", "nothing"),
}


def draw(page: Page, robot: robots.Robot, home: Path) -> Picture:
    """At 390x844, with less motion, so that lake and seals stand still."""
    from widgets.theme import theme

    visit = Visit(robot, home)
    visit.open(page.screen, page.story, page.who)
    theme.look = page.look
    robot.settle()
    picture = Picture.of_window(*robot.picture())
    visit.close()
    robot.clear()
    return picture


def main(folder: Path) -> None:
    robots.start()
    robot = robots.Robot()
    for name, page in PAGES.items():
        with tempfile.TemporaryDirectory() as home:
            write(folder / f"{name}.png", draw(page, robot, Path(home)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
