"""After five years a page asks of the book what it asked in the first week: counted in steps of SQLite's machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.screens.newest_few import FEW
from app.text import say
from db.records import Role
from tests.visit import Visit

if TYPE_CHECKING:
    from tests.robot import Robot

TOGETHER = (
    "together", "across", "our_words", "steps", "step", "plan", "smaller", "one_higher", "agree", "history", "at_first",
    "goal", "goal_word", "progress", "number", "path", "how_did_it_go", "home_sees", "keep_note", "wrap_up",
    "print_page", "opened", "people_here", "take_home",
)  # fmt: skip
ALONE = ("path", "tools", "cheers", "reminders", "check_ins", "my_copy")
YOUNG = {"goals": 3, "tries": 60, "ratings": 60}
A_LITTLE = 3000  # steps of the machine: whether each goal there was is open, and the stones of three of them


def visit_to(robot: Robot, home: Path, **counts: int) -> Visit:
    from tests.stage import Stage

    visit = Visit(robot, home)
    visit.stage = Stage(home)
    visit.stage.tell_years(**counts)
    visit.stage.open("goals")
    visit.wait()
    return visit


def asked(visit: Visit, page: str) -> int:
    """Steps of SQLite's machine, to the nearest ten, to show a page that is already built."""
    assert visit.stage is not None
    house, book, steps = visit.stage.app.house, visit.stage.app.house.door.open().book, [0]

    def counted() -> int:
        steps[0] += 10
        return 0

    for watched in (False, True):
        house.navigator.to("goals")
        visit.robot.settle()
        book._raw.set_progress_handler(counted if watched else None, 10)
        house.navigator.to(page, **visit.stage.arguments(page))
        book._raw.set_progress_handler(None, 10)
        assert visit.name == page
    return steps[0]


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, dict[str, int]]]:
    """page -> steps, in the old book and in the young one."""
    from tests import robot as robots

    robots.start()
    robot, found = robots.Robot(), {}
    for kind, counts in (("old", {}), ("young", YOUNG)):
        visit = visit_to(robot, tmp_path_factory.mktemp(kind), **counts)
        assert visit.stage is not None
        found[kind] = {page: asked(visit, page) for page in TOGETHER}
        visit.stage.app.house.door.come_in(Role.YOUNG_PERSON)
        found[kind] |= {f"{page} alone": asked(visit, page) for page in ALONE}
        visit.close()
        robot.clear()
    yield found


@pytest.mark.parametrize("page", [*TOGETHER, *(f"{page} alone" for page in ALONE)])
def test_a_page_asks_no_more_after_years(years: dict[str, dict[str, int]], page: str) -> None:
    old, young = years["old"][page], years["young"][page]
    assert old <= 1.3 * young + A_LITTLE


def test_goals_and_the_ending_begin_with_the_newest(robot: Robot, tmp_path: Path) -> None:
    visit = visit_to(robot, tmp_path, goals=FEW + 5, steps=3, wordings=24, tries=2, ratings=2)
    kept = visit.screen.ids.kept
    few = next(part for part in kept.children if hasattr(part, "older"))
    before = [tile.shown for tile in few.children if hasattr(tile, "shown")]
    assert len(before) == FEW and len(few.older) == 2
    visit.tap(say("written.older"))
    after = [tile.shown for tile in few.children if hasattr(tile, "shown")]
    assert after[:FEW] == before and len(after) == FEW + 2 and not visit.sees(say("written.older"))
    visit.close()
