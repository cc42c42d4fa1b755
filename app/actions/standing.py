"""Where a goal stands: not agreed yet, agreed, changed since, on hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from app.actions.the_version import version_now, whole
from app.rules.agreement import Status, status
from app.rules.agreement import standing as holds
from db.reading import agreements, lines, steps
from db.records import Agreement, CurrentWords, Id, Step, Version


@dataclass(frozen=True, slots=True)
class Standing:
    """``now``: the exact version as it is, None without words. ``agreement``: the one that holds, else the newest.
    ``made``: all there ever were, oldest first."""

    status: Status
    now: Version | None
    agreement: Agreement | None
    made: tuple[Agreement, ...] = ()


def standing(connection: Connection, goal: Id) -> Standing:
    """Of one goal."""
    now = version_now(connection, goal)
    return stands(now, agreements.agreements(connection, goal), steps.steps(connection, goal))


def standings(connection: Connection, goals: Collection[Id]) -> dict[Id, Standing]:
    """Of those goals that have words or were agreed, in four queries however many there are."""
    words: defaultdict[Id, list[CurrentWords]] = defaultdict(list)
    for each in lines.current_in(connection, goals):
        words[each.line.goal].append(each)
    every: defaultdict[Id, list[Step]] = defaultdict(list)
    for step in steps.steps_in(connection, goals):
        every[step.goal].append(step)
    orders, made = steps.orders(connection, goals), agreements.made_in(connection, goals)
    now = {goal: whole(goal, found, orders.get(goal, ())) for goal, found in words.items()}
    return {goal: stands(now.get(goal), made.get(goal, ()), every[goal]) for goal in now.keys() | made.keys()}


def stands(now: Version | None, made: Sequence[Agreement], every: Sequence[Step]) -> Standing:
    """From what was read: ``made`` are the goal's agreements, oldest first, ``every`` all its steps."""
    newest = made[-1] if made else None
    return Standing(status(made, now, every), now, holds(made, now, every) or newest, tuple(made))
