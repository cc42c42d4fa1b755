"""The exact version of a goal as it stands now."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from app.rules.agreement import asked_since
from app.rules.versions import build
from db.reading import agreements, lines, steps
from db.records import CurrentWords, Id, LineKind, Version


def asked_after(connection: Connection, version: Version) -> Id | None:
    """The newest row that an answer to this version must be newer than."""
    current = lines.current(connection, version.goal)
    made = agreements.agreements(connection, version.goal)
    back = next((a.stepped_back for a in reversed(made) if a.version.id == version.id and a.stepped_back), None)
    return asked_since(version, current, steps.steps(connection, version.goal), back)


def version_now(connection: Connection, goal: Id) -> Version | None:
    """All that would be sealed: words, steps in order, plans. None while the goal has no words."""
    return whole(goal, lines.current(connection, goal), steps.order(connection, goal))


def whole(goal: Id, current: Sequence[CurrentWords], order: Sequence[Id]) -> Version | None:
    """The same from what was read."""
    return build(goal, current, order) if any(words.line.kind is LineKind.GOAL for words in current) else None
