"""A copy that somebody worked on with a database tool: carried in, it is refused whole."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import sqlcipher3

from db import cipher
from db.book import open_book
from db.carry import merge
from db.errors import Refused
from tests.db.attacks import Attack, attacks
from tests.db.conftest import KEY
from tests.db.seed import Seed
from tests.db.striking import contents, everything

RIGHT_APART = {
    ("redaction", "of an idea that was used"),  # erased in one copy while it was used in the other: both stay true
    ("kept_text", "in the young person's own copy"),  # another of the clinic's may have kept it
    ("consent", "in the young person's own copy"),  # another of the clinic's may have written it
}


def disarmed(path: Path) -> sqlcipher3.Connection:
    """Every guard that can be taken off is off."""
    connection = cipher.connect(path, KEY)
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA ignore_check_constraints = ON")
    return connection


def test_no_wrong_row_comes_in(path: Path, seed: Seed, tmp_path: Path) -> None:
    """Each attack that adds a row, made in a disarmed copy, then carried here."""
    other = tmp_path / "other.db"
    shutil.copyfile(path, other)
    tampered = disarmed(other)
    whole = everything(tampered)
    here = open_book(path, KEY)
    tried, came_in = 0, []
    for attack in attacks(seed):
        if attack.table == "book" or attack[:2] in RIGHT_APART or not _adds_a_row(tampered, attack):
            continue
        tried += 1
        try:
            merge(here, other, KEY)
            came_in.append(f"{attack.table}: {attack.name}")
        except Refused:
            pass
        new = set(contents(tampered, attack.table)) - set(whole[attack.table])
        for row in new:
            tampered.execute(f'DELETE FROM "{attack.table}" WHERE id IS ?', (row[0],))
    assert came_in == [] and tried > 100, tried
    here.close()
    tampered.close()
    now = cipher.connect(path, KEY)
    assert everything(now) == whole
    now.close()


def _adds_a_row(connection: sqlcipher3.Connection, attack: Attack) -> bool:
    """Deleting, updating and what not even a disarmed file takes is tried elsewhere."""
    before = len(contents(connection, attack.table))
    connection.execute("BEGIN")
    try:
        attack.do(connection, "INSERT")
        if len(contents(connection, attack.table)) == before + 1:
            connection.execute("COMMIT")
            return True
    except sqlcipher3.Error:
        pass
    connection.execute("ROLLBACK")
    return False


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE wording SET text = 'I like it here' WHERE idea = 0",
        "UPDATE wording SET by = (SELECT id FROM person WHERE role = 'therapist')",
        "UPDATE answer SET said = 'yes'; UPDATE answer SET note = 'of course'",
        "UPDATE seal SET by = (SELECT min(id) FROM person)",
        "UPDATE version SET body = replace(body, 'Leo', 'Gran')",
        "UPDATE confidence SET value = 10",
    ],
)
def test_no_row_is_changed_by_carrying(path: Path, tmp_path: Path, sql: str) -> None:
    other = tmp_path / "other.db"
    shutil.copyfile(path, other)
    tampered = disarmed(other)
    whole = everything(tampered)
    tampered.executescript(sql)
    tampered.close()
    here = open_book(path, KEY)
    with pytest.raises(Refused, match="taken by other contents"):
        merge(here, other, KEY)
    with here.reading() as c:
        assert [tuple(row) for row in c.exec_driver_sql("SELECT * FROM wording ORDER BY id")] == whole["wording"]
    here.close()
