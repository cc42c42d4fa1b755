"""Cells of a table that other programs open: what people wrote stays words there, and never becomes a command."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

RUN_BY_SPREADSHEETS = frozenset("=+-@\t\r\n")
QUIET = "'"
"""In front of a cell that a spreadsheet would run. What begins with it gets one, too, so that it can be told."""
STARTS = RUN_BY_SPREADSHEETS | {QUIET}
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def disarmed(text: str) -> str:
    return QUIET + text if text[:1] in STARTS else text


def as_written(cell: str) -> str:
    """The text that ``disarmed`` made a cell of."""
    return cell[len(QUIET) :] if cell.startswith(QUIET) else cell


def iso(at: int) -> str:
    """ "2026-03-31T15:40:00.000Z" for milliseconds since 1970, UTC."""
    return (EPOCH + timedelta(milliseconds=at)).isoformat(timespec="milliseconds").replace("+00:00", "Z")
