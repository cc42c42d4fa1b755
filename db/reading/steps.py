"""Steps, their order on the path, and how sure the young person is about each."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import Connection

from db.reading.wanted import WANTED, wanted
from db.records import Confidence, Id, Step

STEPS = "SELECT id, at, by, goal, split_from FROM step WHERE goal = ? ORDER BY id"
ORDER = """
SELECT steps FROM step_order o WHERE o.goal = ? AND NOT EXISTS (SELECT 1 FROM undo u WHERE u.target = o.id)
ORDER BY o.id DESC LIMIT 1
"""
PATHS = """
SELECT id, steps FROM step_order o WHERE o.goal = ? AND NOT EXISTS (SELECT 1 FROM undo u WHERE u.target = o.id)
ORDER BY o.id
"""
STEPS_OF_GOALS = f"SELECT id, at, by, goal, split_from FROM step WHERE goal IN {WANTED} ORDER BY id"
ORDERS = f"""
SELECT g.id, o.steps FROM goal g JOIN step_order o ON o.id = (
  SELECT n.id FROM step_order n WHERE n.goal = g.id AND NOT EXISTS (SELECT 1 FROM undo u WHERE u.target = n.id)
  ORDER BY n.id DESC LIMIT 1)
WHERE g.id IN {WANTED}
"""
GOALS_OF = f"SELECT DISTINCT goal FROM step WHERE id IN {WANTED}"
CONFIDENCES = """
SELECT c.id, c.at, c.by, c.step, c.value FROM step s JOIN confidence c ON c.id = (
  SELECT n.id FROM confidence n
  WHERE n.step = s.id AND NOT EXISTS (SELECT 1 FROM undo u WHERE u.target = n.id)
  ORDER BY n.id DESC LIMIT 1)
WHERE s.goal = ?
"""


def steps(connection: Connection, goal: Id) -> tuple[Step, ...]:
    """Every step a goal ever had, in the order they came."""
    return tuple(Step(*row) for row in connection.exec_driver_sql(STEPS, (goal,)))


def steps_in(connection: Connection, goals: Iterable[Id]) -> tuple[Step, ...]:
    """The same of several goals."""
    return tuple(Step(*row) for row in connection.exec_driver_sql(STEPS_OF_GOALS, (wanted(goals),)))


def goals_of(connection: Connection, steps: Iterable[Id]) -> tuple[Id, ...]:
    """The goals that these steps belong to."""
    return tuple(row[0] for row in connection.exec_driver_sql(GOALS_OF, (wanted(steps),)))


def orders(connection: Connection, goals: Iterable[Id]) -> dict[Id, tuple[Id, ...]]:
    """Goal -> its path, for those of the goals that have one."""
    rows = connection.exec_driver_sql(ORDERS, (wanted(goals),))
    return {goal: tuple(bytes.fromhex(step) for step in json.loads(text)) for goal, text in rows}


def order(connection: Connection, goal: Id) -> tuple[Id, ...]:
    """The path from first to last. A step that is not in it is not on the path."""
    text = connection.exec_driver_sql(ORDER, (goal,)).scalar()
    return tuple(bytes.fromhex(step) for step in json.loads(text)) if text else ()


def paths(connection: Connection, goal: Id) -> tuple[tuple[Id, tuple[Id, ...]], ...]:
    """(row, path) of every order that was not taken back, the newest last."""
    rows = connection.exec_driver_sql(PATHS, (goal,))
    return tuple((id, tuple(bytes.fromhex(step) for step in json.loads(text))) for id, text in rows)


def confidences(connection: Connection, goal: Id) -> dict[Id, Confidence]:
    """Step -> the newest number given to it."""
    return {row[3]: Confidence(*row) for row in connection.exec_driver_sql(CONFIDENCES, (goal,))}
