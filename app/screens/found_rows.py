"""Rows of files and of places, to tap."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from app.ports import Place
from app.screens.found import Found, called
from widgets.picks import ListRow

ICONS = {
    "documents": "book-open-bold",
    "downloads": "arrow-down-bold",
    "home": "house-line-bold",
    "drive": "key-fill",
    "synced": "arrows-clockwise-bold",
}


def fill_with_files(column: Any, files: Iterable[Found], pick: Callable[[Path], None]) -> None:
    fill(column, [("book-open-bold", each.name, str(each.where), partial(pick, each.file)) for each in files])


def fill_with_places(column: Any, places: Iterable[Place], pick: Callable[[Place], None]) -> None:
    fill(column, [(ICONS[place.kind], called(place), "", partial(pick, place)) for place in places])


def fill(column: Any, rows: Iterable[tuple[str, str, str, Callable[[], None]]]) -> None:
    """``rows``: icon, title, line under it, and what a tap does."""
    column.clear_widgets()
    for icon, title, sub, do in rows:
        row = ListRow(icon=icon, title=title, sub=sub, fill="card", depth=1, tall=64)
        row.bind(on_release=lambda _row, do=do: do())
        column.add_widget(row)
