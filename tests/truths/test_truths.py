"""The truths of PRODUCT.md, while people play with the app in any order: at the clinic, at home, and on up to three
copies that part and meet.

Each play is a fresh book and up to 40 gestures. ``make test`` plays the same ones each time, ``make drills`` plays
10,000 new gestures (tests/drills/test_in_any_order.py), and ``TWO_PENS_PLAYS=1000 make test ARGS=tests/truths`` plays
that many new ones.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

from tests.truths.meeting import TwoPens

PLAYS = int(os.environ.get("TWO_PENS_PLAYS", "0"))
A_LITTLE = 8


def plays(count: int, steps: int = 40, same: bool = False) -> settings:
    """``same``: the same ones each time."""
    return settings(
        max_examples=count,
        derandomize=same,
        database=None,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )


TestTruths = TwoPens.TestCase
TestTruths.settings = plays(PLAYS or A_LITTLE, same=not PLAYS)
