"""All that was written, one row a fact, in the order it came: for a record that can be read without this app.

Read as a stream: however long a book is, a few rows of it are in memory.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection

from db.reading.unread import BOTH_SAID, LOOKED_THROUGH, READ_TOGETHER, SINCE
from db.reading.versions import version_from
from db.records import Id
from db.telling import Fact

MOST = 200  # rows at a time

LEFT_OUT = {
    "line": "its words say which line they stand on",
    "act": "its rows say what was done",
    "version": "told line by line, after everything else",
    "book": "says nothing that was written",
    "kept_text": "what was erased is in the record for the law alone",
    "opening": "each sees their own",
    "copy_taken": "nobody wrote it",
    "secret_reset": "nobody wrote it",
    "record_read": "nobody wrote it",
}
"""Table -> why no row of it is a fact of its own."""
FOR_THERAPISTS = ("share", "removal", "consent")
"""What goes into a therapist's record alone."""

PENS = """(SELECT json_group_array(json_array(hex(s.by), r.value ->> 2) ORDER BY r.key)
 FROM json_each(x.made_of) r JOIN wording s ON s.id = unhex(r.value ->> 0))"""
_STEP = "LEFT JOIN step s ON s.id = x.step"
_VERSION = "LEFT JOIN version v ON v.id = x.version"
OPEN = f"(x.by = ?1 OR {BOTH_SAID})"
"""Of another's answer that waits for the reader's own, nothing is told."""
_LAST_VISIT = f"({SINCE})"
FREE = f"""(x.by = ?1 OR x.id < {_LAST_VISIT} OR EXISTS (SELECT 1 FROM rating o WHERE o.goal = x.goal AND o.by = ?1
 AND o.id > {_LAST_VISIT} AND NOT EXISTS (SELECT 1 FROM undo u WHERE u.target = o.id)))"""
"""Nobody's number leads another's: of those since the last visit, others' are told once the reader gave their own."""
READ = f"(x.by = ?1 OR {READ_TOGETHER})"
TRIED = f"CASE WHEN x.by = ?1 OR {LOOKED_THROUGH} THEN x.note END"
"""Nobody else reads a note, or the line at a try, before the visit it is for."""
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
DAYS = "trim(" + " || ".join(f"iif(x.days & {1 << n}, '{day} ', '')" for n, day in enumerate(WEEKDAYS)) + ")"
SAID = "concat_ws(', ', 'heard ' || x.heard, 'topics ' || x.topics, 'way ' || x.way, 'overall ' || x.overall)"


def _arm(table: str, joined: str = "", **columns: str) -> str:
    """``columns``: what stands for which field of a fact."""
    given = {"kind": f"'{table}'", "typed_by": "x.by", **columns}
    named = ("typed_by", "kind", "visit", "goal", "step", "part", "text", "more", "value", "about", "pens")
    fields = ", ".join(given.get(name, "NULL") for name in named)
    return (
        f"SELECT x.id, x.at, x.by, {fields}, EXISTS (SELECT 1 FROM undo u WHERE u.target = x.id),"
        f' EXISTS (SELECT 1 FROM redaction e WHERE e.target = x.id) FROM "{table}" x {joined}'
    )


def _consents() -> Iterator[str]:
    """Each thing that was written down about it is a fact of its own."""
    for column in ("who", "relation", "terms", "region", "born", "look_again"):
        yield _arm("consent", part=f"'{column}'", text=f"x.{column}") + f" WHERE x.{column} IS NOT NULL"


