"""The truths hold against anyone who has the key and a database tool."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlcipher3

from db.tables import CARRIED, GUARDED, book
from tests.db.attacks import adding, attacks
from tests.db.good_rows import good_rows
from tests.db.seed import Seed
from tests.db.striking import VERBS, everything, set_foreign_keys, succeeds


@pytest.mark.parametrize("table", [table.name for table in GUARDED if table is not book])
def test_a_row_with_nothing_wrong_is_taken(raw: sqlcipher3.Connection, seed: Seed, table: str) -> None:
    """So that an attack fails for the one thing that is wrong with it."""
    attack = adding(table, "good", good_rows(seed)[table])
    raw.execute("BEGIN")
    attack.do(raw, "INSERT")
    raw.execute("ROLLBACK")


@pytest.mark.parametrize("foreign_keys", [True, False])
@pytest.mark.parametrize("verb", VERBS)
def test_no_attack_succeeds(raw: sqlcipher3.Connection, seed: Seed, verb: str, foreign_keys: bool) -> None:
    set_foreign_keys(raw, foreign_keys)
    before = everything(raw)
    through = [f"{a.table}: {a.name}" for a in attacks(seed) if succeeds(raw, a, verb)]
    assert through == []
    assert everything(raw) == before


def test_the_same_row_again_is_nothing_new(raw: sqlcipher3.Connection) -> None:
    before = everything(raw)
    for table in CARRIED:
        for verb in VERBS:
            raw.execute(f'{verb} INTO "{table.name}" SELECT * FROM "{table.name}"')
    assert everything(raw) == before


def test_there_is_no_second_key_to_push_a_row_out_by(raw: sqlcipher3.Connection) -> None:
    """A rowid would be one: INSERT OR REPLACE with a known rowid deletes without asking any trigger."""
    for table in CARRIED:
        with pytest.raises(sqlcipher3.OperationalError, match="no such column"):
            raw.execute(f'SELECT rowid FROM "{table.name}"')


def test_every_table_is_strict(raw: sqlcipher3.Connection) -> None:
    loose = raw.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND type = 'table'")
    assert [name for (name,) in loose if not name.startswith("sqlite_")] == []


def test_the_file_tells_nothing_without_its_key(path: Path) -> None:
    stored = path.read_bytes()
    assert b"SQLite" not in stored and b"sleep" not in stored and b"wording" not in stored
