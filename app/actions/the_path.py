"""The path of one goal as it was written: orders, rhythms and goes, for app/rules/path.py.

How far the sky had come is a setting of this device, kept when another copy comes in: its rows lie in between, and
the sky would go back.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from app.rules.path import Path, reached, stage
from db import mutable
from db.reading import Reading, steps, tries
from db.records import Id

CAME = "sky:"


def path_of(connection: Reading, goal: Id | None) -> Path:
    """Nothing lies on the path of no goal."""
    if goal is None:
        return Path()
    came = mutable.setting(connection, _name(goal))
    rhythms, goes = tries.rhythms(connection, goal), tries.goes(connection, goal)
    return Path(steps.paths(connection, goal), rhythms, goes, float(came or 0))


def steps_reached(connection: Reading, goal: Id) -> frozenset[Id]:
    """The steps of a goal whose stones are full."""
    path = path_of(connection, goal)
    tried = {go.step for go in path.goes}
    return frozenset(step for step in tried if reached(path, step))


def skies(connection: Reading, goals: Iterable[Id]) -> dict[Id, float]:
    """Goal -> how far its sky has come."""
    return {goal: stage(path_of(connection, goal)) for goal in goals}


def keep_skies(connection: Connection, before: dict[Id, float]) -> None:
    """They stay at least where they were."""
    for goal, came in before.items():
        if stage(path_of(connection, goal)) < came:
            mutable.set_setting(connection, _name(goal), repr(came))


def _name(goal: Id) -> str:
    return f"{CAME}{goal.hex()}"
