"""Numbers given to a goal. A chart asks for one number a column, so that years cost what a few columns cost."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection

from db.ids import time_of
from db.outcomes import Often, Rating
from db.reading.wanted import wanted
from db.records import Id

COLUMNS = "x.id, x.at, x.by, x.goal, x.value, x.visit"
KEPT = "NOT EXISTS (SELECT 1 FROM undo u WHERE u.target = n.id)"
OF_EACH = f"""
SELECT {COLUMNS} FROM person p JOIN rating x ON x.id = (
  SELECT n.id FROM rating n WHERE n.goal = ? AND n.by = p.id AND {KEPT} ORDER BY n.id {{way}} LIMIT 1)
ORDER BY x.id
"""
FIRSTS, NEWEST = OF_EACH.format(way=""), OF_EACH.format(way="DESC")
NEWEST_OF = f"""
SELECT {COLUMNS} FROM json_each(?) wanted CROSS JOIN person p JOIN rating x ON x.id = (
  SELECT n.id FROM rating n WHERE n.goal = unhex(wanted.value) AND n.by = p.id AND {KEPT} ORDER BY n.id DESC LIMIT 1)
"""
IN_PARTS = f"""
SELECT {COLUMNS} FROM json_each(?2) wanted CROSS JOIN json_each(?3) part JOIN rating x ON x.id = (
  SELECT n.id FROM rating n WHERE n.goal = ?1 AND n.by = unhex(wanted.value)
  AND n.id >= unhex(part.value ->> 0) AND n.id < unhex(part.value ->> 1) AND {KEPT} ORDER BY n.id DESC LIMIT 1)
ORDER BY x.id
"""
PAGE = f"""
SELECT {COLUMNS} FROM json_each(?2) wanted JOIN rating x ON x.id IN (
  SELECT n.id FROM rating n WHERE n.goal = ?1 AND n.by = unhex(wanted.value) AND n.id < ?3 AND {KEPT}
  ORDER BY n.id DESC LIMIT ?4)
ORDER BY x.id DESC LIMIT ?4
"""
RHYTHM = "SELECT often FROM rating_rhythm WHERE goal = ? ORDER BY id DESC LIMIT 1"
END = b"\xff" * 16


class Part(NamedTuple):
    """A stretch of time, in ms UTC: from ``start`` up to, not with, ``end``."""

    start: int
    end: int


def firsts(connection: Connection, goal: Id) -> dict[Id, Rating]:
    """Rater -> the first number they gave."""
    return {row[2]: Rating(*row) for row in connection.exec_driver_sql(FIRSTS, (goal,))}


def newest(connection: Connection, goal: Id) -> dict[Id, Rating]:
    """Rater -> the newest number they gave."""
    return {row[2]: Rating(*row) for row in connection.exec_driver_sql(NEWEST, (goal,))}


def newest_of(connection: Connection, goals: Iterable[Id]) -> dict[Id, dict[Id, Rating]]:
    """Goal -> rater -> the newest number they gave. A goal without numbers is not in it."""
    found: defaultdict[Id, dict[Id, Rating]] = defaultdict(dict)
    for row in connection.exec_driver_sql(NEWEST_OF, (wanted(goals),)):
        found[row[3]][row[2]] = Rating(*row)
    return dict(found)


def parts(first: Rating, last: Rating, count: int) -> tuple[Part, ...]:
    """At most ``count`` stretches from the first number to the last. The first has one of its own."""
    start, end = time_of(first.id), time_of(last.id) + 1
    edges = sorted({start + 1 + (end - start - 1) * n // (count - 1) for n in range(count)})
    return (Part(start, start + 1), *(Part(a, b) for a, b in zip(edges, edges[1:], strict=False)))


def in_parts(connection: Connection, goal: Id, raters: Iterable[Id], parts: Iterable[Part]) -> tuple[Rating, ...]:
    """The last number that each rater gave in each part, oldest first."""
    bounds = json.dumps([[_from(part.start), _from(part.end)] for part in parts])
    return tuple(Rating(*row) for row in connection.exec_driver_sql(IN_PARTS, (goal, wanted(raters), bounds)))


def page(
    connection: Connection, goal: Id, raters: Iterable[Id], most: int, before: Id | None = None
) -> tuple[Rating, ...]:
    """At most ``most`` numbers of these raters, newest first."""
    rows = connection.exec_driver_sql(PAGE, (goal, wanted(raters), before or END, most))
    return tuple(Rating(*row) for row in rows)


def rhythm(connection: Connection, goal: Id) -> Often:
    """By visit, unless the young person wants it oftener."""
    often = connection.exec_driver_sql(RHYTHM, (goal,)).scalar()
    return Often(often) if often else Often.EACH_VISIT


def _from(at: int) -> str:
    """Ids made from this moment on are not below this one."""
    return (at << 80).to_bytes(16, "big").hex()
