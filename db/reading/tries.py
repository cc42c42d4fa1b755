"""Goes at the steps of a goal, and how often each step is to come.

A stone is full after a few goes (app/rules/path.py), so no more of each step than that are read: years of daily
goes cost what a week does.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection

from db.records import Id
from db.trying import HowOften, Rhythm, Tried, Try, Went

FIRST = 7
"""The first so many days of each step that went each way."""

STANDS = "NOT EXISTS (SELECT 1 FROM undo u WHERE u.target = {0}.id)"
RHYTHM = "EXISTS (SELECT 1 FROM rhythm r WHERE r.step = s.id)"
NEXT = f"""
SELECT f.id FROM try f INDEXED BY try_went
WHERE f.step = {{step}} AND f.went = {{went}} {{after}} AND {STANDS.format("f")} ORDER BY f.id LIMIT 1
"""
GOES = f"""
WITH RECURSIVE went(step, went, id, day, days, place) AS (
  SELECT s.id, way.value, t.id, t.day, t.day, 1
  FROM step s JOIN json_each('["did", "some"]') way
  JOIN try t ON t.id = ({NEXT.format(step="s.id", went="way.value", after="")})
  WHERE s.goal = ?1 AND {RHYTHM}
  UNION ALL
  SELECT w.step, w.went, t.id, t.day, w.days || t.day, w.place + 1
  FROM went w JOIN try t ON t.id = (
    {NEXT.format(step="w.step", went="w.went", after="AND f.id > w.id AND instr(w.days, f.day) = 0")})
  WHERE w.place < {FIRST}
)
SELECT t.id, t.step, t.day, t.went FROM step s JOIN try t ON t.id = (
  SELECT f.id FROM try f INDEXED BY try_went WHERE f.step = s.id AND f.went = 'did' AND {STANDS.format("f")}
  ORDER BY f.id LIMIT 1)
WHERE s.goal = ?1 AND NOT {RHYTHM}
UNION ALL
SELECT id, step, day, went FROM went ORDER BY 1
"""
"""Where no rhythm was ever chosen, the first *did it* fills the stone. Else it goes from day to day, each not seen
before, and stops."""
SINCE = f"""
SELECT min(t.id), t.step, t.day, t.went FROM step s JOIN try t ON t.step = s.id
WHERE s.goal = ? AND t.went IN ('did', 'some', 'not_this_time') AND t.day >= ? AND {STANDS.format("t")}
GROUP BY t.step, t.went, t.day ORDER BY 1
"""
ONE = f"SELECT id, at, by, step, went, day, note FROM try t WHERE id = ? AND {STANDS.format('t')}"
PAGE = f"""
SELECT id, at, by, step, went, day, note FROM try t WHERE id < ? AND {STANDS.format("t")} ORDER BY id DESC LIMIT ?
"""
END = b"\xff" * 16
RHYTHMS = f"""
SELECT r.id, r.step, r.how, r.days, r.times FROM step s JOIN rhythm r ON r.step = s.id
WHERE s.goal = ? AND {STANDS.format("r")} ORDER BY r.id
"""


def goes(connection: Connection, goal: Id) -> tuple[Tried, ...]:
    """The goes that can fill the stones of a goal, in the order they were written."""
    rows = connection.exec_driver_sql(GOES, (goal,))
    return tuple(Tried(id, step, day, Went(went)) for id, step, day, went in rows)


def goes_since(connection: Connection, goal: Id, day: str) -> tuple[Tried, ...]:
    """Goes of any kind that were tried on ``day`` (YYYY-MM-DD) or after: how this week stands."""
    rows = connection.exec_driver_sql(SINCE, (goal, day))
    return tuple(Tried(id, step, day, Went(went)) for id, step, day, went in rows)


def one(connection: Connection, id: Id) -> Try | None:
    """None when it was taken back, or never was."""
    row = connection.exec_driver_sql(ONE, (id,)).one_or_none()
    if row is None:
        return None
    return _try(row)


def page(connection: Connection, most: int, before: Id | None = None) -> tuple[Try, ...]:
    """At most ``most`` goes of those that stand ``before`` (all, when None), newest first."""
    return tuple(_try(row) for row in connection.exec_driver_sql(PAGE, (before or END, most)))


def _try(row: Any) -> Try:
    id, at, by, step, went, day, note = row
    return Try(id, at, by, step, Went(went), day, note)


def rhythms(connection: Connection, goal: Id) -> tuple[tuple[Id, Id, Rhythm], ...]:
    """(row, step, rhythm) of every rhythm that was chosen for a step of a goal, the newest last."""
    rows = connection.exec_driver_sql(RHYTHMS, (goal,))
    return tuple((id, step, Rhythm(HowOften(how), days, times)) for id, step, how, days, times in rows)
