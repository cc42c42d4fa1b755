"""One INSERT for each table, made once from its columns."""

from __future__ import annotations

from sqlalchemy import Connection

from db.tables import CARRIED, consent

INSERT = {
    table.name: f'INSERT INTO "{table.name}" ({", ".join(table.columns.keys())})'
    f" VALUES ({', '.join('?' * len(table.columns))})"
    for table in (*CARRIED, consent)
}


def insert(connection: Connection, table: str, *values: bytes | str | int | None) -> None:
    """Add a row; ``values`` in the order of the table's columns."""
    connection.exec_driver_sql(INSERT[table], values)
