"""What the young person lets each adult at home see."""

from __future__ import annotations

from sqlalchemy import Connection

from db.records import Share, Shared

# the columns beside max() are those of the row that has it: the newest choice
SHOWN = "SELECT goal, what, adult, shown, max(id) FROM share GROUP BY goal, adult, what HAVING shown = 1"


def shares(connection: Connection) -> frozenset[Share]:
    """Everything that is shared now. The newest choice counts; what was never chosen is not shared."""
    rows = connection.exec_driver_sql(SHOWN)
    return frozenset(Share(goal, Shared(what), adult) for goal, what, adult, _, _ in rows)
