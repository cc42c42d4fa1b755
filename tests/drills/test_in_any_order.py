"""The truths of PRODUCT.md over 10,000 gestures in any order, on up to three copies of a book (see tests/truths).

``make test`` plays a little of the same in tests/truths. What fails prints the gestures that led there, as few as
Hypothesis finds; TWO_PENS_SEED plays it again.
"""

from __future__ import annotations

import multiprocessing
import random
import sys
import traceback
from concurrent.futures import ProcessPoolExecutor
from typing import NamedTuple

import pytest
from hypothesis import seed
from hypothesis.stateful import run_state_machine_as_test

from tests.drills.conftest import FULL
from tests.truths.copy import template
from tests.truths.meeting import TwoPens
from tests.truths.play import Play
from tests.truths.test_truths import plays

STEPS, HANDS = 10_000, 2
A_ROUND = 5  # plays until the steps are counted again


class Played(NamedTuple):
    """``steps``: gestures after which all truths were looked at; ``acts``: those that were kept as one."""

    steps: int
    acts: int
    trouble: str = ""


def play_on(seeds: int) -> Played:
    """In a process of its own, until its share of the steps is played or something does not hold."""
    chance = random.Random(seeds)
    try:
        while Play.steps < STEPS / HANDS:
            run_state_machine_as_test(seed(chance.randrange(10**9))(TwoPens), settings=plays(A_ROUND, steps=50))
    except Exception:
        return Played(Play.steps, Play.acts, traceback.format_exc())
    return Played(Play.steps, Play.acts)


@pytest.mark.skipif(not FULL, reason="tests/truths plays a little of it")
@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_the_truths_hold_in_any_order(chance: random.Random) -> None:
    template()  # made here, so that it goes with this process
    forks = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(HANDS, forks) as pool:
        played = list(pool.map(play_on, [chance.randrange(10**9) for _ in range(HANDS)]))
    for one in played:
        assert not one.trouble, one.trouble
    steps, acts = sum(one.steps for one in played), sum(one.acts for one in played)
    print(f"{steps} steps, {acts} acts kept")
    assert steps >= STEPS
