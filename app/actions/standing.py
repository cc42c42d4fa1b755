"""Where a goal stands: not agreed yet, agreed, changed since, on hold."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from app.actions.the_version import version_now
from app.rules.agreement import Status, status
from app.rules.agreement import standing as holds
from db.reading import agreements, steps
from db.records import Agreement, Id, Version


@dataclass(frozen=True, slots=True)
class Standing:
    status: Status
    now: Version | None
    agreement: Agreement | None


def standing(connection: Connection, goal: Id) -> Standing:
    now = version_now(connection, goal)
    made = agreements.agreements(connection, goal)
    if now is None:
        return Standing(Status.CHANGED if made else Status.NOT_AGREED, now, made[-1] if made else None)
    every = steps.steps(connection, goal)
    return Standing(status(made, now, every), now, holds(made, now, every) or (made[-1] if made else None))
