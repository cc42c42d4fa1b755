"""What waits since the last visit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Connection

from app.actions.the_version import version_now
from app.rules.since import waiting_answers, waits
from db.reading.agreements import answers
from db.reading.unread import unread
from db.records import Id
from db.waiting import Fresh, Unread, Waits


def since_last(connection: Connection) -> Unread:
    """Everything unread; of the answers those that stand alone to the words as they are now, one for each goal."""
    found = unread(connection)
    return replace(found, answers=_alone(connection, found.answers))


def what_waits(connection: Connection, young_person: Id) -> Waits:
    """For the therapist's list: the young person's own, and goals where the therapist's answer comes next."""
    found = since_last(connection)
    theirs = Unread(
        found.notes,
        *(
            tuple(row for row in rows if row.by == young_person)
            for rows in (found.tries, found.numbers, found.words, (), found.answers)
        ),
    )
    return waits(theirs, {row.about for row in theirs.answers})


def _alone(connection: Connection, fresh: Iterable[Fresh]) -> tuple[Fresh, ...]:
    newest = {row.about: row for row in fresh}
    return tuple(row for goal, row in newest.items() if waiting_answers([row], _standing(connection, goal)))


def _standing(connection: Connection, goal: Id) -> list[tuple[Id, Id]]:
    now = version_now(connection, goal)
    return [(one.id, one.by) for one in answers(connection, now.id)] if now else []
