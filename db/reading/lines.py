"""What stands on each line: now, before, and waiting to be confirmed."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import Connection

from db.reading.wanted import WANTED, wanted
from db.reading.wordings import COLUMNS, COUNTS, KEPT, authors, authors_of, by_id, wording_from
from db.records import CurrentWords, Id, Line, LineKind, Wording

LINE = "l.id, l.goal, l.step, l.kind"
BY_ID = f"SELECT {LINE} FROM json_each(?) wanted JOIN line l ON l.id = unhex(wanted.value) ORDER BY l.id"
SAME_PLACE = """(SELECT same.id FROM line its JOIN line same
  ON same.goal = its.goal AND +same.kind = its.kind AND same.step IS its.step WHERE its.id = ?1)"""
"""The lines of one place (goal, step, kind): two copies may each have begun one before they met. +: by goal."""
NEWEST = f"(SELECT w.id FROM wording w WHERE w.line = l.id AND {COUNTS} ORDER BY w.id DESC LIMIT 1)"
CURRENT = f"SELECT {LINE}, {COLUMNS} FROM line l JOIN wording w ON w.id = {NEWEST}"
OF_GOAL = f"{CURRENT} WHERE l.goal = ? ORDER BY l.id"
OF_PLACE = f"{CURRENT} WHERE l.id IN {SAME_PLACE} ORDER BY l.id"
FIRSTS = f"""
SELECT {LINE}, {COLUMNS} FROM line l JOIN wording w ON w.id = (
  SELECT w.id FROM wording w WHERE w.line = l.id AND {COUNTS} ORDER BY w.id LIMIT 1)
WHERE l.goal = ? ORDER BY l.id
"""
OF_KINDS = f"{CURRENT} WHERE l.kind IN (SELECT value FROM json_each(?)) ORDER BY l.id"
OF_GOALS = f"{CURRENT} WHERE l.goal IN {WANTED} ORDER BY l.id"
TITLES = f"{CURRENT} WHERE l.goal IN {WANTED} AND +l.kind = 'goal' ORDER BY l.id"  # +: by goal, not by kind
WITH_WORDS = f"SELECT DISTINCT l.goal FROM line l WHERE l.kind = 'goal' AND {NEWEST} IS NOT NULL ORDER BY l.goal"
HISTORY = f"SELECT {COLUMNS} FROM wording w WHERE w.line IN {SAME_PLACE} AND {COUNTS} ORDER BY w.id"
FIRST_OWN = f"""
SELECT {COLUMNS} FROM wording w
WHERE w.line IN {SAME_PLACE} AND {COUNTS} AND EXISTS (
  SELECT 1 FROM json_each(w.made_of) r JOIN wording s ON s.id = unhex(r.value ->> 0) WHERE s.by = w.by)
