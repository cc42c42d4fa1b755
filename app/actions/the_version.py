"""The exact version of a goal as it stands now."""

from __future__ import annotations

from sqlalchemy import Connection

from app.rules.agreement import asked_since
from app.rules.versions import build
from db.reading import agreements, lines, steps
from db.records import Id, Version


def asked_after(connection: Connection, version: Version) -> Id | None:
    """The newest row that an answer to this version must be newer than."""
    current = lines.current(connection, version.goal)
    made = agreements.agreements(connection, version.goal)
    back = next((a.stepped_back for a in reversed(made) if a.version.id == version.id and a.stepped_back), None)
    return asked_since(version, current, steps.steps(connection, version.goal), back)


def version_now(connection: Connection, goal: Id) -> Version | None:
    """All that would be sealed: words, steps in order, plans. None while the goal has no words."""
    current = lines.current(connection, goal)
    if not any(words.line.kind == "goal" for words in current):
        return None
    return build(goal, current, steps.order(connection, goal))
