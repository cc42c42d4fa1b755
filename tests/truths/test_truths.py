"""The truths of PRODUCT.md, while two people play with the app in any order.

Each play is a fresh book and up to 40 gestures. ``make test`` plays the same ones each time;
``TWO_PENS_PLAYS=1000 make test ARGS=tests/truths`` plays that many new ones.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

from tests.truths.meeting import TwoPens

PLAYS = int(os.environ.get("TWO_PENS_PLAYS", "0"))

TestTruths = TwoPens.TestCase
TestTruths.settings = settings(
    max_examples=PLAYS or 30,
    derandomize=not PLAYS,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
