"""When a goal's words changed."""

from __future__ import annotations

from sqlalchemy import Connection

from db.outcomes import WordsChanged
from db.reading.wordings import COUNTS
from db.records import Id

WORDS = f"""
SELECT w.id, w.at, w.by FROM line l JOIN wording w ON w.line = l.id
WHERE l.goal = ? AND l.kind = 'goal' AND w.parent IS NOT NULL AND {COUNTS} ORDER BY w.id DESC LIMIT ?
"""


def words_changed(connection: Connection, goal: Id, most: int) -> tuple[WordsChanged, ...]:
    """The last ``most`` times, newest first. A goal's first words are no change."""
    return tuple(WordsChanged(*row) for row in connection.exec_driver_sql(WORDS, (goal, most)))
