"""Key pages as pictures. They may differ by what another machine's OpenGL rounds otherwise, and by no word.

``TWO_PENS_GOLDENS=1 python -m pytest tests/goldens`` draws them anew; look at each before you commit it.
What differs lies in ``build/goldens`` afterwards.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.goldens.pictures import Picture, apart, read, write
from tests.visit import Visit, visit  # noqa: F401

HERE = Path(__file__).parent
FOUND = HERE.parents[1] / "build" / "goldens"
ANEW = bool(os.environ.get("TWO_PENS_GOLDENS"))
WORST, MEAN = 14.0, 1.5  # of 255: most for one block, most for the whole picture


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


@pytest.fixture
def greenwich(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The day on a page is the day where the device is: here, always the same place."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize("name", PAGES)
def test_it_looks_as_it_did(visit: Visit, greenwich: None, name: str) -> None:  # noqa: F811
    now = drawn(visit, PAGES[name])
    path = HERE / f"{name}.png"
    if ANEW:
        write(path, now)
    golden = read(path)
    assert (now.width, len(now.rows)) == (golden.width, len(golden.rows))
    blocks = [block for row in apart(now, golden) for block in row]
    mean, worst = sum(blocks) / len(blocks), max(blocks)
    if mean > MEAN or worst > WORST:
        FOUND.mkdir(parents=True, exist_ok=True)
        write(FOUND / path.name, now)
    assert mean <= MEAN and worst <= WORST, f"mean {mean:.1f}, worst {worst:.1f}: see {FOUND / path.name}"


def drawn(visit: Visit, page: Page) -> Picture:  # noqa: F811
    from widgets.theme import theme

    visit.open(page.screen, page.story, page.who)
    theme.look = page.look
    visit.robot.settle()
    return Picture.of_window(*visit.robot.picture())