ORDER BY w.id LIMIT 1
"""
WAITS = f"""w.idea = 0 AND w.typed_by <> w.by AND {KEPT}
  AND NOT EXISTS (SELECT 1 FROM confirmation c WHERE c.wording = w.id
                  AND NOT EXISTS (SELECT 1 FROM undo u WHERE u.target = c.id))"""
UNCONFIRMED = f"""
SELECT {COLUMNS} FROM line l JOIN wording w ON w.line = l.id WHERE l.goal = ? AND {WAITS} ORDER BY w.id
"""
GOALS_TO_CONFIRM = f"""
SELECT DISTINCT l.goal FROM line l JOIN wording w ON w.line = l.id WHERE l.goal IN {WANTED} AND {WAITS}
"""


def lines(connection: Connection, goal: Id) -> tuple[Line, ...]:
    """Every line of a goal, written on or not, in the order they came."""
    rows = connection.exec_driver_sql(f"SELECT {LINE} FROM line l WHERE l.goal = ? ORDER BY l.id", (goal,))
    return tuple(line_from(row) for row in rows)


def current(connection: Connection, goal: Id) -> tuple[CurrentWords, ...]:
    """The words that count now at each place of a goal. Places without such words are left out."""
    return _one_a_place(_current(connection, OF_GOAL, goal))


def current_in(connection: Connection, goals: Iterable[Id]) -> tuple[CurrentWords, ...]:
    """The same of several goals."""
    return _one_a_place(_current(connection, OF_GOALS, wanted(goals)))


def of_kinds(connection: Connection, kinds: Iterable[LineKind]) -> tuple[CurrentWords, ...]:
    """The words that count now at every place of these kinds, in the whole book."""
    return _one_a_place(_current(connection, OF_KINDS, json.dumps(list(kinds))))


def current_of(connection: Connection, line: Id) -> CurrentWords | None:
    """The words that count now at the place of a line. They may stand on another line of that place."""
    return next(iter(_one_a_place(_current(connection, OF_PLACE, line))), None)


def wordings_by_goal(connection: Connection) -> dict[Id, int]:
    """Goal -> how many wordings were ever written on it."""
    rows = connection.exec_driver_sql(
        "SELECT g.id, count(w.id) FROM goal g LEFT JOIN line l ON l.goal = g.id LEFT JOIN wording w ON w.line = l.id"
        " GROUP BY g.id"
    )
    return {goal: count for goal, count in rows}


def titles(connection: Connection, goals: Iterable[Id]) -> dict[Id, CurrentWords]:
    """Goal -> its words now, for those of the goals that have some."""
    return {words.line.goal: words for words in _one_a_place(_current(connection, TITLES, wanted(goals)))}


def goals_with_words(connection: Connection) -> tuple[Id, ...]:
    """The goals that have words now, in the order they came."""
    return tuple(row[0] for row in connection.exec_driver_sql(WITH_WORDS))


def history(connection: Connection, line: Id) -> tuple[Wording, ...]:
    """The words that counted at the place of a line, oldest first; what was taken back is left out."""
    return tuple(wording_from(row) for row in connection.exec_driver_sql(HISTORY, (line,)))


def firsts(connection: Connection, goal: Id) -> tuple[CurrentWords, ...]:
    """The first words that counted at each place of a goal."""
    return _one_a_place(_current(connection, FIRSTS, goal), min)


def first_own(connection: Connection, line: Id) -> Wording | None:
    """The first words at the place of a line that hold at least one word of the young person's own."""
    row = connection.exec_driver_sql(FIRST_OWN, (line,)).one_or_none()
    return wording_from(row) if row else None


def unconfirmed(connection: Connection, goal: Id) -> tuple[Wording, ...]:
    """Words somebody else typed for their author, who has not said yet "that's what I said"."""
    return tuple(wording_from(row) for row in connection.exec_driver_sql(UNCONFIRMED, (goal,)))


def goals_to_confirm(connection: Connection, goals: Iterable[Id]) -> frozenset[Id]:
    """Those of the goals on which words wait for their author's "that's what I said"."""
    return frozenset(row[0] for row in connection.exec_driver_sql(GOALS_TO_CONFIRM, (wanted(goals),)))


def wording(connection: Connection, id: Id) -> Wording | None:
    return by_id(connection, (id,)).get(id)


def wordings(connection: Connection, ids: Iterable[Id]) -> dict[Id, Wording]:
    """Those of the wordings that exist, in one query."""
    return by_id(connection, ids)


def lines_of(connection: Connection, ids: Iterable[Id]) -> tuple[Line, ...]:
    """Which places these lines are."""
    return tuple(line_from(row) for row in connection.exec_driver_sql(BY_ID, (wanted(ids),)))


def line_from(row: Any) -> Line:
    id, goal, step, kind = row
    return Line(id, goal, step, LineKind(kind))


def _current(connection: Connection, sql: str, *of: Id | str) -> tuple[CurrentWords, ...]:
    rows = [(line_from(row[:4]), wording_from(row[4:])) for row in connection.exec_driver_sql(sql, of)]
    known = authors(connection, (wording for _, wording in rows))
    return tuple(CurrentWords(line, wording, authors_of(wording, known)) for line, wording in rows)


def _one_a_place(
    found: tuple[CurrentWords, ...], which: Callable[[Iterable[Id]], Id] = max
) -> tuple[CurrentWords, ...]:
    """Two copies may each have begun a line for the same place before they met: the newest words stand."""
    there: defaultdict[tuple[Id, Id | None, LineKind], list[Id]] = defaultdict(list)
    for words in found:
        there[_place(words)].append(words.wording.id)
    return tuple(words for words in found if which(there[_place(words)]) == words.wording.id)


def _place(words: CurrentWords) -> tuple[Id, Id | None, LineKind]:
    return words.line.goal, words.line.step, words.line.kind
