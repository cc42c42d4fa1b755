"""The whole DDL of a book, from its tables and truths. Used to write a migration and to test it."""

from __future__ import annotations

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from db.tables import GUARDED, INDEXES, draft, setting
from db.triggers import AGREEMENT, triggers


def tables() -> list[str]:
    dialect = sqlite.dialect()
    made = [str(CreateTable(table).compile(dialect=dialect)) for table in (*GUARDED, draft, setting)]
    return [_tidy(ddl) for ddl in made] + [_tidy(str(CreateIndex(index).compile(dialect=dialect))) for index in INDEXES]


def _tidy(ddl: str) -> str:
    lines = (line.rstrip().replace("\t", "  ") for line in ddl.splitlines())
    return "\n".join(line for line in lines if line)


def statements() -> list[str]:
    """Every statement in order: tables, indexes, the view, triggers."""
    return [*tables(), AGREEMENT, *triggers().values()]


def script() -> str:
    return "\n\n".join(f"{statement};" for statement in statements()) + "\n"
