"""Nothing in the schema is there for show: take any one thing away, and some attack gets through."""

from __future__ import annotations

import pytest
import sqlcipher3

from db.tables import GUARDED
from db.triggers import insert_trigger, triggers, truths_of
from tests.db.attacks import Attack, attacks
from tests.db.seed import Seed
from tests.db.striking import any_succeeds

TRUTHS = [
    pytest.param(table, place, id=f"{table.name} {truth.says}")
    for table in GUARDED
    for place, truth in enumerate(truths_of(table))
]


def strikes(seed: Seed, table: str) -> list[Attack]:
    return [attack for attack in attacks(seed) if attack.table == table]


@pytest.fixture(scope="module")
def shared(planted, tmp_path_factory):  # type: ignore[no-untyped-def]
    """One copy for all: every attack is rolled back, every trigger put back."""
    import shutil

    from db import cipher
    from tests.db.conftest import KEY

    copy = tmp_path_factory.mktemp("shared") / "book.db"
    shutil.copyfile(planted[0], copy)
    connection = cipher.connect(copy, KEY)
    yield connection
    connection.close()


@pytest.mark.parametrize("name", sorted(triggers()))
def test_without_one_trigger_an_attack_succeeds(shared: sqlcipher3.Connection, seed: Seed, name: str) -> None:
    table, ddl = shared.execute("SELECT tbl_name, sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()
    assert any_succeeds(shared, strikes(seed, table)) is None
    shared.execute(f"DROP TRIGGER {name}")
    try:
        assert any_succeeds(shared, strikes(seed, table)), "nothing misses this trigger"
    finally:
        shared.execute(ddl)


@pytest.mark.parametrize(("table", "place"), TRUTHS)
def test_without_one_truth_an_attack_succeeds(shared, seed: Seed, table, place: int) -> None:  # type: ignore[no-untyped-def]
    truths = truths_of(table)
    name = f"{table.name}_in"
    shared.execute(f"DROP TRIGGER {name}")
    shared.execute(insert_trigger(table, truths[:place] + truths[place + 1 :]))
    try:
        assert any_succeeds(shared, strikes(seed, table.name)), "nothing misses this truth"
    finally:
        shared.execute(f"DROP TRIGGER {name}")
        shared.execute(insert_trigger(table, truths))
