"""ROLES.md, written from app/rules/roles.py and from what the schema refuses.

python -m tests.roles.page
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import sqlcipher3

from app.rules.roles import RIGHTS, Right
from db import cipher
from db.book import create_book
from db.records import Role
from tests.db.attacks import adding
from tests.db.good_rows import good_rows
from tests.db.seed import NOW, Seed, plant
from tests.db.striking import succeeds

PAGE = Path(__file__).resolve().parents[2] / "ROLES.md"
KEY = bytes(range(32))
HEAD = """# Who may do what

Made by `python -m tests.roles.page` from `app/rules/roles.py`, which `app/actions` asks before anything is written.
A test does every act of this table in every role: what is allowed succeeds, what is not is refused and leaves nothing.

- *no* is refused by the app's actions. **no** is refused by the book itself as well, also to somebody with the key and
  a database tool.
- Nobody acts in another's name. A hand that claims another role than the book knows is refused, and so is somebody who
  was taken out of the book.
- Before there is a book nobody has a role yet: its first two people bring themselves in (`begin_book`).
- Home reads its own copies, never the book. What home sends (cheers, hopes) comes in as home's own when the book is
  next open; the book lets them write nothing else.

| act | where | young person | therapist | home |
|---|---|---|---|---|
"""


def page(connection: sqlcipher3.Connection, seed: Seed) -> str:
    rows = (row(connection, seed, kind, right) for kind, right in RIGHTS.items())
    return HEAD + "\n".join(rows) + "\n"


def row(connection: sqlcipher3.Connection, seed: Seed, kind: str, right: Right) -> str:
    cells = (cell(connection, seed, kind, right, role) for role in Role)
    return f"| `{kind}` | `{right.action}` | {' | '.join(cells)} |"


def cell(connection: sqlcipher3.Connection, seed: Seed, kind: str, right: Right, role: Role) -> str:
    if role in right.roles:
        return f"yes, {right.roles[role]}" if right.roles[role] else "yes"
    return "**no**" if is_held(connection, seed, kind, right, role) else "no"


def written(seed: Seed, kind: str) -> dict[str, object]:
    """What an act writes, where that is not the table's plain good row."""
    if kind == "hand_over":
        return {"role": "therapist"}
    if kind == "idea_reopen":
        return {"said": "reopen", "idea": seed.kept_idea}
    return {"said": kind.removeprefix("idea_")} if kind.startswith("idea_") else {}


def is_held(connection: sqlcipher3.Connection, seed: Seed, kind: str, right: Right, role: Role) -> bool:
    """Does the schema refuse the row of this act from somebody of this role?"""
    if right.writes not in good_rows(seed):
        return False
    by = {Role.YOUNG_PERSON: seed.mika, Role.THERAPIST: seed.dana, Role.FAMILY: seed.gran}[role]
    theirs = good_rows(seed)[right.writes] | written(seed, kind) | {"by": by}
    if "typed_by" in theirs:
        theirs["typed_by"] = by
    return not succeeds(connection, adding(right.writes, kind, theirs), "INSERT")


def main() -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        book = create_book(folder / "book.db", KEY, NOW)
        seed = plant(book)
        book.close()
        connection = cipher.connect(folder / "book.db", KEY)
        PAGE.write_text(page(connection, seed), encoding="utf-8")
        connection.close()
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
