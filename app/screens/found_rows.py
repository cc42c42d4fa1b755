"""Rows of files, to tap."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from app.screens.found import Found
from widgets.picks import ListRow


def fill_with_files(column: Any, files: Iterable[Found], pick: Callable[[Path], None]) -> None:
    fill(column, [("book-open-bold", each.name, str(each.where), partial(pick, each.file)) for each in files])


def fill(column: Any, rows: Iterable[tuple[str, str, str, Callable[[], None]]]) -> None:
    """``rows``: icon, title, line under it, and what a tap does."""
    column.clear_widgets()
    for icon, title, sub, do in rows:
        row = ListRow(icon=icon, title=title, sub=sub, fill="card", depth=1, tall=64)
        row.bind(on_release=lambda _row, do=do: do())
        column.add_widget(row)
