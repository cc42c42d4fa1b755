"""The whole DDL of a book, from its tables and truths. Used to write a migration and to test it."""

from __future__ import annotations

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from db.tables import CARRIED, INDEXES, book, draft, setting
from db.triggers import AGREEMENT, triggers


def tables() -> list[str]:
    dialect = sqlite.dialect()  # type: ignore[no-untyped-call]
    made = [CreateTable(table) for table in (book, *CARRIED, draft, setting)]
    indexes = [CreateIndex(index) for index in INDEXES]
    return [_tidy(str(ddl.compile(dialect=dialect))) for ddl in (*made, *indexes)]


def _tidy(ddl: str) -> str:
    return "\n".join(line.rstrip().replace("\t", "  ") for line in ddl.strip().splitlines() if line.strip())


def statements() -> list[str]:
    """Every statement in order: tables, indexes, the view, triggers."""
    return [*tables(), AGREEMENT, *triggers().values()]


def script() -> str:
    return "\n\n".join(f"{statement};" for statement in statements()) + "\n"
