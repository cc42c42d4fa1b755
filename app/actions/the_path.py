"""The path of one goal as it was written: orders, rhythms and goes, for app/rules/path.py."""

from __future__ import annotations

from app.rules.path import Path
from db.reading import Reading, steps, tries
from db.records import Id


def path_of(connection: Reading, goal: Id | None) -> Path:
    """Nothing lies on the path of no goal."""
    if goal is None:
        return Path()
    return Path(steps.paths(connection, goal), tries.rhythms(connection, goal), tries.goes(connection, goal))
