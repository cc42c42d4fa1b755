"""Erase what its author asked to be erased.

In the young person's own copy the text is gone. The clinic's copy takes it out of the row, too, so that no
reading function, page or export meets it, and keeps it in ``kept_text`` for the *record for the law*.
Both leave the same rows behind: copies can meet whatever was erased where.
"""

from __future__ import annotations

from sqlalchemy import Connection

from db.truths.saying import CLINICS, REDACTABLE


def _left(columns: tuple[str, ...]) -> str:
    return " OR ".join(f"t.{column} IS NOT NULL" for column in columns)


def _keep(schema: str, table: str, columns: tuple[str, ...]) -> str:
    texts = ", ".join(f"'{column}', t.{column}" for column in columns)
    return (
        f'INSERT INTO main.kept_text (id, texts) SELECT t.id, json_object({texts}) FROM {schema}."{table}" t'
        f" WHERE t.id IN (SELECT target FROM main.redaction) AND ({_left(columns)}) AND {CLINICS}"
    )


KEEP = tuple(_keep("main", table, columns) for table, columns in REDACTABLE.items())
KEEP_OTHERS = (
    f"INSERT INTO main.kept_text (id, texts) SELECT id, texts FROM other.kept_text WHERE {CLINICS}",
    *(_keep("other", table, columns) for table, columns in REDACTABLE.items()),
)
ERASE = tuple(
    f'UPDATE main."{table}" AS t SET {", ".join(f"{column} = NULL" for column in columns)}'
    f" WHERE t.id IN (SELECT target FROM main.redaction) AND ({_left(columns)})"
    for table, columns in REDACTABLE.items()
)


def erase(connection: Connection) -> None:
    """Every text that a redaction asks for leaves its row. Doing it again changes nothing."""
    for sql in (*KEEP, *ERASE):
        connection.exec_driver_sql(sql)


def keep_from_other(connection: Connection) -> None:
    """The clinic's copy keeps what a copy attached as ``other`` still has of erased rows."""
    for sql in KEEP_OTHERS:
        connection.exec_driver_sql(sql)
