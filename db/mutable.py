"""The two kinds of row that may change, and are never carried: drafts and settings."""

from __future__ import annotations

from sqlalchemy import Connection

from db.records import Draft, Id

KEEP = (
    "INSERT INTO draft (person, place, text, at) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (person, place) DO UPDATE SET text = excluded.text, at = excluded.at"
)
SET = "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"


def keep_draft(connection: Connection, draft: Draft) -> None:
    """Half typed means that anything may be in it: half a letter cannot be stored, and waits for its other half."""
    whole = draft.text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    connection.exec_driver_sql(KEEP, (draft.person, draft.place, whole, draft.at))


def drop_draft(connection: Connection, person: Id, place: str) -> None:
    connection.exec_driver_sql("DELETE FROM draft WHERE person = ? AND place = ?", (person, place))


def draft(connection: Connection, person: Id, place: str) -> Draft | None:
    sql = "SELECT person, place, text, at FROM draft WHERE person = ? AND place = ?"
    row = connection.exec_driver_sql(sql, (person, place)).one_or_none()
    return Draft(*row) if row else None


def drafts(connection: Connection, person: Id) -> tuple[Draft, ...]:
    """All that this person half typed, newest first."""
    sql = "SELECT person, place, text, at FROM draft WHERE person = ? AND text <> '' ORDER BY at DESC, place"
    return tuple(Draft(*row) for row in connection.exec_driver_sql(sql, (person,)))


def setting(connection: Connection, key: str) -> str | None:
    row = connection.exec_driver_sql("SELECT value FROM setting WHERE key = ?", (key,)).one_or_none()
    return row[0] if row else None


def drop_setting(connection: Connection, key: str) -> None:
    connection.exec_driver_sql("DELETE FROM setting WHERE key = ?", (key,))


def set_setting(connection: Connection, key: str, value: str) -> None:
    connection.exec_driver_sql(SET, (key, value))
