"""What waits since the last visit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from sqlalchemy import Connection

from app.actions.standing import Standing
from app.rules.since import waiting_answers, waits
from db.reading.agreements import answers_to
from db.reading.unread import unread
from db.records import Id
from db.waiting import Fresh, Unread, Waits


def since_last(connection: Connection, where: Mapping[Id, Standing]) -> Unread:
    """Everything unread; of the answers those that stand alone to the words as they are now, one for each goal.
    ``where``: how the goals stand whose answers count."""
    found = unread(connection)
    return replace(found, answers=_alone(connection, found.answers, where))


def what_waits(connection: Connection, young_person: Id, where: Mapping[Id, Standing]) -> Waits:
    """For the therapist's list: the young person's own, and goals where the therapist's answer comes next."""
    found = since_last(connection, where)
    theirs = Unread(
        found.notes,
        *(
            tuple(row for row in rows if row.by == young_person)
            for rows in (found.tries, found.numbers, found.words, (), found.answers)
        ),
    )
    return waits(theirs, {row.about for row in theirs.answers})


def _alone(connection: Connection, fresh: Iterable[Fresh], where: Mapping[Id, Standing]) -> tuple[Fresh, ...]:
    newest = {row.about: row for row in fresh if row.about in where}
    now = {goal: version.id for goal in newest if (version := where[goal].now)}
    said: defaultdict[Id, list[tuple[Id, Id]]] = defaultdict(list)
    for one in answers_to(connection, now.values()):
        said[one.version].append((one.id, one.by))
    return tuple(row for goal, row in newest.items() if goal in now and waiting_answers([row], said[now[goal]]))