ARMS = {
    "person": (_arm("person", value="x.role"),),
    "person_name": (_arm("person_name", text="x.name", about="x.person"),),
    "pens_choice": (_arm("pens_choice", value="x.pair || iif(x.young_person_first, '', ', other way')"),),
    "visit": (_arm("visit", about="x.therapist"),),
    "visit_end": (_arm("visit_end", visit="x.visit"),),
    "goal": (_arm("goal", visit="x.visit", goal="x.id"),),
    "step": (_arm("step", visit="x.visit", goal="x.goal", step="x.id", about="x.split_from"),),
    "wording": (
        _arm(
            "wording", "LEFT JOIN line l ON l.id = x.line", kind="CASE x.idea WHEN 1 THEN 'idea' ELSE 'wording' END",
            typed_by="x.typed_by", visit="x.visit", goal="l.goal", step="l.step", part="l.kind", text="x.text",
            more="x.reason", about="x.parent", pens=PENS,
        ),
    ),
    "confirmation": (_arm("confirmation", visit="x.visit", about="x.wording"),),
    "idea_answer": (_arm("idea_answer", visit="x.visit", value="x.said", about="x.idea"),),
    "step_order": (_arm("step_order", visit="x.visit", goal="x.goal", value="x.steps"),),
    "confidence": (_arm("confidence", _STEP, visit="x.visit", goal="s.goal", step="x.step", value="x.value"),),
    "answer": (
        _arm("answer", f"{_VERSION} WHERE {OPEN}", visit="x.visit", goal="v.goal", text="x.note", more="x.offer",
             value="x.said", about="x.version"),
    ),
    "seal": (
        _arm("seal", "LEFT JOIN answer a ON a.id = x.answer LEFT JOIN version v ON v.id = a.version", visit="x.visit",
             goal="v.goal", value="x.held", about="a.version"),
    ),
    "step_back": (_arm("step_back", _VERSION, visit="x.visit", goal="v.goal", about="x.version"),),
    "share": (
        _arm("share", visit="x.visit", goal="x.goal", part="x.what", value="iif(x.shown, 'on', 'off')",
             about="x.adult"),
    ),
    "cheer": (_arm("cheer", goal="x.goal", text="x.text"),),
    "hope": (_arm("hope", text="x.text"),),
    "try": (
        _arm("try", _STEP, visit="x.visit", goal="s.goal", step="x.step", text=TRIED, more="x.day", value="x.went"),
    ),
    "rhythm": (
        _arm("rhythm", _STEP, visit="x.visit", goal="s.goal", step="x.step", more=DAYS,
             value="x.how || iif(x.times, ', ' || x.times, '')"),
    ),
    "tool": (_arm("tool", visit="x.visit", text="x.name", more="x.how", value="x.kind"),),
    "helper": (_arm("helper", visit="x.visit", text="x.name", more="x.how", value="x.number"),),
    "rating": (_arm("rating", f"WHERE {FREE}", visit="x.visit", goal="x.goal", value="x.value"),),
    "rating_rhythm": (_arm("rating_rhythm", visit="x.visit", goal="x.goal", value="x.often"),),
    "goal_word": (_arm("goal_word", visit="x.visit", goal="x.goal", value="x.said"),),
    "ending": (_arm("ending", visit="x.visit"),),
    "closing": (_arm("closing", visit="x.visit", part="x.kind", text="x.text"),),
    "note": (
        _arm("note", f"{_STEP} WHERE {READ}", visit="x.visit", goal="ifnull(x.goal, s.goal)", step="x.step",
             text="x.text"),
    ),
    "note_read": (_arm("note_read", visit="x.visit", about="x.note"),),
    "check_in": (_arm("check_in", visit="x.visit", value=SAID),),
    "undo": (_arm("undo", visit="x.visit", about="x.target"),),
    "redaction": (_arm("redaction", visit="x.visit", about="x.target"),),
    "removal": (_arm("removal", about="x.person"),),
    "consent": tuple(_consents()),
}  # fmt: skip
"""Table -> the queries that tell its rows."""
VERSIONS = "SELECT id, goal, body FROM version ORDER BY id"


def facts(connection: Connection, reader: Id, therapists: bool) -> Iterator[Fact]:
    """Everything, oldest first; then each version that was answered or sealed, line by line. ``reader``: whose
    record it is. ``therapists``: with what therapists alone may read."""
    arms = [arm for table, arms in ARMS.items() if therapists or table not in FOR_THERAPISTS for arm in arms]
    for row in connection.exec_driver_sql(f"{' UNION ALL '.join(arms)} ORDER BY 1", (reader,)).yield_per(MOST):
        yield _fact(row)
    for row in connection.exec_driver_sql(VERSIONS).yield_per(MOST):
        for line in version_from(*row).lines:
            yield Fact(
                row[0], None, None, None, "version", None, row[1], line.step, line.kind, line.text, None, None, None,
                line.pens,
            )  # fmt: skip


def _fact(row: Any) -> Fact:
    id, at, by, typed_by, kind, visit, goal, step, part, text, more, value, about, pens, undone, erased = row
    said = None if value is None else str(value)
    runs = tuple((bytes.fromhex(who), count) for who, count in json.loads(pens)) if pens else ()
    return Fact(
        id, at, by, typed_by, kind, visit, goal, step, part, text, more, said, about, runs, bool(undone), bool(erased)
    )


def numbers(connection: Connection) -> dict[Id, int]:
    """Goal -> which goal of the book it is, step -> which step of its goal, both in the order they were begun."""
    rows = connection.exec_driver_sql(
        "SELECT id, row_number() OVER (ORDER BY id) FROM goal"
        " UNION ALL SELECT id, row_number() OVER (PARTITION BY goal ORDER BY id) FROM step"
    )
    return {id: number for id, number in rows}
