"""Every act in every role: who may can, and who may not leaves not one row."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
import sqlcipher3

import app.actions
from app.actions.hand import NotAllowed
from app.actions.remove_person import remove_person
from app.rules.roles import RIGHTS
from app.text import table
from db.book import Book
from db.records import Role
from db.tables import GUARDED
from tests.db.seed import Seed
from tests.roles.cells import CELLS, READY, Told, by_row_alone
from tests.roles.page import PAGE, page

EVERY = [pytest.param(kind, role, id=f"{kind} by {role}") for kind in RIGHTS for role in Role]
ALLOWED = [cell for cell in EVERY if cell.values[1] in RIGHTS[cell.values[0]].roles]
REFUSED = [cell for cell in EVERY if cell not in ALLOWED]
BEFORE_ANYBODY = {"begin_book:begin_book"}  # nobody has a role while there is no book
TABLES = (*(table.name for table in GUARDED), "draft", "setting")


def everything(book: Book) -> dict[str, list[object]]:
    with book.reading() as c:
        return {name: [tuple(row) for row in c.exec_driver_sql(f'SELECT * FROM "{name}"')] for name in TABLES}


def ready(told: Told, kind: str) -> None:
    if kind in READY:
        READY[kind](told)


@pytest.mark.parametrize(("kind", "role"), ALLOWED)
def test_who_may_can(told: Told, kind: str, role: Role) -> None:
    ready(told, kind)
    before = everything(told.desk.book)
    CELLS[kind](told, told.hand(role))
    assert (everything(told.desk.book) != before) == bool(RIGHTS[kind].writes)


@pytest.mark.parametrize(("kind", "role"), REFUSED)
def test_who_may_not_leaves_no_row(told: Told, kind: str, role: Role) -> None:
    ready(told, kind)
    before = everything(told.desk.book)
    with pytest.raises(NotAllowed) as no:
        CELLS[kind](told, told.hand(role))
    assert no.value.why == RIGHTS[kind].why
    assert everything(told.desk.book) == before


@pytest.mark.parametrize("kind", [kind for kind in RIGHTS if Role.FAMILY not in RIGHTS[kind].roles])
def test_a_hand_that_claims_another_role_is_refused(told: Told, kind: str) -> None:
    """The book knows that it is Mum's."""
    role = next(iter(RIGHTS[kind].roles))
    with pytest.raises(NotAllowed):
        CELLS[kind](told, told.hand(Role.FAMILY, said_role=role))


@pytest.mark.parametrize("kind", RIGHTS)
def test_who_was_taken_out_does_nothing_any_more(told: Told, kind: str) -> None:
    ready(told, kind)
    remove_person(told.desk.book, told.hand(Role.THERAPIST), told.mum, by_row_alone)
    before = everything(told.desk.book)
    with pytest.raises(NotAllowed):
        CELLS[kind](told, told.hand(Role.FAMILY))
    assert everything(told.desk.book) == before


def test_every_act_has_a_row_and_every_row_an_act() -> None:
    assert CELLS.keys() == RIGHTS.keys()
    assert {right.action for right in RIGHTS.values()} == acting() - BEFORE_ANYBODY


def acting() -> set[str]:
    """Every public function of app/actions that begins an act or asks for a right, by itself or by a helper."""
    return {
        f"{module.stem}:{name}"
        for module in Path(app.actions.__file__).parent.glob("*.py")
        for name in acting_in(ast.parse(module.read_text(encoding="utf-8")))
    }


def acting_in(tree: ast.Module) -> set[str]:
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    acts = {f.name for f in functions if called(f, ast.Attribute) & {"act", "check"}}
    calls = {f.name: called(f, ast.Name) for f in functions}
    while more := {name for name, names in calls.items() if names & acts} - acts:
        acts |= more
    return acts - set[str]().union(*(calls[name] for name in acts))


def called(function: ast.FunctionDef, kind: type[ast.Attribute | ast.Name]) -> set[str]:
    """Names of the functions (Name) or methods (Attribute) that it calls."""
    found = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
    return {f.attr if isinstance(f, ast.Attribute) else f.id for f in found if isinstance(f, kind)}


def test_every_refusal_has_its_sentence() -> None:
    assert {right.why for right in RIGHTS.values()} <= table().keys()


def test_the_page_says_what_is_so(raw: sqlcipher3.Connection, seed: Seed) -> None:
    assert PAGE.read_text(encoding="utf-8") == page(raw, seed), "stale: python -m tests.roles.page"
