"""Ideas: proposed wordings, what they were made on, and all that was said to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection

from db.reading.lines import LINE, SAME_PLACE, line_from
from db.reading.wanted import WANTED, wanted
from db.reading.wordings import COLUMNS, COUNTS, KEPT, authors, authors_of, by_id, wording_from
from db.records import Id, Idea, IdeaAnswer, IdeaSaid, Line, Wording

IDEAS = f"SELECT {LINE}, {COLUMNS}, w.parent FROM line l JOIN wording w ON w.line = l.id AND w.idea = 1 AND {KEPT}"
LAST = f"""SELECT w.id, row_number() OVER place AS nth, first_value(l.id) OVER place AS stands
  FROM line l JOIN wording w ON w.line = l.id AND {COUNTS}
  AND NOT EXISTS (SELECT 1 FROM wording child WHERE child.parent = w.id AND {COUNTS.replace("w.", "child.")})
  {{}} WINDOW place AS (PARTITION BY l.goal, l.kind, l.step ORDER BY w.id DESC)"""
"""Words of the young person's that nothing followed; of one place (two copies may each have begun a line there) the
newest are the first."""
HEADS = f"""SELECT {LINE}, {COLUMNS}, CASE h.stands WHEN l.id THEN w.parent END
  FROM ({LAST}) h JOIN wording w ON w.id = h.id JOIN line l ON l.id = w.line WHERE h.nth > 1"""
"""On another line than the one that stands, all of their words are new: nothing there was ever changed."""
BY_ID = "ORDER BY 5"  # LINE has four columns, and the wording's id comes next


def _of(which: str) -> str:
    return f"{IDEAS} {which} UNION ALL {HEADS.format(which)} {BY_ID}"


OF_GOAL = _of("WHERE l.goal = ?1")
OF_PLACE = _of(f"WHERE l.id IN {SAME_PLACE}")
OF_GOALS = _of(f"WHERE l.goal IN {WANTED}")
EVERYWHERE = _of("")
HEADS_OF_GOAL = f"{HEADS.format('WHERE l.goal = ?1')} {BY_ID}"
ANSWERS = """
SELECT a.id, a.at, a.by, a.visit, a.idea, a.said
FROM json_each(?) wanted JOIN idea_answer a ON a.idea = unhex(wanted.value)
WHERE NOT EXISTS (SELECT 1 FROM undo u WHERE u.target = a.id) ORDER BY a.id
"""


def ideas(connection: Connection, goal: Id) -> tuple[Idea, ...]:
    """Every idea on a goal's lines, open or settled, oldest first, and its other heads. What was undone is left out."""
    return _ideas(connection, connection.exec_driver_sql(OF_GOAL, (goal,)))


def ideas_in(connection: Connection, goals: Iterable[Id]) -> tuple[Idea, ...]:
    """The same of several goals."""
    return _ideas(connection, connection.exec_driver_sql(OF_GOALS, (wanted(goals),)))


def everywhere(connection: Connection) -> tuple[Idea, ...]:
    """Every idea of the book, oldest first."""
    return _ideas(connection, connection.exec_driver_sql(EVERYWHERE))


def ideas_on(connection: Connection, line: Id) -> tuple[Idea, ...]:
    """The same for the place of one line."""
    return _ideas(connection, connection.exec_driver_sql(OF_PLACE, (line,)))


def other_heads(connection: Connection, goal: Id) -> tuple[Idea, ...]:
    """After two copies met: words of the young person's that nothing followed, and that are not the newest.

    They read like ideas (``wording.idea`` is false), and the young person may answer them like one.
    """
    return _ideas(connection, connection.exec_driver_sql(HEADS_OF_GOAL, (goal,)))


def _ideas(connection: Connection, rows: Iterable[Any]) -> tuple[Idea, ...]:
    found: list[tuple[Line, Wording, Id | None]] = [
        (line_from(row[:4]), wording_from(row[4:-1]), row[-1]) for row in rows
    ]
    if not found:
        return ()
    bases = by_id(connection, {on for _, _, on in found if on})
    known = authors(connection, [*(wording for _, wording, _ in found), *bases.values()])
    said = _answers(connection, [wording.id for _, wording, _ in found])
    return tuple(
        Idea(line, wording, base, said[wording.id], _both(wording, base, known))
        for line, wording, on in found
        for base in [bases.get(on) if on else None]
    )


def _both(wording: Wording, base: Wording | None, known: dict[Id, Id]) -> dict[Id, Id]:
    return authors_of(wording, known) | (authors_of(base, known) if base else {})


def _answers(connection: Connection, ideas: list[Id]) -> dict[Id, tuple[IdeaAnswer, ...]]:
    said: defaultdict[Id, tuple[IdeaAnswer, ...]] = defaultdict(tuple)
    for id, at, by, visit, idea, word in connection.exec_driver_sql(ANSWERS, (wanted(ideas),)):
        said[idea] += (IdeaAnswer(id, at, by, visit, idea, IdeaSaid(word)),)
    return said
