"""A book comes to the newest shape whole, or stays exactly as it was."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
import sqlcipher3

from db import book as book_module
from db import cipher, contents, copies, ddl, migrate
from db.book import open_book
from db.errors import BookDamaged, BookTooNew
from db.tables import metadata
from db.triggers import triggers
from tests.db.conftest import KEY
from tests.db.freeze import FIRST
from tests.db.striking import everything

NEXT = """
CREATE TABLE extra (id BLOB NOT NULL PRIMARY KEY, goal BLOB NOT NULL REFERENCES goal (id)) STRICT, WITHOUT ROWID;
CREATE TRIGGER extra_stays BEFORE DELETE ON extra BEGIN
  SELECT RAISE(ABORT, 'extra: rows are kept; all of them');
END;
INSERT INTO extra SELECT id, id FROM goal;
ALTER TABLE setting ADD COLUMN at INTEGER;
"""


def no_copy() -> None:
    """The copy is tested with opening."""


def never() -> None:
    raise AssertionError("a copy of a book that is left alone")


def everything_in(path: Path) -> object:
    connection = cipher.connect(path, KEY)
    try:
        return everything(connection)
    finally:
        connection.close()


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[sqlcipher3.Connection]:
    """A book made by the numbered steps alone."""
    path = tmp_path / "fresh.db"
    path.touch()
    connection = cipher.connect(path, KEY)
    migrate.migrate(connection, no_copy)
    yield connection
    connection.close()


def test_the_frozen_steps_make_the_tables(fresh: sqlcipher3.Connection) -> None:
    for table in metadata.sorted_tables:
        info = fresh.execute(f'PRAGMA table_info("{table.name}")').fetchall()
        stored = {name: (kind, bool(required), bool(key)) for _, name, kind, required, _, key in info}
        meant = {
            c.name: (str(c.type.compile(ddl.sqlite.dialect())), not c.nullable, c.primary_key) for c in table.columns
        }
        assert stored == meant, table.name
    stored_names = {name for (name,) in fresh.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert stored_names == set(metadata.tables)


def test_the_frozen_steps_make_the_triggers(fresh: sqlcipher3.Connection) -> None:
    stored = dict(fresh.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall())
    assert stored == triggers()


def test_the_frozen_steps_make_everything_else(fresh: sqlcipher3.Connection) -> None:
    stored = {sql for (sql,) in fresh.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")}
    assert stored == set(ddl.statements())
    assert migrate.shape(fresh) == migrate.SHAPE


def test_the_first_step_is_what_the_tables_say() -> None:
    """Until it has shipped; then this test goes, and the file never changes."""
    assert list(migrate.statements(FIRST.read_text(encoding="utf-8")))[1:] == ddl.statements()[1:]


@pytest.fixture
def next_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrate, "script", lambda number: NEXT)


def test_one_step_on(raw: sqlcipher3.Connection, path: Path, next_step: None) -> None:
    before = everything(raw)
    migrate.migrate(raw, no_copy, newest=2)
    assert migrate.version(raw) == 2
    assert everything(raw) == before
    goals = raw.execute("SELECT count(*) FROM goal").fetchone()
    assert raw.execute("SELECT count(*) FROM extra").fetchone() == goals
    assert raw.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_a_copy_is_kept_first(path: Path, next_step: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening a book of an older app keeps it as it was, with its slots."""
    monkeypatch.setattr(migrate, "migrate", partial(migrate.migrate, newest=2))
    monkeypatch.setattr(book_module, "migrate", migrate.migrate)
    before = everything_in(path)
    with pytest.raises(BookDamaged):  # it has another shape then than the one this app knows
        open_book(path, KEY, b"slots")
    (copy,) = copies.copies(path.parent)
    assert everything_in(copy.path) == before and copy.slots == b"slots"
    assert contents.of_file(copy.path, KEY).shape == 1 and contents.of_file(path, KEY).shape == 2


@pytest.mark.parametrize("crash", range(5))
def test_a_crash_at_each_statement(raw: sqlcipher3.Connection, path: Path, crash: int) -> None:
    """Nothing of the step stays; the next start goes through."""
    before, shape = everything(raw), migrate.shape(raw)
    steps = list(migrate.statements(NEXT))

    def crashing() -> Iterator[str]:
        for n, step in enumerate(steps):
            if n == crash:
                raise KeyboardInterrupt
            yield step
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        migrate.run(raw, 2, crashing())
    assert (migrate.version(raw), migrate.shape(raw), everything(raw)) == (1, shape, before)
    migrate.run(raw, 2, iter(steps))
    assert migrate.version(raw) == 2


def test_killed_in_the_middle(raw: sqlcipher3.Connection, path: Path) -> None:
    """The connection simply goes away between two statements."""
    shape = migrate.shape(raw)
    going = cipher.connect(path, KEY)
    going.execute("PRAGMA foreign_keys = OFF")
    going.execute("BEGIN IMMEDIATE")
    for step in list(migrate.statements(NEXT))[:2]:
        going.execute(step)
    going.close()
    assert (migrate.version(raw), migrate.shape(raw)) == (1, shape)


def test_a_step_that_would_leave_loose_ends(raw: sqlcipher3.Connection, path: Path) -> None:
    shape = migrate.shape(raw)
    loose = "DROP TRIGGER goal_stays;\nDELETE FROM goal;\n"
    with pytest.raises(BookDamaged):
        migrate.run(raw, 2, migrate.statements(loose))
    assert (migrate.version(raw), migrate.shape(raw)) == (1, shape)


def test_a_newer_book_is_left_alone(raw: sqlcipher3.Connection, path: Path) -> None:
    raw.execute("PRAGMA user_version = 7")
    with pytest.raises(BookTooNew):
        migrate.migrate(raw, never)


def test_statements_are_cut_where_they_end() -> None:
    assert [step.split()[0] for step in migrate.statements(NEXT)] == ["CREATE", "CREATE", "INSERT", "ALTER"]
