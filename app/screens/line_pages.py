"""On which page a line stands."""

from __future__ import annotations

from typing import Any

from db.records import Line, LineKind

ON_A_STEP = {LineKind.PLAN_IF: "plan", LineKind.PLAN_THEN: "plan", LineKind.HOME: "one_higher"}
ON_THE_GOAL = {LineKind.WHY: "why", LineKind.HOME: "home_sees", LineKind.WORDS_FOR_HOME: "home_sees"}


def place_of(line: Line) -> tuple[str, dict[str, Any]]:
    """The page on which these words stand, and what it is about."""
    if line.step is None:
        return ON_THE_GOAL.get(line.kind, "our_words"), {"goal": line.goal}
    return ON_A_STEP.get(line.kind, "step"), {"goal": line.goal, "step": line.step}
