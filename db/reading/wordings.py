"""Rows of wordings into records, with who wrote each run. Shared by lines and ideas."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection

from db.reading.wanted import wanted
from db.records import Id, Run, Wording

COLUMNS = "w.id, w.at, w.by, w.typed_by, w.visit, w.line, w.parent, w.idea, w.text, w.made_of, w.reason"

KEPT = "NOT EXISTS (SELECT 1 FROM undo u WHERE u.target = w.id)"
"""Nobody took it back."""

COUNTS = (
    "w.idea = 0 AND (w.typed_by = w.by"
    " OR EXISTS (SELECT 1 FROM confirmation c WHERE c.wording = w.id"
    " AND NOT EXISTS (SELECT 1 FROM undo u WHERE u.target = c.id)))"
    f" AND {KEPT}"
)
"""The young person's own words: typed by themself or confirmed, and not taken back."""

BY_ID = f"SELECT {COLUMNS} FROM json_each(?) wanted JOIN wording w ON w.id = unhex(wanted.value)"
AUTHORS = "SELECT w.id, w.by FROM json_each(?) wanted JOIN wording w ON w.id = unhex(wanted.value)"


def wording_from(row: Sequence[Any]) -> Wording:
    """A record from a row of ``COLUMNS``."""
    id, at, by, typed_by, visit, line, parent, idea, text, made_of, reason = row
    runs = tuple(Run(bytes.fromhex(source), first, count) for source, first, count in json.loads(made_of))
    return Wording(id, at, by, typed_by, visit, line, parent, bool(idea), text, runs, reason)


def by_id(connection: Connection, ids: Iterable[Id]) -> dict[Id, Wording]:
    """Those of the wordings that exist, in one query."""
    rows = connection.exec_driver_sql(BY_ID, (wanted(ids),))
    return {row[0]: wording_from(row) for row in rows}


def authors(connection: Connection, wordings: Iterable[Wording]) -> dict[Id, Id]:
    """Wording -> its author, for every source that the given wordings are made of."""
    known: dict[Id, Id] = {}
    sources: set[Id] = set()
    for wording in wordings:
        known[wording.id] = wording.by
        sources.update(run.wording for run in wording.made_of)
    missing = sources - known.keys()
    if missing:
        known.update((id, by) for id, by in connection.exec_driver_sql(AUTHORS, (wanted(missing),)))
    return known


def authors_of(wording: Wording, known: dict[Id, Id]) -> dict[Id, Id]:
    """The part of ``known`` that one wording needs, its own author among them."""
    sources = {wording.id, *(run.wording for run in wording.made_of)}
    return {source: known[source] for source in sources if source in known}
