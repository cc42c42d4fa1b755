"""Try an attack and see whether the book is still as it was."""

from __future__ import annotations

import sqlcipher3

from db.tables import GUARDED
from tests.db.attacks import Attack

VERBS = ("INSERT", "INSERT OR REPLACE", "INSERT OR IGNORE")


def contents(connection: sqlcipher3.Connection, table: str) -> list[tuple[object, ...]]:
    return connection.execute(f'SELECT * FROM "{table}" ORDER BY id').fetchall()


def everything(connection: sqlcipher3.Connection) -> dict[str, list[tuple[object, ...]]]:
    return {table.name: contents(connection, table.name) for table in GUARDED}


def succeeds(connection: sqlcipher3.Connection, attack: Attack, verb: str) -> bool:
    """Did the attack change its table? Whatever it did is rolled back."""
    before = contents(connection, attack.table)
    connection.execute("BEGIN")
    try:
        attack.do(connection, verb)
        return contents(connection, attack.table) != before
    except sqlcipher3.Error:
        return False
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def set_foreign_keys(connection: sqlcipher3.Connection, on: bool) -> None:
    connection.execute(f"PRAGMA foreign_keys = {'ON' if on else 'OFF'}")


def any_succeeds(connection: sqlcipher3.Connection, attacks: list[Attack]) -> str | None:
    """The name of the first attack that gets through with foreign keys off, by any verb."""
    set_foreign_keys(connection, False)
    for attack in attacks:
        for verb in VERBS:
            if succeeds(connection, attack, verb):
                return attack.name
    return None
