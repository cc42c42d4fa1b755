"""The young person's own tools, and the people who help them: what was not taken away, oldest first."""

from __future__ import annotations

from sqlalchemy import Connection

from db.trying import Helper, HelperWords, Tool, ToolKind

STANDS = """
NOT EXISTS (SELECT 1 FROM undo u WHERE u.target = x.id)
AND NOT EXISTS (SELECT 1 FROM redaction r WHERE r.target = x.id) ORDER BY x.id
"""
TOOLS = f"SELECT id, kind, ifnull(name, ''), ifnull(how, '') FROM tool x WHERE {STANDS}"
HELPERS = f"SELECT id, ifnull(name, ''), ifnull(how, ''), ifnull(number, '') FROM helper x WHERE {STANDS}"


def tools(connection: Connection) -> tuple[Tool, ...]:
    return tuple(Tool(id, ToolKind(kind), *words) for id, kind, *words in connection.exec_driver_sql(TOOLS))


def helpers(connection: Connection) -> tuple[Helper, ...]:
    return tuple(Helper(id, HelperWords(*words)) for id, *words in connection.exec_driver_sql(HELPERS))
