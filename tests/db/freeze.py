"""Write migrations/0001_first.sql anew from the tables and truths. Only until the first release:
after it the file never changes, and the next change is 0002, written by hand.

    python -m tests.db.freeze
"""

from __future__ import annotations

import re
from pathlib import Path

import sqlcipher3

from db import ddl, migrate

FIRST = Path(migrate.__file__).parent / "migrations" / "0001_first.sql"


def freeze() -> str:
    FIRST.write_text(f"-- The first shape of a book.\n\n{ddl.script()}", encoding="utf-8")
    connection = sqlcipher3.connect(":memory:", isolation_level=None)
    for number in range(1, migrate.NEWEST + 1):
        migrate.run(connection, number, migrate.statements(migrate.script(number)))
    return migrate.shape(connection)


if __name__ == "__main__":
    shape = freeze()
    source = Path(migrate.__file__)
    source.write_text(re.sub(r'SHAPE = ".*"', f'SHAPE = "{shape}"', source.read_text()))
    print(shape)
