"""One row for each place where a file can go."""

from __future__ import annotations

from typing import Any

from app.ports import Place
from app.screens.saving import called
from widgets.picks import ListRow
from widgets.stack import Column

ICONS = {
    "documents": "book-open-bold",
    "downloads": "arrow-down-bold",
    "home": "house-line-bold",
    "drive": "key-fill",
    "synced": "arrows-clockwise-bold",
}


class PlaceRows(Column):
    """``on_pick`` fires with the place that was tapped."""

    __events__ = ("on_pick",)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.shown: tuple[Place, ...] = ()

    def show(self, places: tuple[Place, ...]) -> None:
        if places == self.shown:
            return
        self.shown = places
        self.clear_widgets()
        for place in places:
            row = ListRow(icon=ICONS[place.kind], title=called(place), fill="card", depth=1, tall=64)
            row.bind(on_release=lambda *_, place=place: self.dispatch("on_pick", place))
            self.add_widget(row)

    def on_pick(self, place: Place) -> None:
        """For whoever listens."""
