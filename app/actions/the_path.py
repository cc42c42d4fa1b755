"""The path of one goal as it was written: orders, rhythms and goes, for app/rules/path.py."""

from __future__ import annotations

from app.rules.path import Path, reached
from db.reading import Reading, steps, tries
from db.records import Id


def path_of(connection: Reading, goal: Id | None) -> Path:
    """Nothing lies on the path of no goal."""
    if goal is None:
        return Path()
    return Path(steps.paths(connection, goal), tries.rhythms(connection, goal), tries.goes(connection, goal))


def steps_reached(connection: Reading, goal: Id) -> frozenset[Id]:
    """The steps of a goal whose stones are full."""
    path = path_of(connection, goal)
    tried = {go.step for go in path.goes}
    return frozenset(step for step in tried if reached(path, step))
