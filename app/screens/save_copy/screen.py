"""Save a copy: one row for each place."""

from __future__ import annotations

from functools import partial

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.save_copy.presenter import State, called
from app.text import say
from widgets import kv
from widgets.picks import ListRow

kv.load(__file__)

ICONS = {
    "documents": "book-open-bold",
    "downloads": "arrow-down-bold",
    "home": "house-line-bold",
    "drive": "key-fill",
}


class SaveCopyScreen(AppScreen):
    shown: State | None = None

    def show(self, state: State) -> None:
        ids = self.ids
        ids.bar.title = say("save_copy.title_record" if state.record else "save_copy.title")
        if self.shown is None or self.shown.places != state.places:
            self.fill(state)
        self.shown = state
        ids.opens.text = str(state.opens)
        ids.saved.text = say("save_copy.saved", words=state.saved) if state.saved else ""
        some = bool(state.places)
        self.only(
            self.page.body,
            (ids.sub, True),
            (ids.opens, True),
            (ids.saved, bool(state.saved)),
            (ids.pick, some),
            (ids.places, some),
            (ids.none, not some),
            (ids.seen, True),
        )

    def fill(self, state: State) -> None:
        self.ids.places.clear_widgets()
        for place in state.places:
            row = ListRow(icon=ICONS[place.kind], title=called(place), fill="card", depth=1, tall=64)
            row.bind(on_release=partial(self.save, place))
            self.ids.places.add_widget(row)

    def save(self, place: object, _row: object) -> None:
        self.presenter.save(place)
        self.page.scroll.scroll_y = 1
