"""An adult's files: places to save to, and pages that were found."""

from __future__ import annotations

from app.ports import Place
from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.found_rows import fill_with_files
from app.screens.home_files.presenter import State
from app.screens.place_rows import PlaceRows  # noqa: F401  a name that the .kv uses
from app.text import say
from widgets import kv

kv.load(__file__)


class HomeFilesScreen(AppScreen):
    shown: State | None = None

    def show(self, state: State) -> None:
        ids = self.ids
        ids.places.show(state.places)
        if self.shown is None or self.shown.found != state.found:
            fill_with_files(ids.found, state.found, self.presenter.bring)
        self.shown = state
        ids.saved.text = say("save_copy.saved", words=state.saved) if state.saved else ""
        places, some = bool(state.places), bool(state.found)
        self.only(
            self.page.body,
            (ids.sub, True),
            (ids.saved, bool(state.saved)),
            (ids.pick, places),
            (ids.places, places),
            (ids.head, some),
            (ids.found, some),
        )
        self.only(self.page.foot, (ids.show, bool(state.saved)))

    def save(self, place: Place) -> None:
        self.presenter.save(place)
        self.page.scroll.scroll_y = 1
