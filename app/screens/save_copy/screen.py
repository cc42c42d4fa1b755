"""Save a copy: one row for each place."""

from __future__ import annotations

from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.found_rows import fill_with_places
from app.screens.save_copy.presenter import State
from app.text import say
from widgets import kv

kv.load(__file__)


class SaveCopyScreen(AppScreen):
    shown: State | None = None

    def show(self, state: State) -> None:
        ids = self.ids
        ids.bar.title = say("save_copy.title_record" if state.record else "save_copy.title")
        if self.shown is None or self.shown.places != state.places:
            fill_with_places(ids.places, state.places, self.save)
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

    def save(self, place: object) -> None:
        self.presenter.save(place)
        self.page.scroll.scroll_y = 1
