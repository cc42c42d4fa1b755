"""The truths of PRODUCT.md, while two people play with the app in any order.

TWO_PENS_PLAYS sets how many plays (30 by default); each is a fresh book and up to 40 gestures.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings

from tests.truths.agreeing import TwoPens

PLAYS = int(os.environ.get("TWO_PENS_PLAYS", "30"))

TestTruths = TwoPens.TestCase
TestTruths.settings = settings(
    max_examples=PLAYS,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate], report_multiple_bugs=False,
)
