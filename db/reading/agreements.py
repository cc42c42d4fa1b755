"""Versions, what people said to them, and the agreements that two seals make."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection

from db.reading.versions import version_from
from db.reading.wanted import WANTED, wanted
from db.records import Agreement, Answer, Held, Id, Said, Seal, Version

VERSION = "SELECT id, goal, body FROM version WHERE id = ?"
ANSWERS = f"""
SELECT a.id, a.at, a.by, a.visit, a.version, a.said, a.note, a.offer FROM answer a
WHERE a.version IN {WANTED} AND (EXISTS (SELECT 1 FROM seal s WHERE s.answer = a.id)
                         OR NOT EXISTS (SELECT 1 FROM undo u WHERE u.target = a.id))
ORDER BY a.id
"""
SEALS = """
SELECT s.id, s.at, s.by, s.answer, a.version, s.held FROM answer a JOIN seal s ON s.answer = a.id
WHERE a.version = ?1 AND s.epoch IS (SELECT max(b.id) FROM step_back b WHERE b.version = ?1) ORDER BY s.id
"""
AGREEMENT = """
SELECT version, goal, body, young_person, therapist, young_person_seal, therapist_seal, at, held,
       stepped_back_by, stepped_back_at, stepped_back, sealed FROM agreement
"""
OF_GOAL = f"{AGREEMENT} WHERE goal = ? ORDER BY sealed"
OF_GOALS = f"{AGREEMENT} WHERE goal IN {WANTED} ORDER BY sealed"
EVERYWHERE = f"{AGREEMENT} ORDER BY sealed"
GOALS_AGREED = f"SELECT DISTINCT goal FROM agreement WHERE goal IN {WANTED}"


def version(connection: Connection, id: Id) -> Version | None:
    """Raises BookDamaged when its content is not what its id names."""
    row = connection.exec_driver_sql(VERSION, (id,)).one_or_none()
    return version_from(*row) if row else None


def answers(connection: Connection, version: Id) -> tuple[Answer, ...]:
    """What was said to a version and not taken back, oldest first. A sealed yes cannot be taken back."""
    return answers_to(connection, (version,))


def answers_to(connection: Connection, versions: Iterable[Id]) -> tuple[Answer, ...]:
    """The same to several versions."""
    rows = connection.exec_driver_sql(ANSWERS, (wanted(versions),))
    return tuple(
        Answer(id, at, by, visit, of, Said(said), note, offer) for id, at, by, visit, of, said, note, offer in rows
    )


def seals(connection: Connection, version: Id) -> tuple[Seal, ...]:
    """The seals on a version that count now: all, or those since the newest step back. Oldest first."""
    rows = connection.exec_driver_sql(SEALS, (version,))
    return tuple(Seal(id, at, by, answer, of, Held(held)) for id, at, by, answer, of, held in rows)


def agreements(connection: Connection, goal: Id) -> tuple[Agreement, ...]:
    """Every agreement a goal ever had, oldest first. Raises BookDamaged, see ``version``."""
    return tuple(_agreement(row) for row in connection.exec_driver_sql(OF_GOAL, (goal,)))


def made_in(connection: Connection, goals: Iterable[Id]) -> dict[Id, tuple[Agreement, ...]]:
    """Goal -> every agreement it ever had, oldest first, for those of the goals that have one."""
    return _by_goal(connection.exec_driver_sql(OF_GOALS, (wanted(goals),)))


def everywhere(connection: Connection) -> dict[Id, tuple[Agreement, ...]]:
    """The same for the whole book."""
    return _by_goal(connection.exec_driver_sql(EVERYWHERE))


def goals_agreed(connection: Connection, goals: Iterable[Id]) -> frozenset[Id]:
    """Those of the goals that ever had an agreement."""
    return frozenset(row[0] for row in connection.exec_driver_sql(GOALS_AGREED, (wanted(goals),)))


def _by_goal(rows: Iterable[Any]) -> dict[Id, tuple[Agreement, ...]]:
    found: dict[Id, tuple[Agreement, ...]] = {}
    for row in rows:
        found[row[1]] = (*found.get(row[1], ()), _agreement(row))
    return found


def _agreement(row: Any) -> Agreement:
    id, goal, body, young_person, therapist, seal_y, seal_t, at, held, back_by, back_at, back, _ = row
    whole = version_from(id, goal, body)
    return Agreement(whole, young_person, therapist, seal_y, seal_t, at, Held(held), back_by, back_at, back)
