"""The note that lies beside the table: what each file is, and what each column says."""

from __future__ import annotations

from app.actions.our_record import COLUMNS
from app.dates import full_day
from app.text import say


def readme(at: int) -> str:
    """``at``: when it is saved (ms, UTC)."""
    return "\n".join(
        (
            say("our_record.read_head", date=full_day(at)),
            "",
            say("our_record.read_page"),
            say("our_record.read_table"),
            say("our_record.read_quote"),
            "",
            say("our_record.read_columns"),
            *(say(f"our_record.read_{column}") for column in COLUMNS),
            "",
            say("our_record.read_version"),
            "",
        )
    )
