"""Triggers made from the tables and their truths, readable in the file they end up in.

Each carried table has one trigger for inserts (SQLite does not promise an order
between several), one for updates and one for deletes. A row that is already there
is nothing new and is passed over; the same id with other contents is refused: so
copies can be carried twice, and INSERT OR REPLACE overwrites nothing.
"""

from __future__ import annotations

from sqlalchemy import Table

from db.tables import CLINIC_ONLY, GUARDED
from db.truths import TRUTHS, WRITERS, Truth
from db.truths.saying import CLINICS, REDACTABLE, built_on, is_in

SEEN_BY_A_TRUTH = {
    "person.by", "visit.young_person", "visit.therapist", "step.split_from", "line.step",
    "wording.typed_by", "wording.parent", "confirmation.by", "confirmation.wording", "idea_answer.idea",
    "version.goal", "answer.version", "seal.by", "seal.answer", "seal.epoch", "step_back.by",
    "step_back.version", "step_back.epoch", "share.adult", "undo.by", "act.typed_by", "redaction.by",
    "removal.person", "note.step",
}  # fmt: skip
"""Links whose other end one of the table's own truths already looks at."""

UNUSED_IDEA = f"""CREATE TRIGGER redaction_unused BEFORE INSERT ON redaction
  WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE id = NEW.id)
   AND {built_on("NEW.target")}
BEGIN
  SELECT RAISE(ABORT, 'redaction: words that others were built on stay');
END"""
"""The one rule that asks for absence. It steps aside while copies are merged: see carry."""


def truths_of(table: Table) -> tuple[Truth, ...]:
    """What the table's links and its own truths ask of a new row, links first."""
    return (*_links(table), *TRUTHS.get(table.name, ()))


def _links(table: Table) -> list[Truth]:
    """Whatever a row points at is there, also when foreign keys are switched off."""
    found = []
    for column in table.columns:
        if not column.foreign_keys or f"{table.name}.{column.name}" in SEEN_BY_A_TRUTH:
            continue
        if column.name == "by":
            found.append(Truth("is written by one who may", is_in("NEW.by", WRITERS[table.name])))
        else:
            target = next(iter(column.foreign_keys)).column.table.name
            there = f"EXISTS (SELECT 1 FROM {target} WHERE id = NEW.{column.name})"
            free = f"NEW.{column.name} IS NULL OR " if column.nullable else ""
            found.append(Truth(f"rests on a {target} that is there", free + there))
    return found


def insert_trigger(table: Table, truths: tuple[Truth, ...]) -> str:
    name = table.name
    lines = [
        f'CREATE TRIGGER {name}_in BEFORE INSERT ON "{name}" BEGIN',
        f'  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "{name}" WHERE id = NEW.id AND {_same(table)});',
        f"  SELECT RAISE(ABORT, '{name}: this id is taken by other contents')",
        f'    WHERE EXISTS (SELECT 1 FROM "{name}" WHERE id = NEW.id);',
    ]
    for truth in truths:
        lines += [
            f"  SELECT RAISE(ABORT, 'not true: {name} {truth.says.replace(chr(39), chr(39) * 2)}')",
            f"    WHERE NOT ifnull({truth.holds}, 0);",
        ]
    return "\n".join([*lines, "END"])


def _same(table: Table) -> str:
    """The stored row and NEW say the same; a text may be erased in one of the two."""
    erasable = REDACTABLE.get(table.name, ())
    return " AND ".join(
        f"({c.name} IS NEW.{c.name} OR {c.name} IS NULL OR NEW.{c.name} IS NULL)"
        if c.name in erasable
        else f"{c.name} IS NEW.{c.name}"
        for c in table.columns
        if c.name != "id"
    )


def update_trigger(table: Table) -> str:
    """Rows are kept. A text can be erased, by a redaction of its author, and nothing else changes."""
    erasable = REDACTABLE.get(table.name, ())
    refuse = f"SELECT RAISE(ABORT, '{table.name}: rows are kept as they were written');"
    head = f'CREATE TRIGGER {table.name}_kept BEFORE UPDATE ON "{table.name}"'
    if not erasable:
        return f"{head} BEGIN\n  {refuse}\nEND"
    rest = [f"NEW.{c.name} IS OLD.{c.name}" for c in table.columns if c.name not in erasable]
    gone = [f"NEW.{name} IS NULL" for name in erasable]
    asked = "EXISTS (SELECT 1 FROM redaction r WHERE r.target = OLD.id AND r.by = OLD.by)"
    return f"{head}\n  WHEN NOT ({' AND '.join([*rest, *gone, asked])}) BEGIN\n  {refuse}\nEND"


def delete_trigger(table: Table) -> str:
    """Rows stay. What is for therapists alone may not leave the clinic: there, in its copy, it stays."""
    here = f" WHEN {CLINICS}" if table in CLINIC_ONLY else ""
    return (
        f'CREATE TRIGGER {table.name}_stays BEFORE DELETE ON "{table.name}"{here} BEGIN\n'
        f"  SELECT RAISE(ABORT, '{table.name}: rows are kept');\nEND"
    )


def triggers() -> dict[str, str]:
    """Name -> DDL of every trigger of a book."""
    found = [
        ddl
        for table in GUARDED
        for ddl in (insert_trigger(table, truths_of(table)), update_trigger(table), delete_trigger(table))
    ]
    return {ddl.split()[2]: ddl for ddl in [*found, UNUSED_IDEA]}


AGREEMENT = """CREATE VIEW agreement AS
WITH held AS NOT MATERIALIZED (
  SELECT s.id, s.at, s.by, s.held, s.epoch, a.version, p.role
  FROM answer a CROSS JOIN seal s ON s.answer = a.id CROSS JOIN person p ON p.id = s.by
  WHERE NOT EXISTS (
    SELECT 1 FROM seal earlier JOIN answer b ON b.id = earlier.answer
    WHERE b.version = a.version AND earlier.by = s.by AND earlier.epoch IS s.epoch AND earlier.id < s.id)
)
SELECT v.goal, v.id AS version, v.body, y.epoch,
       y.by AS young_person, t.by AS therapist, y.id AS young_person_seal, t.id AS therapist_seal,
       max(y.id, t.id) AS sealed, CASE WHEN y.id > t.id THEN y.at ELSE t.at END AS at,
       CASE WHEN y.held = 'together' AND t.held = 'together' THEN 'together' ELSE 'in_turns' END AS held,
       back.id AS stepped_back, back.by AS stepped_back_by, back.at AS stepped_back_at
FROM version v
CROSS JOIN held y ON y.version = v.id AND y.role = 'young_person'
CROSS JOIN held t ON t.version = v.id AND t.role = 'therapist' AND t.epoch IS y.epoch
LEFT JOIN step_back back ON back.id = (
  SELECT min(b.id) FROM step_back b WHERE b.version = v.id AND b.epoch IS y.epoch)"""
"""The seals of a young person and a named therapist on one version, pressed in the same epoch: after the
same step back, or before any. The epoch stands in the seal, so nothing carried in later can part a pair.
CROSS JOIN keeps SQLite to this order: from the version to its few answers, however many there are."""
