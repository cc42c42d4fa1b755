"""Pull the plug in the middle of everything: no row that was said to be kept is lost, no file is broken, and
everybody who could open still can."""

from __future__ import annotations

import random
import shutil
import sys
from itertools import count
from pathlib import Path

import pytest

from tests.db.dying import killed_at, steps_of
from tests.db.told import Told
from tests.drills.conftest import Size
from tests.drills.killing import Teller, killed_again_and_again
from tests.drills.lived_in import check_all, left_over
from tests.drills.works import WORKS, Work, seal, write

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks")


@pytest.mark.parametrize("work", WORKS, ids=lambda work: work.__name__)
def test_killed_at_any_moment(told: Told, work: Work, size: Size, chance: random.Random) -> None:
    def on_and_on(teller: Teller) -> None:
        book = told.opened()
        for n in count(chance.randrange(1, 1000)):
            with teller.doing() as kept:
                kept += work(told, book, n)

    for tally in killed_again_and_again(on_and_on, size.kills, chance):
        check_all(told, tally.kept)
        for entry in told.shelf.books()[1:]:
            shutil.rmtree(entry.folder)
    print(f"{work.__name__}: {tally}")
    book = told.opened()
    work(told, book, 1000)
    book.close()
    assert left_over(told) == set(), "what a kill left is cleared when the work is done next"


@pytest.mark.parametrize("work", WORKS, ids=lambda work: work.__name__)
def test_killed_between_two_steps(pattern: Told, place: Path, work: Work, size: Size, chance: random.Random) -> None:
    """Moments that are over too soon to be met by chance: between two things that are asked of the file system."""

    def once(told: Told) -> None:
        book = told.opened()
        work(told, book, 1)
        book.close()

    def begin_anew() -> Told:
        shutil.rmtree(place / "home", ignore_errors=True)
        return pattern.copied(place / "home")

    told = begin_anew()
    steps = range(1, steps_of(told.home, lambda: once(told)) + 1)
    for step in chance.sample(steps, min(size.steps, len(steps))):
        told = begin_anew()
        assert killed_at(step, told.home, lambda told=told: once(told))  # type: ignore[misc]
        check_all(told)
        once(told)
        assert left_over(told) == set(), f"left by a kill at step {step}"
    print(f"{work.__name__}: {len(steps)} steps")


def test_killed_over_many_commits(told: Told, size: Size, chance: random.Random) -> None:
    """Acts one after the other, as quickly as they go."""

    def act_for_ever(teller: Teller) -> None:
        book = told.opened()
        for n in count():
            with teller.doing() as kept:
                kept += (write if n % 2 else seal)(told, book, n)

    done = 0
    while done < size.commits:
        for tally in killed_again_and_again(act_for_ever, size.kills, chance):
            check_all(told, tally.kept)
        done += tally.done
    print(f"{done} commits")
